using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace HandoutGen.Pdf.Fonts;

/// <summary>Fonts handed to HarfBuzz.</summary>
internal static class HarfBuzzFonts
{
    /// <summary>An immutable font over a copy of the data that HarfBuzz owns, so that no collector can move it.</summary>
    public static Font Create(ReadOnlyMemory<byte> data, int unitsPerEm)
    {
        using Blob blob = CopyToBlob(data.Span);
        using var face = new Face(blob, 0);
        var font = new Font(face);
        font.SetScale(unitsPerEm, unitsPerEm);
        font.SetFunctionsOpenType();
        HarfBuzzSubset.hb_font_make_immutable(font.Handle);
        return font;
    }

    private static Blob CopyToBlob(ReadOnlySpan<byte> data)
    {
        IntPtr copy = Marshal.AllocHGlobal(data.Length);
        unsafe
        {
            data.CopyTo(new Span<byte>((void*)copy, data.Length));
        }

        return new Blob(copy, data.Length, MemoryMode.ReadOnly, () => Marshal.FreeHGlobal(copy));
    }
}
