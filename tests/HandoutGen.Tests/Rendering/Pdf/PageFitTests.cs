using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using HandoutGen.Csl.Styles;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;

namespace HandoutGen.Tests.Rendering.Pdf;

public sealed partial class PageFitTests
{
    private static readonly PdfRenderer Renderer = new();

    [Fact]
    public void The_lines_that_are_too_many_are_so_many() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[130, 420], Gen.Bool).Sample(
            (pages, lines, hasReferences) =>
            {
                var excess = Excess(lines, pages, hasReferences);
                if (excess > 0)
                {
                    Assert.True(Excess(lines - excess - 2, pages, hasReferences) == 0, $"{lines} lines are said to be {excess} too many for {pages} pages, and are more");
                    var fewer = (excess * 3 / 4) - 3;
                    Assert.True(fewer <= 0 || Excess(lines - fewer, pages, hasReferences) > 0, $"{lines} lines are said to be {excess} too many for {pages} pages, and fit with {fewer} less");
                }
            },
            iter: 20,
            threads: 1);

    // 0 when the handout fits.
    private static int Excess(int lines, int pages, bool hasReferences)
    {
        var diagnostics = new DiagnosticBag();
        var handout = Sample.Of([.. Paragraphs(lines)]) with { Pages = new Located<int>(pages, default) };
        if (hasReferences)
        {
            handout = (handout with { References = Sample.Everything.References, Brand = Sample.Practice }).Framed();
        }

        Renderer.Compose(handout with { Citations = Sample.Everything.Citations }, new RenderOptions(), diagnostics);
        var misfit = diagnostics.Items.SingleOrDefault(item => item.Rule == PdfRules.DoesNotFit);
        return misfit is null ? 0 : int.Parse(LineCount().Match(misfit.Message).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    // Paragraphs of six lines that end where the author ends them.
    private static IEnumerable<Block> Paragraphs(int lines)
    {
        for (var rest = lines; rest > 0; rest -= 6)
        {
            ImmutableArray<Inline> line = [new Text("A line of a few words."), new LineBreak()];
            yield return Sample.P([.. Enumerable.Repeat(line, Math.Min(6, rest)).SelectMany(part => part).SkipLast(1)]);
        }
    }

    [GeneratedRegex("([0-9]+) lines")]
    private static partial Regex LineCount();
}
