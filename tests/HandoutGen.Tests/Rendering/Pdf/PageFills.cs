using System.Globalization;
using HandoutGen.Cli.Commands;
using HandoutGen.Diagnostics;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Composition;
using HandoutGen.Layout.Strips;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>How full the pages of a handout are, and what stands at the head of the page after one that is not.</summary>
internal static class PageFills
{
    private static readonly PdfRenderer Renderer = new();

    /// <summary>A page: the part of its height that is filled, the part that is white, and the part that what follows takes up to the next place where a page may end.</summary>
    public sealed record Fill(int Page, double Part, double White, double Next, string Follows, bool IsLast)
    {
        /// <summary>A hole that need not be: a fifth of the page and more, where what follows would fit.</summary>
        public bool IsHole => !IsLast && Part < 0.8 && Next <= White;

        /// <inheritdoc/>
        public override string ToString() => IsLast || Part >= 0.8
            ? Percent(Part)
            : $"{Percent(Part)} ({Follows} of {Percent(Next)}{(IsHole ? "!" : "")})";

        private static string Percent(double part) => Math.Round(100 * part).ToString("0", CultureInfo.InvariantCulture);
    }

    /// <summary>The pages in order.</summary>
    public static IReadOnlyList<Fill> Of(ResolvedHandout handout, bool largePrint)
    {
        var composer = Renderer.Set(handout, new RenderOptions { LargePrint = largePrint }, new DiagnosticBag());
        return [.. composer.Pages.Select((page, i) => Of(composer, page, i))];
    }

    private static Fill Of(FlowComposer composer, PageSpan page, int index)
    {
        var (list, heights) = (composer.List, composer.Heights);
        var height = index == 0 ? heights.First : heights.Others;
        var end = page.End;
        var isLast = end.Strip == list.Count;
        if (isLast || end.Inner > 0 || list.Strips[end.Strip].Piece is ColumnsPiece)
        {
            return new Fill(index + 1, page.Height / height, 0, 1, isLast ? "" : "columns", isLast);
        }

        if (list.Strips[end.Strip].BeginsPage)
        {
            return new Fill(index + 1, page.Height / height, 0, 1, "a chosen page", false);
        }

        // What is kept whole at the price of less than a third of a page counts as one with what it belongs to.
        var white = height - page.Height;
        var limit = white > 0.34 * height ? 60_000 : 1;
        var next = end.Strip + 1;
        while (next < list.Count && BreakCosts.OfPage(list.Strips[next].Break & ~Small) >= limit)
        {
            next++;
        }

        var taken = list.Height(page.From.Strip, next) - list.Height(page.From.Strip, end.Strip);
        return new Fill(index + 1, page.Height / height, white / height, taken / height, list.Strips[end.Strip].Piece.GetType().Name.Replace("Piece", "", StringComparison.Ordinal), false);
    }

    private const BreakRules Small =
        BreakRules.DividesItem | BreakRules.DividesParagraph | BreakRules.DividesEntry | BreakRules.LoneRow | BreakRules.LeadsWithRule;
}
