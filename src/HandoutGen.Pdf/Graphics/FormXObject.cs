using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Graphics;

/// <summary>A piece of content that is drawn as one object (ISO 32000-1, 8.10).</summary>
/// <param name="Content">Its operators.</param>
/// <param name="Width">The width of its box, from 0.</param>
/// <param name="Height">The height of its box, from 0.</param>
/// <param name="IsGroup">It is composed by itself before it is shown (11.6.6): what overlaps in it does not show through.</param>
/// <param name="Forms">The forms that it draws, all of them made before it.</param>
internal sealed record FormXObject(byte[] Content, double Width, double Height, bool IsGroup, IReadOnlyList<int> Forms)
{
    /// <summary>Its brightness or opacity is a mask (11.5.3), so its group names the colours that it is composed in.</summary>
    public bool IsMask { get; init; }

    public void Write(PdfFile file, int number, IReadOnlyList<int> formNumbers, ReadOnlySpan<byte> graphicsResources)
    {
        using var entries = new ByteBuffer(256);
        entries.Write("/Type/XObject/Subtype/Form/BBox"u8).Array(0, 0, Width, Height);
        if (IsGroup)
        {
            entries.Write(IsMask ? "/Group<</S/Transparency/CS/DeviceRGB/I true>>"u8 : "/Group<</S/Transparency/I true>>"u8);
        }

        entries.Write("/Resources<<"u8).Write(graphicsResources);
        if (Forms.Count > 0)
        {
            entries.Write("/XObject<<"u8);
            foreach (var form in Forms)
            {
                entries.Write("/X"u8).Integer(form).Write((byte)' ').Reference(formNumbers[form]);
            }

            entries.Write(">>"u8);
        }

        entries.Write(">>"u8);
        file.Stream(number, entries.Written, Content);
    }
}
