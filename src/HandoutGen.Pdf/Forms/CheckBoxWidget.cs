using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;

namespace HandoutGen.Pdf.Forms;

/// <summary>A box to tick (ISO 32000-1, 12.7.4.2.3). It draws itself, ticked and empty, as the page shows nothing in its place.</summary>
/// <param name="owner">Its element.</param>
/// <param name="box">Its place on the page, a square.</param>
/// <param name="name">Its name.</param>
/// <param name="label">What ticking it says.</param>
/// <param name="isTicked">It is ticked from the start.</param>
/// <param name="color">The colour of its lines.</param>
internal sealed class CheckBoxWidget(StructureElement owner, Rect box, string name, string label, bool isTicked, Rgb color) : FieldWidget(owner, box, name, label)
{
    // Lines, and the corners of the tick from its left end, in parts of the box's side.
    private const double LineWidth = 0.09;
    private static readonly (double X, double Y)[] Tick = [(0.24, 0.52), (0.43, 0.29), (0.78, 0.76)];

    /// <inheritdoc/>
    protected override string Kind => isTicked ? "ticked box" : "box";

    /// <inheritdoc/>
    protected override int[] WriteAppearances(PdfFile file)
    {
        int[] states = [file.Reserve(), file.Reserve()];
        using var entries = new ByteBuffer(64);
        entries.Write("/Type/XObject/Subtype/Form/Resources<<>>/BBox"u8).Array(0, 0, Width, Height);
        for (var i = 0; i < states.Length; i++)
        {
            using var content = new ByteBuffer(128);
            Draw(content, ticked: i == 1);
            file.Stream(states[i], entries.Written, content.Written);
        }

        return states;
    }

    /// <inheritdoc/>
    protected override void WriteField(ByteBuffer to, int[] appearances) =>
        to.Write("/FT/Btn"u8).Write(isTicked ? "/V/Yes/AS/Yes"u8 : "/V/Off/AS/Off"u8)
            .Write("/AP<</N<</Off "u8).Reference(appearances[0]).Write("/Yes "u8).Reference(appearances[1]).Write(">>>>"u8);

    private void Draw(ByteBuffer to, bool ticked)
    {
        var (side, line) = (Math.Min(Width, Height), LineWidth * Math.Min(Width, Height));
        Ink.Write(to, color).Write(" RG "u8).Number(line).Write(" w "u8)
            .Number(line / 2).Write((byte)' ').Number(line / 2).Write((byte)' ').Number(side - line).Write((byte)' ').Number(side - line).Write(" re S"u8);
        if (!ticked)
        {
            return;
        }

        to.Write((byte)' ').Number(1.5 * line).Write(" w 1 J 1 j"u8);
        for (var i = 0; i < Tick.Length; i++)
        {
            to.Write((byte)' ').Number(Tick[i].X * side).Write((byte)' ').Number(Tick[i].Y * side).Write(i == 0 ? " m"u8 : " l"u8);
        }

        to.Write(" S"u8);
    }
}
