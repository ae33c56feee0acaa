using System.Collections.Immutable;
using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures.Svg;

/// <summary>A declaration of CSS.</summary>
internal readonly record struct SvgDeclaration(string Name, string Value, bool IsImportant);

/// <summary>A rule of a style sheet.</summary>
internal sealed record SvgStyleRule(SvgSelector Selector, ImmutableArray<SvgDeclaration> Declarations);

/// <summary>Reads style sheets and style attributes (CSS Syntax 3, as far as drawings use it). A rule of another kind is reported: what it would style cannot be known.</summary>
internal static class SvgStyleSheet
{
    // What depends on a reader's hand or eyes never holds on paper; fonts have no part in outlines.
    private static readonly ImmutableArray<string> NeverOnPaper = [":hover", ":focus", ":focus-visible", ":active", ":visited", ":target"];

    /// <summary>The rules of a <c>style</c> element, in their order.</summary>
    public static IEnumerable<SvgStyleRule> Read(SvgElement sheet, DiagnosticBag diagnostics) => Rules(WithoutComments(sheet.Text), sheet, diagnostics);

    /// <summary>The declarations of a block.</summary>
    public static ImmutableArray<SvgDeclaration> Declarations(string css)
    {
        var found = ImmutableArray.CreateBuilder<SvgDeclaration>();
        foreach (var part in Split(WithoutComments(css), ';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }

            var name = part[..colon].Trim();
            var value = part[(colon + 1)..].Trim();
            var important = value.IndexOf("!important", StringComparison.OrdinalIgnoreCase);
            value = important < 0 ? value : value[..important].TrimEnd();
            if (value.Length > 0)
            {
                found.Add(new SvgDeclaration(name.StartsWith("--", StringComparison.Ordinal) ? name : name.ToLowerInvariant(), value, important >= 0));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The parts of a text between signs that stand in no parentheses.</summary>
    public static IEnumerable<string> Split(string text, char sign)
    {
        var (depth, start) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[at] == sign && depth <= 0)
            {
                yield return text[start..at];
                start = at + 1;
            }
        }

        yield return text[start..];
    }

    private static IEnumerable<SvgStyleRule> Rules(string css, SvgElement sheet, DiagnosticBag diagnostics)
    {
        for (var at = 0; at < css.Length;)
        {
            var open = css.IndexOf('{', at);
            if (open < 0)
            {
                yield break;
            }

            var head = css[at..open].Trim();
            if (EndOfBlock(css, open) is not { } end)
            {
                Report($"\"{Short(head)}\", which does not end");
                yield break;
            }

            at = end;
            var body = css[(open + 1)..(end - 1)];
            if (head.StartsWith('@'))
            {
                var rule = string.Concat(head.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
                if (rule is "@mediascreen" or "@mediaall" or "@mediascreen,print" or "@mediaprint,screen" or "@media(prefers-color-scheme:light)")
                {
                    foreach (var inner in Rules(body, sheet, diagnostics))
                    {
                        yield return inner;
                    }
                }
                else if (!(rule.StartsWith("@font-face", StringComparison.Ordinal) || rule.StartsWith("@keyframes", StringComparison.Ordinal)
                    || rule is "@media(prefers-color-scheme:dark)" or "@media(prefers-reduced-motion:reduce)"))
                {
                    Report($"\"{Short(head)}\", which cannot be followed here");
                }

                continue;
            }

            var declarations = Declarations(body);
            foreach (var written in Split(head, ','))
            {
                var selector = written.Trim();
                if (SvgSelector.Parse(selector) is { } parsed)
                {
                    yield return new SvgStyleRule(parsed, declarations);
                }
                else if (!declarations.IsEmpty && !NeverOnPaper.Any(state => selector.Contains(state, StringComparison.OrdinalIgnoreCase)))
                {
                    diagnostics.Report(
                        SvgRules.NotDrawable, sheet.Span, $"the selector \"{selector}\" cannot be followed here", "save the logo with presentation attributes");
                }
            }
        }

        void Report(string what) =>
            diagnostics.Report(SvgRules.NotDrawable, sheet.Span, $"the style sheet holds {what}", "save the logo with presentation attributes");
    }

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

    private static string Short(string text) => text.Length > 40 ? text[..40] : text;

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
