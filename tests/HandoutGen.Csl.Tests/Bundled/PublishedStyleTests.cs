using System.Text;
using HandoutGen.Csl.Differential;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Tests.Bundled;

/// <summary>
/// Our styles beside the published ones of the same manuals, through the same engine and over the hundred items of the differential:
/// <c>golden/beside-*.txt</c> holds each reference that the two format differently. Every difference there has been decided by the manual
/// (docs/citations.md); a new one shows as a changed golden file.
/// </summary>
public sealed class PublishedStyleTests
{
    private static readonly DifferentialDocument Document = new(Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Csl.Differential"));

    [Theory]
    [InlineData("apa", "styles/apa.csl", "en-US")]
    [InlineData("ama", "styles/american-medical-association.csl", "en-US")]
    [InlineData("nlm", "styles/nlm-citation-sequence.csl", "en-US")]
    [InlineData("chicago-author-date", "styles/chicago-author-date.csl", "en-US")]
    [InlineData("bmj", "styles/bmj.csl", "en-GB")]
    [InlineData("mla", "styles-sample.tar.gz/modern-language-association-annotated-bibliography.csl", "en-US")]
    [InlineData("harvard", "styles-sample.tar.gz/harvard-cite-them-right-no-et-al.csl", "en-GB")]
    public void Differences_from_the_published_style_are_known(string ours, string published, string language)
    {
        var locale = BundledLocales.For(language);
        var style = CslStyle.Parse(File.ReadAllText(Find(published)), published, null, [])!;
        var theirs = Format(style, locale);
        var own = Format(BundledStyles.Load(ours), locale);
        var text = new StringBuilder();
        var cited = Compare(text, Document.Items.Select((item, i) => (item.Id, RunText.Of(own.Citations[i].Runs), RunText.Of(theirs.Citations[i].Runs))), out _);
        var entries = theirs.Entries.ToDictionary(static entry => entry.ItemId, RunText.Of);
        var same = Compare(text, own.Entries.Select(entry => (entry.ItemId, RunText.Of(entry), entries.GetValueOrDefault(entry.ItemId, "(not listed)"))), out var alike);
        text.Insert(0, $"{ours}: {same} of {Document.Items.Count} entries and {cited} citations are the same; {alike} more entries differ in hyphens and the space after \"doi:\" only.\nBelow: ours, then the published style's.\n\n");
        Golden.Matches($"beside-{ours}.txt", text.ToString());
    }

    private static int Compare(StringBuilder text, IEnumerable<(string Id, string Ours, string Theirs)> pairs, out int alike)
    {
        (var same, alike) = (0, 0);
        foreach ((var id, var ours, var theirs) in pairs)
        {
            if (ours == theirs)
            {
                same++;
            }
            else if (SetAside(ours) == SetAside(theirs))
            {
                alike++;
            }
            else
            {
                text.Append('[').Append(id).Append("] ").Append(ours).Append("\n    ").Append(theirs).Append('\n');
            }
        }

        return same;
    }

    private static string SetAside(string text) =>
        text.Replace('–', '-').Replace("doi: ", "doi:", StringComparison.Ordinal).Replace(". PubMed", " PubMed", StringComparison.Ordinal);

    private static FormattedDocument Format(CslStyle style, CslLocale locale) =>
        new CitationProcessor(style, locale).Format(Document.Items, [.. Document.Items.Select(static item => new Citation([new Cite(item.Id)]))]);

    private static string Find(string published)
    {
        if (published.Split(".tar.gz/") is not [var archive, var name])
        {
            return OutsideData.Require(Path.Combine("csl", published));
        }

        var path = OutsideData.Require(Path.Combine("csl", archive + ".tar.gz"));
        return StyleFolder.Files(path, Path.Combine(OutsideData.Repository, "artifacts", "differential")).Single(file => Path.GetFileName(file) == name);
    }
}
