using HandoutGen.Branding;
using HandoutGen.Diagnostics;
using HandoutGen.Layout.Composition;
using HandoutGen.Model;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Metadata;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Renders a handout as a tagged PDF that is PDF/UA-1 and PDF/A-2a at once. Safe to share between threads.</summary>
public sealed class PdfRenderer : IHandoutRenderer
{
    private readonly ShapeCache _cache = new();

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public string Extension => ".pdf";

    /// <inheritdoc/>
    public bool HasPrints => true;

    /// <inheritdoc/>
    public byte[] Render(ResolvedHandout handout, RenderOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(handout);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var report = new ConformanceReport();
        var bytes = Compose(handout, options, diagnostics).Save(report);
        ConformanceDiagnostics.Report(report, handout, diagnostics);
        return bytes ?? [];
    }

    /// <summary>The document as it will be saved.</summary>
    internal PdfDocumentWriter Compose(ResolvedHandout handout, RenderOptions options, DiagnosticBag diagnostics)
    {
        var writer = new PdfDocumentWriter(Properties(handout)) { FieldFace = BundledFonts.SourceSans.Faces[0] };
        Set(handout, options, diagnostics).Paint(writer);
        return writer;
    }

    /// <summary>The handout divided into pages.</summary>
    internal FlowComposer Set(ResolvedHandout handout, RenderOptions options, DiagnosticBag diagnostics)
    {
        var missing = new HashSet<MissingGlyph>();
        var ink = new FlowInk(handout.Brand, handout.Language);
        var pictures = new PictureShelf();
        var composer = new PageFit(handout, options, diagnostics).Choose(step =>
        {
            var scale = new DesignScale(handout.Brand, step, options.LargePrint, handout.IsLandscape);
            var flow = HandoutFlow.Of(new FlowContext(handout, scale, ink, pictures, diagnostics));
            return (new FlowComposer(flow, _cache, missing), scale);
        });
        MissingGlyphDiagnostics.Report(missing, handout, diagnostics);
        ConformanceDiagnostics.Report(composer.TightTables, handout, diagnostics);
        ConformanceDiagnostics.Report(composer.DividedWords, handout, diagnostics);
        return composer;
    }

    /// <summary>What the file says of itself.</summary>
    internal static DocumentProperties Properties(ResolvedHandout handout) => new()
    {
        Title = handout.TitleBlock.Title,
        Language = handout.Language,
        RightToLeft = WritingDirection.IsRightToLeft(handout.Language),
        Authors = handout.Parts.Masthead.Authors,
        Subject = handout.TitleBlock.Subtitle.IsEmpty ? null : string.Join(' ', handout.TitleBlock.Subtitle),
        Date = handout.Date is { } date ? new DocumentDate(date.Year, date.Month, date.Day) : null,
    };
}
