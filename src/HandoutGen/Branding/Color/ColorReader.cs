using HandoutGen.Branding.Format;
using HandoutGen.Css;
using HandoutGen.Diagnostics;
using HandoutGen.Typography;
using HandoutGen.Yaml;

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
            else if (key is "primary" or "secondary" && color.Entry(key) is null && _palette.TryGetValue(key, out var named))
            {
                // Stated one level too deep, it is the brand's all the same.
                _theme.Add(key, named);
            }
        }

        _ground = Theme("background")?.Value ?? _ground;
        ReportCircularPalette();
    }

    /// <summary>Everything that a colour can be called by name.</summary>
    public IEnumerable<string> Names => _palette.Keys.Concat(_theme.Keys);

    /// <summary>A colour of the theme, or null when the brand does not state it.</summary>
    /// <param name="key">The theme's key.</param>
    public StatedColor? Theme(string key) => _theme.TryGetValue(key, out var scalar) ? Resolve(scalar, key) : null;

    /// <summary>The colour under a key of another map ("headings: color"), or null.</summary>
    public StatedColor? Under(YamlMap? map, string key) => map is not null && Light(map, key) is { } scalar ? Resolve(scalar, null) : null;

    // A plain colour, or the light side of a light and a dark one.
    private YamlScalar? Light(YamlMap map, string key)
    {
        if (map.Node(key) is not YamlMapping)
        {
            return Stated(map.Scalar(key)) ?? Comment(map.Entry(key));
        }

        var sides = map.Map(key, $"\"{key}\"", BrandFormat.LightDark)!;
        sides.ReportUnknownKeys();
        return Stated(sides.Scalar("light"));
    }

    // What CSS has for "whatever surrounds it" states no colour.
    private static YamlScalar? Stated(YamlScalar? scalar) =>
        scalar?.Value.Trim().ToLowerInvariant() is "currentcolor" or "inherit" or "initial" or "unset" or "none" or "auto" ? null : scalar;

    // Without quotes, YAML takes "#1f6f6b" for a comment. Where the value is missing, the colour in the comment is what was meant.
    private YamlScalar? Comment(YamlEntry? entry)
    {
        if (entry is not { Value: YamlScalar { Value: "" } } || entry.Key.Span is not { File: { } file } key)
        {
            return null;
        }

        var from = key.Start + key.Length;
        var end = file.Text.AsSpan(from).IndexOfAny('\r', '\n');
        var rest = end < 0 ? file.Text[from..] : file.Text.Substring(from, end);
        var hash = rest.IndexOf('#', StringComparison.Ordinal);
        var color = hash < 0 || rest[..hash].Trim() is not (":" or "':" or "\":") ? "" : rest[hash..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0];
        if (!CssColor.TryParse(color, out _, out _))
        {
            return null;
        }

        var span = new SourceSpan(file, from + hash, color.Length);
        _diagnostics.Report(
            BrandRules.UnusedColor,
            span,
            $"without quotes, \"#\" begins a comment, and \"{entry.Key.Value}\" is empty to other tools; {color} is used",
            $"write {entry.Key.Value}: \"{color}\"");
        return new YamlScalar(color, YamlScalarStyle.DoubleQuoted, span);
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
                    if (Comment(entry) is { } comment)
                    {
                        _palette[entry.Key.Value] = comment;
                    }

                    break;
                case YamlScalar scalar:
                    _palette[entry.Key.Value] = scalar;
                    break;
                case YamlMapping sides when sides.Entries.FirstOrDefault(side => side.Key.Value == "light")?.Value is YamlScalar { IsNull: false } light:
                    _palette[entry.Key.Value] = light;
                    break;
                default:
                    // Nothing can be meant by the bare name of a list of shades.
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

        // What a brand takes for granted when it does not state it.
        if (value is "foreground" or "background")
        {
            return new StatedColor(value == "background" ? _ground : ColorScheme.DefaultForeground, scalar.Span);
        }

        if (value == "link" && Theme("primary") is { } primary)
        {
            return primary with { Span = scalar.Span };
        }

        if (BrandFormat.Theme.Contains(value))
        {
            _diagnostics.Report(BrandRules.NoColor, scalar.Span, $"\"{value}\" is not set under \"color\"; it is left out", $"add \"{value}: …\" under color:");
            return null;
        }

        if (value.Length is 3 or 6 && CssColor.TryParse($"#{value}", _ground, out var meant, out _))
        {
            _diagnostics.Report(
                BrandRules.UnusedColor, scalar.Span, $"without \"#\", \"{value}\" is no colour to other tools; #{value} is used", $"write \"#{value}\"");
            return new StatedColor(meant, scalar.Span);
        }

        var hint = value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ' ')
            ? NearestName.Hint(value, Names.Where(name => name != themeKey).Concat(NamedColors.All)) ?? "write a name of the palette, or a CSS colour such as \"#1f6f6b\""
            : "write a CSS colour such as \"#1f6f6b\"";
        _diagnostics.Report(BrandRules.NoColor, scalar.Span, $"{problem}; it is left out", hint);
        return null;
    }

    // "$brand-blue", "palette.blue" and "var(--brand-blue)" are what style sheets call a colour of the palette; of "light-dark(a, b)" the first counts.
    private string Name(string text)
    {
        var word = Word(text);
        if (word.StartsWith("light-dark(", StringComparison.OrdinalIgnoreCase) && word.EndsWith(')'))
        {
            word = word[11..FirstComma(word)].Trim();
        }

        var name = word.Replace("var(--", "", StringComparison.Ordinal).Trim('$', ')', ' ');
        name = name[(name.LastIndexOf('.') + 1)..];
        return Names.FirstOrDefault(known => known == word) ?? Names.FirstOrDefault(known => known == name || $"brand-{known}" == name) ?? word;
    }

    // The comma that stands in no inner parentheses.
    private static int FirstComma(string function)
    {
        var depth = 0;
        for (var at = 0; at < function.Length; at++)
        {
            depth += function[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (function[at] == ',' && depth == 1)
            {
                return at;
            }
        }

        return function.Length - 1;
    }

    // What comes along from style sheets and word processors: a semicolon, a second pair of quotes.
    private static string Word(string value) => value.Trim().TrimEnd(';').Trim('\'', '"', '“', '”', '‘', '’', ' ');

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
            var name = Name(current.Value);
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
