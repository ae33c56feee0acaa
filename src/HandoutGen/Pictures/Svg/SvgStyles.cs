using System.Collections.Frozen;
using System.Collections.Immutable;
using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures.Svg;

/// <summary>
/// The styling properties of each element: presentation attributes, then the rules of <c>style</c> elements (by type, class and id, in
/// the order of their specificity), then the <c>style</c> attribute (SVG 2 §6.1). A selector of another kind is reported: what it
/// would style cannot be known.
/// </summary>
internal sealed class SvgStyles
{
    /// <summary>The properties that a drawing here can have; others are looked at only to tell what cannot be drawn.</summary>
    private static readonly FrozenSet<string> Drawn = new[]
    {
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-dasharray", "stroke-dashoffset", "opacity", "clip-path", "clip-rule", "color", "display", "visibility", "stop-color", "stop-opacity",
        "transform", "overflow", "mask", "mask-type", "paint-order",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Known = Drawn.Concat(["filter", "mix-blend-mode", "marker", "marker-start", "marker-mid", "marker-end", "vector-effect"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many rules the style sheets may have: each is held against each element.</summary>
    private const int MaximumRules = 2_000;

    private readonly ImmutableArray<Rule> _rules;
    private readonly Dictionary<SvgElement, ImmutableSortedDictionary<string, string>> _properties = new(ReferenceEqualityComparer.Instance);

    private SvgStyles(ImmutableArray<Rule> rules) => _rules = rules;

    private sealed record Rule(string? Element, ImmutableArray<string> Classes, string? Id, ImmutableArray<(string Name, string Value)> Declarations)
    {
        public int Specificity => (Id is null ? 0 : 1000) + (Classes.Length * 10) + (Element is null ? 0 : 1);

        public bool Matches(SvgElement element, HashSet<string> classes) =>
            (Element is null || Element == element.Name) && (Id is null || Id == element["id"]) && Classes.All(classes.Contains);
    }

    /// <summary>Reads the picture's style sheets.</summary>
    public static SvgStyles Read(SvgElement root, DiagnosticBag diagnostics)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var sheet in root.DescendantsAndSelf().Where(element => element.Name == "style"))
        {
            ReadSheet(sheet, rules, diagnostics);
        }

        if (rules.Count > MaximumRules)
        {
            diagnostics.Report(
                SvgRules.TooLarge, root.Span, $"the picture's style sheets have {rules.Count} rules; at most {MaximumRules} are followed", "save the logo with presentation attributes");
            rules.Clear();
        }

        return new SvgStyles([.. rules.OrderBy(rule => rule.Specificity)]);
    }

    /// <summary>The properties that this element itself sets, in ordinal order, those that have no meaning here left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> Of(SvgElement element) => All(element).Where(property => Drawn.Contains(property.Key) && property.Key != "transform");

    /// <summary>The properties that this element itself sets, with those that cannot be drawn.</summary>
    public ImmutableSortedDictionary<string, string> All(SvgElement element)
    {
        if (!_properties.TryGetValue(element, out var properties))
        {
            _properties.Add(element, properties = Cascade(element));
        }

        return properties;
    }

    private ImmutableSortedDictionary<string, string> Cascade(SvgElement element)
    {
        var properties = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in element.Attributes)
        {
            if (Known.Contains(name) && name != "transform")
            {
                properties[name] = value.Trim();
            }
        }

        var classes = (element["class"] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in _rules.Where(rule => rule.Matches(element, classes)).SelectMany(rule => rule.Declarations))
        {
            properties[name] = value;
        }

        if (element["style"] is { } style)
        {
            foreach (var (name, value) in Declarations(style))
            {
                properties[name] = value;
            }
        }

        return properties.ToImmutable();
    }

