using System.Globalization;
using System.Text;
using HandoutGen.Cli.Commands;
using HandoutGen.Diagnostics;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Painting;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Typography;
using HandoutGen.Typography.Lines;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>
/// What stands where on the pages of a handout: one line for each line of text (page, left edge, baseline, size, font, words)
/// and one for each filled rectangle and picture (page, left edge, upper edge, width, height). In points, from the upper left corner.
/// </summary>
internal sealed class PageDump : IPageCanvas
{
    private static readonly PdfRenderer Renderer = new();

    private readonly List<Mark> _marks = [];
    private int _page;

    /// <summary>Something on a page.</summary>
    /// <param name="Page">From 1.</param>
    /// <param name="Kind">"text", "ground", "rule", "picture", "header", "footer".</param>
    /// <param name="X">The left edge.</param>
    /// <param name="Y">The baseline of text; the upper edge of anything else.</param>
    /// <param name="What">Size, font and words; or width, height and colour.</param>
    /// <param name="Words">The words of text; empty for anything else.</param>
    public sealed record Mark(int Page, string Kind, double X, double Y, string What, string Words)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Page} {Kind,-7} {Number(X),6} {Number(Y),6}  {What}";
    }

    /// <summary>What stands on the pages, in the order of painting.</summary>
    public static IReadOnlyList<Mark> Of(ResolvedHandout handout, bool largePrint = false)
    {
        var diagnostics = new DiagnosticBag();
        var dump = new PageDump();
        Renderer.Set(handout, new RenderOptions { LargePrint = largePrint }, diagnostics).Paint(dump);
        Assert.False(diagnostics.HasErrors);
        return dump._marks;
    }

    /// <summary>The same as text.</summary>
    public static string Text(ResolvedHandout handout, bool largePrint = false) =>
        string.Concat(Of(handout, largePrint).Select(mark => mark + "\n"));

    void IPageCanvas.BeginPage(double width, double height) => _page++;

    void IPageCanvas.EndPage()
    {
    }

    void IPageCanvas.Touch(FlowElement element, double top)
    {
    }

    void IPageCanvas.Line(TextLine line, FlowElement owner, double x, double baseline, (double Top, double Bottom) extent) =>
        Add("text", line, x, baseline);

    void IPageCanvas.Grounds(TextLine line, double x, double baseline)
    {
        foreach (var ground in line.HasGrounds ? line.Glyphs().Grounds : [])
        {
            Add("ground", x + ground.X, baseline - ground.Y - (ground.Thickness / 2), ground.Width, ground.Thickness, ground.Color);
        }
    }

    void IPageCanvas.ArtifactLine(ArtifactKind kind, TextLine line, double x, double baseline, bool isContent) =>
        Add(kind == ArtifactKind.Layout ? "again" : KindOf(kind), line, x, baseline);

    void IPageCanvas.Say(FlowElement element, string words)
    {
    }

    void IPageCanvas.Fill(ArtifactKind kind, double x, double top, double width, double height, Rgb color) =>
        Add(KindOf(kind), x, top, width, height, color);

    void IPageCanvas.Field(FlowElement element, double x, double top, double width, double height) =>
        _marks.Add(new Mark(_page, "field", x, top, $"{Number(width)} x {Number(height)} {element.Field?.Name}", ""));

    void IPageCanvas.Picture(FlowElement element, FlowPicture picture, double x, double top, double width, double height) =>
        _marks.Add(new Mark(_page, "picture", x, top, $"{Number(width)} x {Number(height)} {element.Alt}", ""));

    private static string KindOf(ArtifactKind kind) => kind switch
    {
        ArtifactKind.PaginationHeader => "header",
        ArtifactKind.PaginationFooter => "footer",
        ArtifactKind.Background => "ground",
        _ => "rule",
    };

    private void Add(string kind, TextLine line, double x, double baseline)
    {
        var runs = line.Glyphs().Runs;
        var fonts = runs.Select(run => $"{Number(run.Size)} {run.Face.PostScriptName}").Distinct();
        var words = string.Concat(runs.Select(run => run.Text)).Trim();
        _marks.Add(new Mark(_page, kind, x + line.X, baseline, $"{string.Join(" + ", fonts)}  {Visible(words)}", words));
        foreach (var rule in line.Glyphs().Decorations)
        {
            Add("under", x + rule.X, baseline - rule.Y - (rule.Thickness / 2), rule.Width, rule.Thickness, rule.Color);
        }
    }

    private void Add(string kind, double x, double top, double width, double height, Rgb color) =>
        _marks.Add(new Mark(_page, kind, x, top, $"{Number(width)} x {Number(height)} {color}", ""));

    private static string Visible(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            text.Append(char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.Control && c != ' '
                ? $"\\u{(int)c:X4}"
                : c);
        }

        return text.ToString();
    }

    // Tenths of a point: what is less nobody sees, and no machine reckons differently.
    private static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.0", CultureInfo.InvariantCulture);
}
