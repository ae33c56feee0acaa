using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace HandoutGen.Typography.Fonts;

/// <summary>Fonts handed to HarfBuzz.</summary>
internal static class HarfBuzzFonts
{
    /// <summary>An immutable font over the data, which is pinned as long as the font lives.</summary>
    public static Font Create(ReadOnlyMemory<byte> data, int unitsPerEm)
    {
        using var blob = PinnedBlob(data);
        using var face = new Face(blob, 0);
        var font = new Font(face);
        font.SetScale(unitsPerEm, unitsPerEm);
        font.SetFunctionsOpenType();
        HarfBuzzSubset.hb_font_make_immutable(font.Handle);
        return font;
    }

    /// <summary>The font file that an input makes of a face; null when HarfBuzz cannot make it.</summary>
    public static byte[]? Subset(IntPtr face, IntPtr input)
    {
        var plan = HarfBuzzSubset.hb_subset_plan_create_or_fail(face, input);
        if (plan == IntPtr.Zero)
        {
            return null;
        }

        var subset = HarfBuzzSubset.hb_subset_plan_execute_or_fail(plan);
        HarfBuzzSubset.hb_subset_plan_destroy(plan);
        return subset == IntPtr.Zero ? null : TakeBytes(subset);
    }

    /// <summary>The bytes of a face that HarfBuzz has made; the face is destroyed.</summary>
    public static byte[] TakeBytes(IntPtr face)
    {
        var blob = HarfBuzzSubset.hb_face_reference_blob(face);
        var data = HarfBuzzSubset.hb_blob_get_data(blob, out var length);
        var bytes = new byte[length];
        if (length > 0)
        {
            Marshal.Copy(data, bytes, 0, bytes.Length);
        }

        HarfBuzzSubset.hb_blob_destroy(blob);
        HarfBuzzSubset.hb_face_destroy(face);
        return bytes;
    }

    /// <summary>Runs an action with a face over the data.</summary>
    public static T WithFace<T>(ReadOnlyMemory<byte> data, Func<IntPtr, T> use)
    {
        using var blob = PinnedBlob(data);
        using var face = new Face(blob, 0);
        return use(face.Handle);
    }

    // The bytes are pinned and not copied: those of the bundled fonts lie in the program itself, and copies of them would be the
    // largest part of what a short run touches.
    private static Blob PinnedBlob(ReadOnlyMemory<byte> data)
    {
        var pin = data.Pin();
        unsafe
        {
            return new Blob((IntPtr)pin.Pointer, data.Length, MemoryMode.ReadOnly, () => pin.Dispose());
        }
    }
}
