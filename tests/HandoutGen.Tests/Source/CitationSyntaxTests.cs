using HandoutGen.Csl;
using HandoutGen.Model;
using HandoutGen.Source;
using HandoutGen.Source.Body;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Tests.Source;

public sealed class CitationSyntaxTests
{
    [Theory]
    [InlineData("[@a]", "Parenthetical @a")]
    [InlineData("[@a; @b2022]", "Parenthetical @a; @b2022")]
    [InlineData("[see @a, pp. 3-4]", "Parenthetical «see »@a page 3-4")]
    [InlineData("[see @a, pp. 33-35, 38-39 and *passim*; also @b, ch. 1]", "Parenthetical «see »@a page 33-35, 38-39 « and <i>passim</i>»; «also »@b chapter 1")]
    [InlineData("[-@a]", "Parenthetical -@a")]
    [InlineData("[e.g. -@a, p. 3]", "Parenthetical «e.g. »-@a page 3")]
    [InlineData("@a", "Narrative @a")]
    [InlineData("@a [p. 3]", "Narrative @a page 3")]
    [InlineData("@a [p. 3, see also @b]", "Narrative @a | Parenthetical «p. 3, see also »@b")]
    [InlineData("@a [p. 3; @b, sec. 2]", "Narrative @a page 3; @b section 2")]
    [InlineData("@a [@b]", "Narrative @a | Parenthetical @b")]
    [InlineData("[@a, 12]", "Parenthetical @a page 12")]
    [InlineData("[@a, for example]", "Parenthetical @a «, for example»")]
    [InlineData("[@a, vol. 2, p. 3]", "Parenthetical @a volume 2 «, p. 3»")]
    [InlineData("[@a, § 12]", "Parenthetical @a section 12")]
    [InlineData("[@a, ¶¶ 3–5]", "Parenthetical @a paragraph 3–5")]
    [InlineData("[@a, chap. iv]", "Parenthetical @a chapter iv")]
    [InlineData("[@a, Figure 3A]", "Parenthetical @a figure 3A")]
    [InlineData("[@a, pág. 3]", "Parenthetical @a page 3")]
    [InlineData("[@a, Kap. 2]", "Parenthetical @a chapter 2")]
    [InlineData("[@a, pages are many]", "Parenthetical @a «, pages are many»")]
    [InlineData("[@a{pp. iv, vi-xi}, with words]", "Parenthetical @a page iv, vi-xi «, with words»")]
    [InlineData("[@a{}, 99 years later]", "Parenthetical @a «, 99 years later»")]
    [InlineData("[@{https://x.org/a b}, p. 3]", "Parenthetical @https://x.org/a b page 3")]
    [InlineData("[@doe:2022a.b; @x_1]", "Parenthetical @doe:2022a.b; @x_1")]
    [InlineData("@a. And @b, then @c's.", "Narrative @a | Narrative @b | Narrative @c")]
    [InlineData("[@a\nb]", "Parenthetical @a « b»")]
    [InlineData("(@a)", "Narrative @a")]
    [InlineData("**@a**", "Narrative @a")]
    [InlineData("[@müller2020]", "Parenthetical @müller2020")]
    [InlineData("[see \\@x and @a]", "Parenthetical «see @x and »@a")]
    [InlineData("[@a][@b]", "Parenthetical @a; @b")]
    [InlineData("x [@a, p. 3] [see @b]\n[@c].", "Parenthetical @a page 3; «see »@b; @c")]
    [InlineData("[@a], [@b] *and* [@c] @d [-@e]", "Parenthetical @a | Parenthetical @b | Parenthetical @c | Narrative @d | Parenthetical -@e")]
    public void Citations_are_read_as_pandoc_has_them(string markdown, string expected)
    {
        var citations = new List<SourceCitation>();
        Fixture.Blocks(markdown, citations);

        Assert.Equal(expected, string.Join(" | ", citations.Select(Outline.Cites)));
        Assert.All(citations, citation => Assert.Equal(
            citation.Citation.Cites.Select(cite => cite.ItemId),
            citation.CiteSpans.Select(Fixture.Written)));
    }

    [Theory]
    [InlineData("me@example.org", "p Link(me@example.org → mailto:me@example.org)\n")]
    [InlineData("@{a\nb}", "p @{a b}\n")]
    [InlineData("\\@a and `@a` and @ a", "p @a and Code(@a) and @ a\n")]
    [InlineData("[write to @a](https://x.org)", "p Link(write to @a → https://x.org)\n")]
    [InlineData("[[@a]](https://x.org)", "p Link([@a] → https://x.org)\n")]
    [InlineData("<https://x.org/@a> https://x.org/@a", "p Link(https://x.org/@a → https://x.org/@a) Link(https://x.org/@a → https://x.org/@a)\n")]
    [InlineData("[mail me@example.org]", "p [mail Link(me@example.org → mailto:me@example.org)]\n")]
    public void An_at_sign_elsewhere_is_no_citation(string markdown, string expected)
    {
        var citations = new List<SourceCitation>();

        Assert.Equal(expected, Outline.Of(Fixture.Blocks(markdown, citations)));
        Assert.Empty(citations);
    }
}
