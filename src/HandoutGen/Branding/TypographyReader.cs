using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Branding.Format;
using HandoutGen.Css;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Typography.Fonts;
using HandoutGen.Yaml;
using HandoutGen.Yaml.Keys;

namespace HandoutGen.Branding;

/// <summary>Reads <c>typography</c>: which families are set in what size and weight, from the fonts at hand.</summary>
internal sealed class TypographyReader
{
    // The sizes in points for which a family in several drawings is chosen.
    private const double TextSize = 12;
    private const double HeadingSize = 24;

    // Patients read it: below 11 points is too small, and beyond these leadings lines fall together or apart.
    private const double LeastSize = 11;
    private const double GreatestSize = 20;
    private const double LeastLeading = 1.2;
    private const double GreatestLeading = 2;

    private readonly YamlMap? _typography;
    private readonly FontShelf _shelf;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="typography">The value of <c>typography</c>, or null.</param>
    /// <param name="shelf">The fonts at hand.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public TypographyReader(YamlMap? typography, FontShelf shelf, DiagnosticBag diagnostics)
    {
        (_typography, _shelf, _diagnostics) = (typography, shelf, diagnostics);
        _typography?.ReportUnknownKeys();
        Headings = Element("headings", BrandFormat.Headings);
        Monospace = Element("monospace", BrandFormat.Monospace);
        MonospaceInline = Element("monospace-inline", BrandFormat.Monospace);
        MonospaceBlock = Element("monospace-block", BrandFormat.MonospaceBlock);
        Link = Element("link", BrandFormat.LinkType);
    }

    public YamlMap? Headings { get; }

    public YamlMap? Monospace { get; }

    public YamlMap? MonospaceInline { get; }

    public YamlMap? MonospaceBlock { get; }

    public YamlMap? Link { get; }

    /// <summary>Reads all but the colours.</summary>
    /// <param name="sizes">The value of <c>defaults: handoutgen: sizes</c>, which goes before the typography's own, or null.</param>
    public BrandTypography Read(YamlMap? sizes)
    {
        ReadFontFiles();
        var body = Element("base", BrandFormat.Base);
        var headingWeight = Weight(Headings) ?? BrandDefaults.HeadingWeight;
        int[] bodyWeights = [Weight(body) ?? 400, 700];
        var fallback = ImmutableArray.CreateBuilder<FontFamily>();

        var baseFamily = Family("base", body, bodyWeights, TextSize, fallback) ?? BundledFonts.SourceSans;
        var headings = Family("headings", Headings, [headingWeight], HeadingSize, fallback) ?? baseFamily;
        var monospace = Family("monospace", Monospace ?? MonospaceInline ?? MonospaceBlock, [400], TextSize, fallback) ?? baseFamily;
        var (size, leading) = Sizes(body, sizes);
        return new BrandTypography
        {
            Base = baseFamily,
            Headings = headings,
            Monospace = monospace,
            Fallback = [.. fallback.Append(baseFamily).Append(BundledFonts.SourceSans).Concat(BundledFonts.Signs).DistinctBy(family => family.Name)],
            BaseSize = size,
            LineHeight = leading,
            HeadingWeight = AtHand(headingWeight, headings),
            HeadingItalic = Headings?.OneOrMore("style") is [YamlScalar { Value: "italic" or "oblique" }],
            LinkUnderline = Link?.String("decoration") is not { } decoration || decoration.Value.Contains("underline", StringComparison.OrdinalIgnoreCase),
        };
    }

    // Between regular and semi-bold, a heading is rather the bolder: it has to stand out.
    private static int AtHand(int weight, FontFamily family) =>
        weight is > 400 and < 600 && family.Faces.Where(face => face.Weight >= weight).Select(face => face.Weight).DefaultIfEmpty(weight).Min() is var heavier and < 800
            ? heavier
            : weight;

    // An element written as a string is its family.
    private YamlMap? Element(string key, KeyTable keys)
    {
        if (_typography?.Node(key) is not YamlMapping)
        {
            return null;
        }

        var map = _typography.Map(key, $"\"{key}\"", keys)!;
        map.ReportUnknownKeys();
        return map;
    }

    private YamlScalar? FamilyScalar(string key, YamlMap? map)
    {
        if (map is not null)
        {
            return FamilyScalar(map.Node("family")) ?? map.Scalar("family");
        }

        return _typography?.Node(key) is null or YamlMapping ? null : FamilyScalar(_typography.Node(key)) ?? _typography.Scalar(key);
    }

    // A list in YAML is one as in CSS.
    private static YamlScalar? FamilyScalar(YamlNode? node) => node is YamlSequence { Items: [YamlScalar first, ..] } list
        ? first with { Value = string.Join(", ", list.Items.OfType<YamlScalar>().Select(item => item.Value)) }
        : null;