    private static void ReadSheet(SvgElement sheet, ImmutableArray<Rule>.Builder rules, DiagnosticBag diagnostics)
    {
        var css = WithoutComments(sheet.Text);
        for (var at = 0; at < css.Length;)
        {
            var open = css.IndexOf('{', at);
            if (open < 0)
            {
                break;
            }

            var close = css.IndexOf('}', open);
            var selectors = css[at..open].Trim();
            if (IsForElsewhere(selectors) && EndOfBlock(css, open) is { } end)
            {
                at = end;
                continue;
            }

            if (close < 0 || selectors.StartsWith('@'))
            {
                diagnostics.Report(
                    SvgRules.NotDrawable,
                    sheet.Span,
                    $"the style sheet holds \"{(selectors.Length > 40 ? selectors[..40] : selectors)}\", which cannot be followed here",
                    "save the logo with presentation attributes");
                return;
            }

            var declarations = Declarations(css[(open + 1)..close]);
            foreach (var selector in selectors.Split(','))
            {
                if (Selector(selector.Trim(), declarations) is { } rule)
                {
                    rules.Add(rule);
                }
                else if (!declarations.IsEmpty)
                {
                    diagnostics.Report(
                        SvgRules.NotDrawable,
                        sheet.Span,
                        $"the selector \"{selector.Trim()}\" cannot be followed here",
                        "save the logo with presentation attributes");
                }
            }

            at = close + 1;
        }
    }

    // Fonts have no part in outlines, and handouts show the form for light grounds.
    private static bool IsForElsewhere(string rule) =>
        rule.StartsWith("@font-face", StringComparison.OrdinalIgnoreCase)
        || string.Concat(rule.Where(c => !char.IsWhiteSpace(c))).Equals("@media(prefers-color-scheme:dark)", StringComparison.OrdinalIgnoreCase);

    // The place after the brace that closes the one at a place; null where none does.
    private static int? EndOfBlock(string css, int open)
    {
        var depth = 0;
        for (var at = open; at < css.Length; at++)
        {
            depth += css[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return null;
    }

    // "rect.big#one": no combinators, no pseudo-classes.
    private static Rule? Selector(string selector, ImmutableArray<(string, string)> declarations)
    {
        string? element = null, id = null;
        var classes = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < selector.Length;)
        {
            var mark = selector[at] is '.' or '#' or '*' ? selector[at++] : ' ';
            var start = at;
            while (at < selector.Length && (char.IsLetterOrDigit(selector[at]) || selector[at] is '-' or '_'))
            {
                at++;
            }

            var name = selector[start..at];
            switch (mark)
            {
                case '*' when name.Length == 0:
                    break;
                case '.' when name.Length > 0:
                    classes.Add(name);
                    break;
                case '#' when name.Length > 0:
                    id = name;
                    break;
                case ' ' when name.Length > 0 && element is null:
                    element = name;
                    break;
                default:
                    return null;
            }
        }

        return selector.Length == 0 ? null : new Rule(element, classes.ToImmutable(), id, declarations);
    }

    private static ImmutableArray<(string Name, string Value)> Declarations(string css)
    {
        var found = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var part in WithoutComments(css).Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }

            var name = part[..colon].Trim().ToLowerInvariant();
            var value = part[(colon + 1)..].Trim();
            var important = value.IndexOf("!important", StringComparison.OrdinalIgnoreCase);
            value = important < 0 ? value : value[..important].TrimEnd();
            if (Known.Contains(name) && value.Length > 0)
            {
                found.Add((name, value));
            }
        }

        return found.ToImmutable();
    }

    private static string WithoutComments(string css)
    {
        for (int start; (start = css.IndexOf("/*", StringComparison.Ordinal)) >= 0;)
        {
            var end = css.IndexOf("*/", start + 2, StringComparison.Ordinal);
            css = end < 0 ? css[..start] : string.Concat(css.AsSpan(0, start), " ", css.AsSpan(end + 2));
        }

        // Old sheets stand inside an HTML comment.
        return css.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal);
    }
}
