using System.Text.Json;
using HandoutGen.Csl.Differential;

namespace HandoutGen.Csl.Tests.Differential;

/// <summary>The comparison with citeproc-js must see what differs, and only that.</summary>
public sealed class DifferentialTests
{
    private static readonly string Project = Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Csl.Differential");

    [Fact]
    public void Markup_that_looks_the_same_is_the_same() =>
        Assert.Equal(
            Characters.Of([new Run("A & B ") { Format = RunFormat.Italic }, new Run("C") { Format = RunFormat.Bold }]),
            Characters.OfHtml("<i>A &#38; B</i> <span style=\"font-weight:bold\"></span><b>C</b>\n"));

    [Fact]
    public void What_is_upright_within_italics_is_upright() =>
        Assert.Equal("<i>On</i> Bacillus <i>again</i>", Characters.OfHtml("<i>On <span style=\"font-style:normal;\">Bacillus</span> again</i>").ToString());

    [Fact]
    public void Looks_count() => Assert.NotEqual(Characters.OfHtml("<i>7</i>"), Characters.OfHtml("7"));

    [Fact]
    public void Spaces_in_a_row_are_one_and_the_parts_of_an_entry_are_kept_apart() =>
        Assert.Equal("1.¶a b\u00a0c", Characters.OfHtml("  <div class=\"csl-left-margin\">1.  </div><div class=\"csl-right-inline\">a\u00a0 b\u00a0c</div>\n").ToString());

    [Fact]
    public void A_difference_is_shown_between_what_stands_around_it()
    {
        var difference = Assert.Single(Difference.Between(Characters.OfHtml("Ames A. <i>Rest</i>. 2019b"), Characters.OfHtml("Ames A. <i>Rest</i>. 2019a")));
        Assert.Equal("<i>Rest</i>. [2019b ⇒ 2019a]", difference.ToString());
    }

    [Fact]
    public void An_accepted_kind_says_who_is_right_and_by_which_rule()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Project, "accepted.json")));
        Assert.All(json.RootElement.EnumerateArray(), static kind =>
        {
            Assert.Contains(kind.GetProperty("right").GetString(), new[] { "ours", "either" });
            Assert.NotEmpty(kind.GetProperty("rule").GetString()!);
        });
    }

    [Fact]
    public void An_accepted_kind_takes_what_it_names_and_nothing_else()
    {
        var accepted = AcceptedKinds.Read(Path.Combine(Project, "accepted.json"));
        Difference Of(string theirs, string ours) => Assert.Single(Difference.Between(Characters.OfHtml(theirs), Characters.OfHtml(ours)));
        Assert.NotNull(accepted.Of("<style/>", "entry report", Of("No. 18–2424", "No. 18-2424")));
        Assert.Null(accepted.Of("<style/>", "entry report", Of("pages 18–24", "pages 18—24")));
        Assert.Null(accepted.Of("<style/>", "entry report", Of("Ames, Bell", "Bell, Ames, Bell")));
    }

    [Fact]
    public void The_items_are_a_hundred_and_every_citation_cites_some_of_them()
    {
        var document = new DifferentialDocument(Project);
        Assert.Equal(100, document.Items.Count);
        var ids = document.Items.Select(static item => item.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(document.Citations(isNote: false), citation => Assert.All(citation.Cites, cite => Assert.Contains(cite.ItemId, ids)));
    }
}
