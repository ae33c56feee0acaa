using System.Collections.Immutable;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Typography;
using HandoutGen.Typography.Fonts;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Pdf.Tests.Text;

/// <summary>What the tests of typesetting share: the bundled fonts as stacks, and short ways to set a text.</summary>
internal static class Typesetting
{
    public static FontFamily SourceSans { get; } = Family("source-sans-3");

    public static FontFamily Atkinson { get; } = Family("atkinson-hyperlegible-next");

    public static ShapeCache Cache { get; } = new();

    public static TextStyle Body { get; } = new(new FontStack([SourceSans], 400, false), 12, Rgb.Black, "en-US");

    public static ImmutableArray<TextLine> Lay(string text, double width, LineBreakOptions? options = null, TextStyle? style = null) =>
        ParagraphLayout.Prepare([new TextRun(text, style ?? Body)], Cache).Lay(new LineWidths(width), options ?? LineBreakOptions.Body);

    public static string[] Lines(string text, double width, LineBreakOptions? options = null, TextStyle? style = null) =>
        [.. Lay(text, width, options, style).Select(line => text.Substring(line.TextStart, line.TextLength))];

    public static ImmutableArray<PositionedGlyph> Glyphs(string text, TextStyle? style = null) =>
        [.. Lay(text, 10_000, style: style).SelectMany(line => line.Glyphs().Runs).SelectMany(run => run.Glyphs)];

    private static FontFamily Family(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(OutsideData.Repository, "fonts", folder), "*.ttf").Order(StringComparer.Ordinal);
        var faces = files.Select(file => FontFace.Open(File.ReadAllBytes(file))).ToImmutableArray();
        return new FontFamily(faces[0].FamilyName, faces);
    }
}
