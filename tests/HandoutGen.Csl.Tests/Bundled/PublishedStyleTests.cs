using System.Text;

namespace HandoutGen.Csl.Tests.Bundled;

/// <summary>
/// Our styles beside the published ones of the same manuals, through the same engine: <c>golden/beside-*.txt</c> holds each reference that
/// the two format differently. Every difference there has been decided by the manual; a new one shows as a changed golden file.
/// </summary>
public sealed class PublishedStyleTests
{
    [Theory]
    [InlineData("apa", "apa")]
    [InlineData("ama", "american-medical-association")]
    [InlineData("nlm", "nlm-citation-sequence")]
    [InlineData("chicago-author-date", "chicago-author-date")]
    public void Differences_from_the_published_style_are_known(string ours, string published)
    {
        var path = OutsideData.Require(Path.Combine("csl", "styles", published + ".csl"));
        var locale = BundledLocales.For("en-US");
        var style = CslStyle.Parse(File.ReadAllText(path), published, null, [])!;
        var theirs = Listing.Format(style, locale);
        var own = Listing.Format(BundledStyles.Load(ours), locale);
        var entries = theirs.Entries.ToDictionary(static entry => entry.ItemId, RunText.Of);
        var text = new StringBuilder();
        var same = 0;
        var cited = 0;
        for (var i = 0; i < References.All.Length; i++)
        {
            var mine = RunText.Of(own.Citations[i].Runs);
            var other = RunText.Of(theirs.Citations[i].Runs);
            if (mine == other)
            {
                cited++;
            }
            else
            {
                text.Append('[').Append(References.All[i].Id).Append("] ").Append(mine).Append("\n    ").Append(other).Append('\n');
            }
        }

        foreach (var entry in own.Entries)
        {
            var mine = RunText.Of(entry);
            var other = entries.GetValueOrDefault(entry.ItemId, "(not listed)");
            if (mine == other)
            {
                same++;
            }
            else
            {
                text.Append('[').Append(entry.ItemId).Append("] ").Append(mine).Append("\n    ").Append(other).Append('\n');
            }
        }

        text.Insert(0, $"{ours}: {same} of {References.All.Length} entries and {cited} citations are the same.\nBelow: ours, then the published style's.\n\n");
        Golden.Matches($"beside-{ours}.txt", text.ToString());
    }
}
