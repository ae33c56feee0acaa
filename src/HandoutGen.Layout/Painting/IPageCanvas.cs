using HandoutGen.Layout.Flow;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;
using HandoutGen.Typography.Lines;

namespace HandoutGen.Layout.Painting;

/// <summary>
/// What pages are painted on: a file, or a list of what stands where. All lengths are in points; they run to the right and
/// down from the page's upper left corner. The order of the calls is the order of reading.
/// </summary>
internal interface IPageCanvas
{
    /// <summary>Begins a page; what follows is painted on it.</summary>
    void BeginPage(double width, double height);

    /// <summary>Ends the page.</summary>
    void EndPage();

    /// <summary>The reading comes to an element, at this height of the page.</summary>
    void Touch(FlowElement element, double top);

    /// <summary>Paints a line of text that belongs to an element.</summary>
    /// <param name="line">The text.</param>
    /// <param name="owner">The element of what is in no inline element.</param>
    /// <param name="x">From the page's edge to that of the measure.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="extent">The upper and the lower edge of the line's place.</param>
    void Line(TextLine line, FlowElement owner, double x, double baseline, (double Top, double Bottom) extent);

    /// <summary>Paints what lies behind a line of text.</summary>
    void Grounds(TextLine line, double x, double baseline);

    /// <summary>Paints a line of text that belongs to the page and not to the document.</summary>
    /// <param name="kind">What it is for the page.</param>
    /// <param name="line">The text.</param>
    /// <param name="x">From the page's edge to that of the measure.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="isContent">Runs that have an element belong to the document nevertheless.</param>
    void ArtifactLine(ArtifactKind kind, TextLine line, double x, double baseline, bool isContent = false);

    /// <summary>Gives an element that the reading has come to the words that are heard instead of those shown.</summary>
    void Say(FlowElement element, string words);

    /// <summary>Fills a rectangle as an artifact.</summary>
    void Fill(ArtifactKind kind, double x, double top, double width, double height, Rgb color);

    /// <summary>Puts a field into a whole place.</summary>
    void Field(FlowElement element, double x, double top, double width, double height);

    /// <summary>Paints a picture.</summary>
    void Picture(FlowElement element, FlowPicture picture, double x, double top, double width, double height);
}
