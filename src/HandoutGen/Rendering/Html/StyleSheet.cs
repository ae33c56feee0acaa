using System.Globalization;
using System.Text;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>The page's style: the brand as custom properties, then the one sheet that all handouts share (<c>handout.css</c>).</summary>
internal static class StyleSheet
{
    // A page on a screen is read from further away than paper: 12 points there are 18 pixels here, in units of the reader's own setting.
    private const double RemPerPoint = 1.125 / 12;
    private const double LargePrintSize = 18;
    private const double LargePrintLineHeight = 1.6;

    // One column, and the leading on paper too.
    private const string LargePrint = """
        .columns { columns: auto !important; break-inside: auto !important; }
        .grid td:empty { height: 12mm; }
        @media print { body { line-height: var(--line-height); } }

        """;

    private static readonly string Shared = Load("handout.css");

    public static string For(ResolvedHandout handout, RenderOptions options, WebFontRules fonts)
    {
        var brand = handout.Brand;
        var sheet = new StringBuilder(fonts.Rules.Length + Shared.Length + 2048);
        sheet.Append(fonts.Rules).Append(":root {\n");
        Colors(sheet, brand.Colors);
        Type(sheet, brand.Typography, options, fonts);
        return sheet.Append("}\n").Append(Shared)
            .Append(options.LargePrint ? LargePrint : "")
            .Append(CultureInfo.InvariantCulture, $"@page {{ size: {(brand.PageSize == PageSize.A4 ? "A4" : "letter")}{(handout.IsLandscape ? " landscape" : "")}; }}\n")
            .ToString();
    }

    /// <summary>The rules that take the box around a table out of the keyboard's way where the table has room.</summary>
    /// <param name="widths">In ems.</param>
    public static string Tables(IEnumerable<int> widths) => string.Concat(widths.Select(width => string.Create(
        CultureInfo.InvariantCulture,
        $"@container (width >= {width}em) {{ .from-{width} {{ visibility: hidden; }} .from-{width} > table {{ visibility: visible; }} }}\n")));

    /// <summary>The rules for fields; none for a page without any.</summary>
    public static string Fields(FieldTable fields) => fields.IsEmpty ? "" : Load("fields.css");

    /// <summary>The rules for columns side by side that ask for a part of the width.</summary>
    /// <param name="percents">The parts.</param>
    public static string Sides(IEnumerable<int> percents) => string.Concat(percents.Select(percent => string.Create(
        CultureInfo.InvariantCulture, $".of-{percent} {{ flex: 0 1 calc({percent}% - 1.125rem); }}\n")));

    /// <summary>The rules for pictures that ask for a part of the width.</summary>
    /// <param name="percents">The parts.</param>
    public static string Pictures(IEnumerable<int> percents) => string.Concat(percents.Select(percent => string.Create(
        CultureInfo.InvariantCulture, $"figure.part-{percent} :is(img, svg) {{ width: {percent}%; }}\nfigure:is(.left, .right).part-{percent} {{ width: {percent}%; max-width: none; }}\nfigure:is(.left, .right).part-{percent} :is(img, svg) {{ width: 100%; }}\n")));

    /// <summary>The rules for columns of tables that ask for a part of the width.</summary>
    /// <param name="percents">The parts.</param>
    public static string Columns(IEnumerable<int> percents) => string.Concat(percents.Select(percent => string.Create(
        CultureInfo.InvariantCulture, $".col-{percent} {{ width: {percent}%; }}\n")));

    private static void Colors(StringBuilder sheet, BrandColors colors)
    {
        Property(sheet, "brand-foreground", colors.Foreground.ToString());
        Property(sheet, "brand-background", colors.Background.ToString());
        Property(sheet, "brand-decoration", colors.Decoration.ToString());
        Property(sheet, "brand-primary", colors.Primary.ToString());
        Property(sheet, "brand-secondary", colors.Secondary.ToString());
        Property(sheet, "brand-heading", colors.Heading.ToString());
        Property(sheet, "brand-link", colors.Link.ToString());
        Property(sheet, "brand-muted", colors.Muted.ToString());
        Property(sheet, "brand-rule", colors.Rule.ToString());
        Property(sheet, "brand-tint", colors.Tint.ToString());
        Property(sheet, "brand-code", colors.Code.ToString());
        Property(sheet, "brand-code-background", colors.CodeBackground.ToString());
        Property(sheet, "brand-masthead-text", colors.MastheadText.ToString());
        Property(sheet, "brand-masthead-ground", colors.MastheadGround.ToString());
        foreach (var kind in Enum.GetValues<CalloutKind>())
        {
            var callout = colors.Callouts[(int)kind];
            var name = $"brand-{kind.Name()}";
            Property(sheet, $"{name}-bar", callout.Bar.ToString());
            Property(sheet, $"{name}-label", callout.Label.ToString());
            Property(sheet, $"{name}-ground", callout.Ground.ToString());
        }
    }

    private static void Type(StringBuilder sheet, BrandTypography type, RenderOptions options, WebFontRules fonts)
    {
        var size = options.LargePrint ? Math.Max(LargePrintSize, type.BaseSize) : type.BaseSize;
        var lineHeight = options.LargePrint ? Math.Max(LargePrintLineHeight, type.LineHeight) : type.LineHeight;
        Property(sheet, "font-base", fonts.Base);
        Property(sheet, "font-headings", fonts.Headings);
        Property(sheet, "font-monospace", fonts.Monospace);
        Property(sheet, "heading-weight", type.HeadingWeight.ToString(CultureInfo.InvariantCulture));
        Property(sheet, "heading-style", type.HeadingItalic ? "italic" : "normal");
        Property(sheet, "size", $"{Number(size * RemPerPoint)}rem");
        Property(sheet, "size-on-paper", $"{Number(size)}pt");
        Property(sheet, "line-height", Number(lineHeight));
    }

    private static void Property(StringBuilder sheet, string name, string value) =>
        sheet.Append("  --").Append(name).Append(": ").Append(value).Append(";\n");

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The text of a sheet that comes with the tool.</summary>
    public static string Load(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream($"html/{name}")
            ?? throw new InvalidOperationException($"the style sheet {name} is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
