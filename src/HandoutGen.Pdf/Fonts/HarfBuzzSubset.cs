using System.Runtime.InteropServices;

namespace HandoutGen.Pdf.Fonts;

/// <summary>The functions of HarfBuzz that HarfBuzzSharp ships in its native library but does not wrap. Names are HarfBuzz's.</summary>
internal static partial class HarfBuzzSubset
{
    private const string Library = "libHarfBuzzSharp";

    [LibraryImport(Library)]
    internal static partial void hb_font_make_immutable(IntPtr font);
}
