using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pdf.Layout;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Fits a handout to the number of pages that it asks for (<c>layout: { pages: 2 }</c>).</summary>
internal sealed class PageFit(ResolvedHandout handout, RenderOptions options, DiagnosticBag diagnostics)
{
    /// <summary>
    /// The flow set on the first step that fits, or on the roomiest when no number is asked for. The step is reported;
    /// so is how much is missing when none fits.
    /// </summary>
    public FlowComposer Choose(Func<DesignStep, (FlowComposer Composer, DesignScale Scale)> set)
    {
        // Large print takes the room it needs.
        if (handout.Pages is not { } pages || options.LargePrint)
        {
            return set(DesignStep.Roomy).Composer;
        }

        FlowComposer? last = null;
        DesignScale? lastScale = null;
        foreach (var step in DesignStep.All)
        {
            (last, lastScale) = set(step);
            if (last.PageCount <= pages.Value)
            {
                ReportStep(pages, step, lastScale, last);
                return last;
            }
        }

        var extra = (int)Math.Ceiling(last!.HeightBeyond(pages.Value) / lastScale!.Leading);
        diagnostics.Report(
            PdfRules.DoesNotFit,
            pages.Span,
            Words($"the handout does not fit on {pages.Value} {Noun(pages.Value)}: at {lastScale.Body:0.##} points it is about {extra} lines too long"),
            Words($"shorten the text by about {extra} lines, or ask for {last.PageCount} pages"));
        return last;
    }

    private void ReportStep(Located<int> pages, DesignStep step, DesignScale scale, FlowComposer composer)
    {
        if (step != DesignStep.Roomy || composer.PageCount < pages.Value)
        {
            diagnostics.Report(
                PdfRules.Fitted,
                pages.Span,
                Words($"set on {composer.PageCount} {Noun(composer.PageCount)} with {step.Words} ({scale.Body:0.##} points on {scale.Leading:0.##})"));
        }
    }

    private static string Noun(int pages) => pages == 1 ? "page" : "pages";

    private static string Words(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
