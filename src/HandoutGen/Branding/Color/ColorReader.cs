using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source;

namespace HandoutGen.Branding.Color;

/// <summary>
/// The palette and theme of a brand, and what a name or a colour elsewhere in the brand comes to. A name is looked for in the palette,
/// then among the theme's colours, and is a CSS colour otherwise. Of a light and a dark form, the light one is taken: handouts are printed.
/// </summary>
internal sealed class ColorReader
{
    private readonly Dictionary<string, YamlScalar> _palette = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlScalar> _theme = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;
    private readonly Rgb _ground = new(255, 255, 255);

    /// <param name="color">The value of <c>color</c>, or null.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public ColorReader(YamlMap? color, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        if (color is null)
        {
            return;
        }

        color.ReportUnknownKeys();
        if (color.Node("palette") is { } palette)
        {
            ReadPalette(color, palette);
        }

        foreach (var key in BrandFormat.Theme)
        {
            if (Light(color, key) is { } scalar)
            {
                _theme.Add(key, scalar);
            }
        }

        _ground = Theme("background")?.Value ?? _ground;
        ReportCircularPalette();
    }

    /// <summary>Everything that a colour can be called by name.</summary>
    public IEnumerable<string> Names => _palette.Keys.Concat(_theme.Keys);

    /// <summary>A colour of the theme, or null when the brand does not state it.</summary>
    public StatedColor? Theme(string key) => _theme.TryGetValue(key, out var scalar) ? Resolve(scalar, key) : null;

    /// <summary>The colour under a key of another map ("headings: color"), or null.</summary>
    public StatedColor? Under(YamlMap? map, string key) => map is not null && Light(map, key) is { } scalar ? Resolve(scalar, null) : null;

    // A plain colour, or the light side of a light and a dark one.
    private YamlScalar? Light(YamlMap map, string key)
    {
        if (map.Node(key) is not YamlMapping)
        {
            ReportComment(map.Entry(key));
            return map.Scalar(key);
        }

        var sides = map.Map(key, $"\"{key}\"", BrandFormat.LightDark)!;
        sides.ReportUnknownKeys();
        return sides.Scalar("light");
    }

    // Without quotes, YAML takes "#1f6f6b" for a comment.
    private void ReportComment(YamlEntry? entry)
    {
        if (entry is not { Value: YamlScalar { IsNull: true } } || entry.Key.Span.File is not { } file)
        {
            return;
        }

        var line = file.Line(file.LineAndColumn(entry.Key.Span.Start).Line);
        var hash = line.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0 && CssColor.TryParse(line[hash..].Split(' ')[0], out _, out _))
        {
            _diagnostics.Report(
                BrandRules.UnusedColor,
                entry.Key.Span,
                $"\"{entry.Key.Value}\" is empty: without quotes, \"#\" begins a comment",
                $"write {entry.Key.Value}: \"{line[hash..].Split(' ')[0]}\"");
        }
    }

    private void ReadPalette(YamlMap color, YamlNode palette)
    {
        if (palette is not YamlMapping mapping)
        {
            color.Wrong(palette, $"\"palette\" has to be a map of names and colours, not {YamlMap.Kind(palette)}");
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            switch (entry.Value)
            {
                case YamlScalar { IsNull: true }:
                    ReportComment(entry);
                    break;
                case YamlScalar scalar:
                    _palette[entry.Key.Value] = scalar;
                    break;
                default:
                    // Some tools let a palette colour have shades or a dark side; nothing here can be meant by its bare name.
                    _diagnostics.Report(
                        BrandRules.UnusedColor, entry.Key.Span, $"the palette colour \"{entry.Key.Value}\" is no single colour and is left out");
                    break;
            }
        }
    }

    private void ReportCircularPalette()
    {
        foreach (var (name, scalar) in _palette)
        {
            _ = Follow(scalar, name, out var circle);
            if (circle is not null && circle.StartsWith(name + " ", StringComparison.Ordinal) && circle.EndsWith(" " + name, StringComparison.Ordinal))
            {
                ReportCircle(scalar, circle);
            }
        }
    }

    private StatedColor? Resolve(YamlScalar scalar, string? themeKey)
    {
        var value = Follow(scalar, themeKey, out var circle);
        if (circle is not null)
        {
            ReportCircle(scalar, circle);
            return null;
        }

        if (CssColor.TryParse(value, _ground, out var color, out var problem))
        {
            return new StatedColor(color, scalar.Span);
        }

        if (BrandFormat.Theme.Contains(value))
        {
            _diagnostics.Report(BrandRules.NoColor, scalar.Span, $"\"{value}\" is not set under \"color\"", $"add \"{value}: …\" under color:");
            return null;
        }

        var hint = value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ' ')
            ? NearestName.Hint(value, Names.Where(name => name != themeKey).Concat(NamedColors.All)) ?? "write a name of the palette, or a CSS colour such as \"#1f6f6b\""
            : "write a CSS colour such as \"#1f6f6b\"";
        _diagnostics.Report(BrandRules.NoColor, scalar.Span, problem, hint);
        return null;
    }

    // The text at the end of a chain of names; the names on the way are kept, so that a circle can be shown.
    private string Follow(YamlScalar scalar, string? start, out string? circle)
    {
        circle = null;
        var inTheme = start is not null && _theme.TryGetValue(start, out var own) && ReferenceEquals(own, scalar);
        var way = new List<string>();
        if (start is not null)
        {
            way.Add(start);
        }

        var seen = new HashSet<YamlScalar>(ReferenceEqualityComparer.Instance) { scalar };
        for (var current = scalar; ;)
        {
            var name = current.Value.Trim();
            if (!(_palette.TryGetValue(name, out var next) || _theme.TryGetValue(name, out next)))
            {
                return name;
            }

            if (!seen.Add(next))
            {
                // "teal: teal" can only mean the colour that CSS calls so.
                if (way.Count <= (inTheme ? 2 : 1) && CssColor.TryParse(name, out _, out _))
                {
                    return name;
                }

                circle = string.Join(" → ", way.SkipWhile(step => step != name).DefaultIfEmpty(name).Append(name));
                return name;
            }

            way.Add(name);
            current = next;
        }
    }

    private void ReportCircle(YamlScalar scalar, string circle) =>
        _diagnostics.Report(BrandRules.CircularColor, scalar.Span, $"colours lead back to themselves: {circle}", "give one of them a colour of its own");
}
