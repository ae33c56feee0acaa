using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pdf.Layout;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Fits a handout to the number of pages that it asks for (<c>layout: { pages: 2 }</c>).</summary>
internal sealed class PageFit(ResolvedHandout handout, RenderOptions options, DiagnosticBag diagnostics)
{
    // White between blocks shrinks more than the text does.
    private const double ClosenessGain = 0.9;

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

        var steps = DesignStep.All;
        var roomiest = set(steps[0]);
        if (roomiest.Composer.PageCount <= pages.Value)
        {
            ReportStep(pages, steps[0], roomiest.Scale, roomiest.Composer);
            return roomiest.Composer;
        }

        // From the step that the text's area points to, up to one that fits, then down to the first that does.
        var index = Guess(roomiest.Composer, roomiest.Scale, pages.Value);
        var chosen = set(steps[index]);
        while (chosen.Composer.PageCount > pages.Value && index + 1 < steps.Length)
        {
            chosen = set(steps[++index]);
            if (chosen.Composer.PageCount <= pages.Value)
            {
                ReportStep(pages, steps[index], chosen.Scale, chosen.Composer);
                return chosen.Composer;
            }
        }

        if (chosen.Composer.PageCount > pages.Value)
        {
            ReportMisfit(pages, chosen.Composer, chosen.Scale);
            return chosen.Composer;
        }

        while (index > 1 && set(steps[index - 1]) is var roomier && roomier.Composer.PageCount <= pages.Value)
        {
            chosen = roomier;
            index--;
        }

        ReportStep(pages, steps[index], chosen.Scale, chosen.Composer);
        return chosen.Composer;
    }

    // The area that the roomiest setting takes, scaled by size and leading, beside the area of the pages. Only where the
    // search begins depends on it.
    private int Guess(FlowComposer roomy, DesignScale roomyScale, int pages)
    {
        var area = roomy.Height * (roomyScale.PageWidth - roomyScale.Left - roomyScale.Right) / (roomyScale.Body * roomyScale.Leading);
        for (var i = 1; i < DesignStep.All.Length - 1; i++)
        {
            var scale = new DesignScale(handout.Brand, DesignStep.All[i], options.LargePrint);
            var room = pages * (scale.PageHeight - scale.Top - scale.Bottom)
                * (scale.PageWidth - scale.Left - scale.Right - ((scale.Columns - 1) * scale.Gap));
            if (area * scale.Body * scale.Leading * ClosenessGain <= room)
            {
                return i;
            }
        }

        return DesignStep.All.Length - 1;
    }

    private void ReportMisfit(Located<int> pages, FlowComposer composer, DesignScale scale)
    {
        var extra = (int)Math.Ceiling(composer.Excess(pages.Value, scale.Columns) / scale.Leading);
        var lines = (extra == 1 ? "line" : "lines") + (scale.Columns > 1 ? " of a column" : "");
        diagnostics.Report(
            PdfRules.DoesNotFit,
            pages.Span,
            Words($"the handout does not fit on {pages.Value} {Noun(pages.Value)}: at {scale.Body:0.##} points it is about {extra} {lines} too long"),
            Words($"shorten the text by about {extra} {lines}, or ask for {composer.PageCount} pages"));
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
