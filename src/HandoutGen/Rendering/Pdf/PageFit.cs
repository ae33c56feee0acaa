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

        // Each step takes no more room than the one before it, so the first that fits is found by halving.
        var (low, high) = (0, DesignStep.All.Length - 1);
        var (closest, closestScale) = set(DesignStep.All[low]);
        if (closest.PageCount <= pages.Value)
        {
            ReportStep(pages, DesignStep.Roomy, closestScale, closest);
            return closest;
        }

        (closest, closestScale) = set(DesignStep.All[high]);
        if (closest.PageCount > pages.Value)
        {
            ReportMisfit(pages, closest, closestScale);
            return closest;
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            var (composer, scale) = set(DesignStep.All[middle]);
            (low, high) = composer.PageCount <= pages.Value ? (low, middle) : (middle, high);
            (closest, closestScale) = high == middle ? (composer, scale) : (closest, closestScale);
        }

        ReportStep(pages, DesignStep.All[high], closestScale, closest);
        return closest;
    }

    private void ReportMisfit(Located<int> pages, FlowComposer composer, DesignScale scale)
    {
        var extra = (int)Math.Ceiling(composer.HeightBeyond(pages.Value) / scale.Leading);
        diagnostics.Report(
            PdfRules.DoesNotFit,
            pages.Span,
            Words($"the handout does not fit on {pages.Value} {Noun(pages.Value)}: at {scale.Body:0.##} points it is about {extra} lines too long"),
            Words($"shorten the text by about {extra} lines, or ask for {composer.PageCount} pages"));
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