    private FontFamily? Family(string key, YamlMap? map, IReadOnlyCollection<int> weights, double opticalSize, ImmutableArray<FontFamily>.Builder fallback)
    {
        if (FamilyScalar(key, map) is not { } scalar || FamilyList.Parse(scalar.Value) is not [var first, ..] names)
        {
            return null;
        }

        var found = names.Select(name => _shelf.Find(name, [.. weights, 400, 700], opticalSize, scalar.Span)).OfType<FontFamily>().ToArray();
        fallback.AddRange(found.Skip(1));
        if (found is not [var family, ..])
        {
            return _shelf.StandIn(first, scalar.Value, scalar.Span);
        }

        if (key == "base")
        {
            _shelf.ReportMissingStyles(family, scalar.Span);
        }

        return family;
    }

    private void ReadFontFiles()
    {
        foreach (var item in _typography?.OneOrMore("fonts") ?? [])
        {
            if (item is not YamlMapping mapping)
            {
                continue;
            }

            var font = new YamlMap(mapping, "a font", BrandFormat.Font, BrandRules.Maps, _diagnostics);
            font.ReportUnknownKeys();
            if (font.String("family") is { } family)
            {
                if (font.String("source") is { } source)
                {
                    _shelf.Add(family.Value, source.Value.Trim().ToLowerInvariant());
                }

                foreach (var file in font.OneOrMore("files"))
                {
                    ReadFontFile(family.Value, file);
                }
            }
        }
    }

    private void ReadFontFile(string family, YamlNode file)
    {
        switch (file)
        {
            case YamlScalar { IsNull: false } path:
                _shelf.Add(family, path);
                break;
            case YamlMapping mapping:
                var map = new YamlMap(mapping, "a font file", BrandFormat.FontFile, BrandRules.Maps, _diagnostics);
                map.ReportUnknownKeys();
                if (map.Scalar("path") is { } named)
                {
                    _shelf.Add(family, named);
                }

                break;
        }
    }

    private int? Weight(YamlMap? map)
    {
        if (map?.OneOrMore("weight") is not [YamlScalar scalar, ..] || scalar.Value == "auto")
        {
            return null;
        }

        if (FontWeight.Parse(scalar.Value) is { } weight)
        {
            return weight;
        }

        _diagnostics.Report(
            BrandRules.BadMeasure,
            scalar.Span,
            $"\"{scalar.Value}\" is no weight",
            NearestName.Hint(scalar.Value, FontWeight.All) ?? "write a number from 100 to 900, or a name such as \"semi-bold\"");
        return null;
    }

    private (double Size, double Leading) Sizes(YamlMap? body, YamlMap? sizes)
    {
        var size = BrandDefaults.BaseSize;
        if ((sizes?.Scalar("base") ?? body?.Scalar("size")) is { } sizeScalar)
        {
            size = CssLength.Points(sizeScalar.Value) is { } points and > 0 ? Within(points, LeastSize, GreatestSize, sizeScalar, "pt", "the body's size")
                : CssLength.IsRelative(sizeScalar.Value) ? Relative(sizeScalar, size)
                : Bad(sizeScalar, "is no length", "write a length such as \"12pt\" or \"16px\"", size);
        }

        var leading = BrandDefaults.LineHeight;
        if ((sizes?.Scalar("line-height") ?? body?.Scalar("line-height")) is { } leadingScalar && leadingScalar.Value != "normal")
        {
            var isNumber = double.TryParse(leadingScalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var multiple);
            var ratio = isNumber ? multiple : CssLength.Points(leadingScalar.Value, size) / size;
            leading = ratio is { } value and > 0 && double.IsFinite(value)
                ? Within(value, LeastLeading, GreatestLeading, leadingScalar, "", "the leading")
                : Bad(leadingScalar, "is no line height", "write a multiple of the size, such as 1.4", leading);
        }

        return (size, leading);
    }

    private double Within(double value, double least, double greatest, YamlScalar scalar, string unit, string what)
    {
        var clamped = Math.Clamp(value, least, greatest);
        if (clamped != value)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture, $"{what} comes to {value:0.##}{unit}; handouts need {least} to {greatest}{unit}, and {clamped}{unit} is used");
            _diagnostics.Report(BrandRules.MeasureOutOfRange, scalar.Span, text, "set a size for handouts under defaults: handoutgen: sizes:");
        }

        return clamped;
    }

    private double Relative(YamlScalar scalar, double instead)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"\"{scalar.Value}\" has no fixed value on paper; the body's size is {instead} points");
        _diagnostics.Report(BrandRules.MeasureOutOfRange, scalar.Span, text, "set a size for handouts under defaults: handoutgen: sizes:");
        return instead;
    }

    private double Bad(YamlScalar scalar, string problem, string hint, double instead)
    {
        _diagnostics.Report(BrandRules.BadMeasure, scalar.Span, $"\"{scalar.Value}\" {problem}", hint);
        return instead;
    }
}
