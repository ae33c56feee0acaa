using System.Text.RegularExpressions;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Tests.Bundled;

/// <summary>What no style may print, whatever a reference lacks: each of the hundred references, with each of its fields taken away in turn.</summary>
public sealed partial class SoundnessTests
{
    [Theory]
    [MemberData(nameof(BundledStyleTests.Names), MemberType = typeof(BundledStyleTests))]
    public void A_reference_that_lacks_a_field_has_no_stray_punctuation(string name)
    {
        CitationProcessor processor = new(BundledStyles.Load(name), BundledLocales.For("en-US"));
        CslItem[] items = [.. References.All.SelectMany(Poorer)];
        var document = processor.Format(items, [.. items.Select(static item => new Citation([new Cite(item.Id)]))]);
        var texts = document.Entries.Select(static entry => $"{entry.ItemId}: {PlainTextWriter.Write(entry)}")
            .Concat(document.Citations.Select(static citation => PlainTextWriter.Write(citation.Runs)));
        string[] strays = [.. texts.Where(static text => Stray().IsMatch(text)).Distinct()];
        Assert.True(strays.Length == 0, string.Join("\n", strays));
        Assert.DoesNotContain(document.Citations, static citation => citation.Runs.IsEmpty);
    }

    private static IEnumerable<CslItem> Poorer(CslItem item)
    {
        foreach (var key in item.Text.Keys.Where(static key => key != "title"))
        {
            yield return item with { Id = $"{item.Id}-{key}", Text = item.Text.Where(pair => pair.Key != key).ToDictionary() };
        }

        foreach (var key in item.Names.Keys)
        {
            yield return item with { Id = $"{item.Id}-{key}", Names = item.Names.Where(pair => pair.Key != key).ToDictionary() };
        }

        foreach (var key in item.Dates.Keys)
        {
            yield return item with { Id = $"{item.Id}-{key}", Dates = item.Dates.Where(pair => pair.Key != key).ToDictionary() };
        }
    }

    [GeneratedRegex(@"\(\)|\[\]|  |\( | \)| [,.;:] | [,.;]$|[,;:][,;:]|\.\.(?!\.)|,\.|\(,|: \.|“”|‘’|\. \.")]
    private static partial Regex Stray();
}
