using HandoutGen.Pdf.Objects;
using HandoutGen.Typography;

namespace HandoutGen.Pdf.Forms;

/// <summary>Colours as operands of content.</summary>
internal static class Ink
{
    /// <summary>Three numbers from 0 to 1, for "rg" or "RG".</summary>
    public static ByteBuffer Write(ByteBuffer to, Rgb color) =>
        to.Number(color.R / 255.0).Write((byte)' ').Number(color.G / 255.0).Write((byte)' ').Number(color.B / 255.0);
}
