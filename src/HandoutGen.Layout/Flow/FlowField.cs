using HandoutGen.Pdf;
using HandoutGen.Pdf.Forms;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;

namespace HandoutGen.Layout.Flow;

/// <summary>A place to fill in, which takes the room of its signs or of its cell.</summary>
/// <param name="Name">Unique in the document; letters, digits and hyphens.</param>
/// <param name="Label">What belongs in it, in words: never empty.</param>
public abstract record FlowField(string Name, string Label)
{
    /// <summary>A frame shows its place, and not the lines of its text.</summary>
    internal virtual bool HasFrame => false;

    /// <summary>Its place on a line of text.</summary>
    /// <param name="left">Where its signs begin.</param>
    /// <param name="right">Where they end.</param>
    /// <param name="baseline">The baseline, counted upwards.</param>
    /// <param name="size">The size of the signs.</param>
    internal abstract Rect On(double left, double right, double baseline, double size);

    /// <summary>Adds it to a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="element">Its own element.</param>
    /// <param name="box">Its place.</param>
    /// <param name="part">1, or more for what goes on from a page or column before.</param>
    internal abstract void AddTo(PdfPage page, StructureElement element, Rect box, int part);

    /// <summary>The name of a part.</summary>
    protected string NameOf(int part) => part == 1 ? Name : FormattableString.Invariant($"{Name}_{part}");
}

/// <summary>A place for words. A field of several lines is one box.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What belongs in it.</param>
/// <param name="Look">How what is typed is set.</param>
/// <param name="ContinuedLabel">What a part of it says that stands on a further page or in a further column.</param>
public sealed record FlowTextField(string Name, string Label, TextFieldLook Look, string ContinuedLabel) : FlowField(Name, Label)
{
    // What is typed stands on the line, its descenders reach under it: in parts of the size.
    private const double Above = 1.05;
    private const double Below = 0.27;

    /// <inheritdoc/>
    internal override bool HasFrame => Look.IsMultiLine;

    /// <inheritdoc/>
    internal override Rect On(double left, double right, double baseline, double size) =>
        new(left, baseline - (Below * size), right, baseline + (Above * size));

    /// <inheritdoc/>
    internal override void AddTo(PdfPage page, StructureElement element, Rect box, int part) =>
        page.AddTextField(element, box, NameOf(part), part == 1 ? Label : ContinuedLabel, Look);
}

/// <summary>A box to tick, in the place of its sign.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What ticking it says.</param>
/// <param name="IsTicked">It is ticked from the start.</param>
/// <param name="Color">The colour of its lines.</param>
public sealed record FlowTickBox(string Name, string Label, bool IsTicked, Rgb Color) : FlowField(Name, Label)
{
    // The square of "☐", in parts of its size.
    private const double Side = 0.72;
    private const double Below = 0.06;

    /// <inheritdoc/>
    internal override Rect On(double left, double right, double baseline, double size)
    {
        var (middle, half) = ((left + right) / 2, Side * size / 2);
        return new Rect(middle - half, baseline - (Below * size), middle + half, baseline + ((Side - Below) * size));
    }

    /// <inheritdoc/>
    internal override void AddTo(PdfPage page, StructureElement element, Rect box, int part) =>
        page.AddCheckBox(element, box, NameOf(part), Label, IsTicked, Color);
}
