using HandoutGen.Pdf.Fonts;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Pdf.Tests.Fonts;

/// <summary>The bundled faces, opened once.</summary>
internal static class TestFonts
{
    private static readonly Lazy<FontFace> LazyRegular = Open("source-sans-3/SourceSans3_400Regular.ttf");
    private static readonly Lazy<FontFace> LazyBold = Open("source-sans-3/SourceSans3_700Bold.ttf");
    private static readonly Lazy<FontFace> LazyItalic = Open("source-sans-3/SourceSans3_400Regular_Italic.ttf");
    private static readonly Lazy<FontFace> LazyAtkinson = Open("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf");

    public static FontFace Regular => LazyRegular.Value;

    public static FontFace Bold => LazyBold.Value;

    public static FontFace Italic => LazyItalic.Value;

    public static FontFace Atkinson => LazyAtkinson.Value;

    private static Lazy<FontFace> Open(string file) => new(() => FontFace.Open(OutsideData.Font(file)));
}
