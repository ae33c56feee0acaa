using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Layout.Composition;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Fits a handout to the number of pages that it asks for (<c>layout: { pages: 2 }</c>).</summary>
internal sealed class PageFit(ResolvedHandout handout, RenderOptions options, DiagnosticBag diagnostics)
{
    // White between blocks shrinks more than the text does.
    private const double ClosenessGain = 0.9;

    // The area that a character of a source takes on the page, in ems by lines: 0.55 to 0.7 in one column, less in two, with their
    // white, headings and references.
    private const double AreaOfCharacter = 0.55;

    // Of a page: what is above stands there for its own sake.
    private const double Leftover = 0.25;
    private const int FewPages = 4;

    /// <summary>
    /// The flow set on the first step that fits, or on the roomiest that leaves no nearly empty page when no number is asked for. The step is reported;
    /// so is how much is missing when none fits.
    /// </summary>
    public FlowComposer Choose(Func<DesignStep, (FlowComposer Composer, DesignScale Scale)> set)
    {
        // Large print takes the room it needs.
        if (options.LargePrint)
        {
            return set(DesignStep.Roomy).Composer;
        }

        if (handout.Pages is not { } pages)
        {
            return WithoutLeftover(set);
        }

        // From the step that the length of the source points to, up to one that fits, then down to the first that does.
        var steps = DesignStep.All;
        var tooLong = -1;
        var index = FirstWithRoom(handout.File.Text.Length * AreaOfCharacter, pages.Value);
        var chosen = set(steps[index]);
        while (chosen.Composer.PageCount > pages.Value && index + 1 < steps.Length)
        {
            tooLong = index;
            index = Math.Max(index + 1, FirstWithRoom(Area(chosen.Composer, chosen.Scale), pages.Value));
            chosen = set(steps[index]);
        }

        if (chosen.Composer.PageCount > pages.Value)
        {
            ReportMisfit(pages, chosen.Composer, chosen.Scale);
            return chosen.Composer;
        }

        while (index - 1 > tooLong && set(steps[index - 1]) is var roomier && roomier.Composer.PageCount <= pages.Value)
        {
            chosen = roomier;
            index--;
        }

        ReportStep(pages, steps[index], chosen.Scale, chosen.Composer);
        return chosen.Composer;
    }

    // In a handout of few sheets a last page that holds little is saved, where a little less white saves it.
    private static FlowComposer WithoutLeftover(Func<DesignStep, (FlowComposer Composer, DesignScale Scale)> set)
    {
        var (roomy, scale) = set(DesignStep.Roomy);
        var pages = roomy.PageCount;
        if (pages is > 1 and <= FewPages && roomy.Excess(pages - 1, scale.Columns) < Leftover * (scale.PageHeight - scale.Top - scale.Bottom))
        {
            var closer = set(DesignStep.All[1]).Composer;
            return closer.PageCount < pages ? closer : roomy;
        }

        return roomy;
    }

    // What a setting takes, in ems by lines: much the same in every size and leading.
    private static double Area(FlowComposer composer, DesignScale scale) => composer.Height * MeasureOf(scale) / (scale.Body * scale.Leading);

    private static double MeasureOf(DesignScale scale) => scale.PageWidth - scale.Left - scale.Right - ((scale.Columns - 1) * scale.Gap);

    // The first step whose pages have room for an area. Only where the search begins and goes on depends on it.
    private int FirstWithRoom(double area, int pages)
    {
        for (var i = 0; i < DesignStep.All.Length - 1; i++)
        {
            var scale = new DesignScale(handout.Brand, DesignStep.All[i], options.LargePrint, handout.IsLandscape);
            var room = pages * (scale.PageHeight - scale.Top - scale.Bottom) * MeasureOf(scale);
            if (area * scale.Body * scale.Leading * (i == 0 ? 1 : ClosenessGain) <= room)
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
