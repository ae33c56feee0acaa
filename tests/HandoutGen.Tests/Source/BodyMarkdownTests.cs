using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source;
using HandoutGen.Source.Body;
using HandoutGen.Source.Handouts;
using HandoutGen.Yaml;

namespace HandoutGen.Tests.Source;

public sealed class BodyMarkdownTests
{
    [Theory]
    [InlineData("*a* **b** ***c*** `d  e` _f_", "p Emphasis(a) Strong(b) Emphasis(Strong(c)) Code(d  e) Emphasis(f)")]
    [InlineData("one\\\ntwo  \nthree\nfour", "p one⏎two⏎three four")]
    [InlineData("\"straight\" -- it's... & © \\*", "p \"straight\" -- it's... & © *")]
    [InlineData("danger → symptom → fear", "p danger → symptom → fear")]
    [InlineData("[a *b*](https://x.org) <https://y.org/?a=b> <me@x.org>", "p Link(a Emphasis(b) → https://x.org) Link(https://y.org/?a=b → https://y.org/?a=b) Link(me@x.org → mailto:me@x.org)")]
    [InlineData("see www.x.org. or (https://x.org/a_b)", "p see Link(www.x.org → https://www.x.org). or (Link(https://x.org/a_b → https://x.org/a_b))")]
    [InlineData("[a][r]\n\n[r]: tel:+1-555 'x'", "p Link(a → tel:+1-555)")]
    [InlineData("[née](<https://x.org/né é>)", "p Link(née → https://x.org/n%C3%A9%20%C3%A9)")]
    [InlineData("[up](#the-heading)", "p Link(up → #the-heading)")]
    [InlineData("[www.x.org](https://y.org)", "p Link(www.x.org → https://y.org)")]
    [InlineData("[texte *beau*]{lang=fr}, [x]{lang=ZH-hans}", "p fr(texte Emphasis(beau)), zh-Hans(x)")]
    [InlineData("[x]{lang=fr} and](https://x.org)", "p fr(x) and](Link(https://x.org → https://x.org))")]
    [InlineData("Call {{brand.contact.phone}} or **{{ brand.name }}**", "p Call Brand(contact.phone) or Strong(Brand(name))")]
    [InlineData("[brackets] stay {and} braces, a|b too", "p [brackets] stay {and} braces, a|b too")]
    [InlineData("中文\n继续", "p 中文继续")]
    [InlineData("***\n\n---", "rule\nrule")]
    [InlineData("```\na\n  b\n```\n\n   c", "code a⏎  b\np c")]
    [InlineData("> a\n> b\n>\n> > c", "quote\n  p a b\n  quote\n    p c")]
    [InlineData("3. a\n4. b", "list\n  item 3.\n    p a\n  item 4.\n    p b")]
    [InlineData("- a\n\n- b", "list loose\n  item\n    p a\n  item\n    p b")]
    [InlineData("- a\n  - b\n\n    c\n- d", "list\n  item\n    p a\n    list loose\n      item\n        p b\n        p c\n  item\n    p d")]
    [InlineData("## A\n\n### B\n\n## A", "h3 #a A\nh4 #b B\nh3 #a-2 A")]
    [InlineData("3. Mai\n7. Mai\n21. Mai", "list\n  item 3.\n    p Mai\n  item 7.\n    p Mai\n  item 21.\n    p Mai")]
    [InlineData("1. a\n1. b\n1. c", "list\n  item 1.\n    p a\n  item 2.\n    p b\n  item 3.\n    p c")]
    [InlineData("01. a\n02. b\n5) c\n9) d", "list\n  item 01.\n    p a\n  item 02.\n    p b\nlist\n  item 5)\n    p c\n  item 9)\n    p d")]
    [InlineData("Dates:\n3. Mai\n7. Mai", "p Dates:\nlist\n  item 3.\n    p Mai\n  item 7.\n    p Mai")]
    [InlineData("- Dates:\n  4. a\n  9. b\n- c", "list\n  item\n    p Dates:\n    list\n      item 4.\n        p a\n      item 9.\n        p b\n  item\n    p c")]
    [InlineData("- > 38.5 °C: call\n- >= 3 days\n- + 2 kg\n- - 5 °C\n1. <= 4", "list\n  item\n    p > 38.5 °C: call\n  item\n    p >= 3 days\n  item\n    p + 2 kg\n  item\n    p - 5 °C\nlist\n  item 1.\n    p <= 4")]
    [InlineData("> 38.5 °C: go\n>39 °C: run\n\n+ 2 tablets\n+ milk", "p > 38.5 °C: go⏎>39 °C: run\np + 2 tablets\nlist\n  item\n    p milk")]
    [InlineData("a temperature that has been measured twice and that is\n> 38 °C", "p a temperature that has been measured twice and that is⏎> 38 °C")]
    [InlineData("-5 kg\n≥ 3 days\n±0\n= 4", "p -5 kg⏎≥ 3 days⏎±0⏎= 4")]
    [InlineData("+ 4 °C\n- 5 °C\n\n- 5 mg\n- 6 mg", "p + 4 °C⏎- 5 °C\nlist\n  item\n    p 5 mg\n  item\n    p 6 mg")]
    [InlineData("> \\2019 was\n> good", "quote\n  p 2019 was good")]
    [InlineData("Text <!-- a note --> stays.\n\n<!-- one\n\ntwo --> And this.\n- a\n<!-- three -->\n- b <!-- four -->", "p Text stays.\np And this.\nlist\n  item\n    p a\n  item\n    p b")]
    [InlineData("`<!-- a -->` \\<!-- b --> ```c <!-- d --> e```", "p Code(<!-- a -->) <!-- b --> Code(c <!-- d --> e)")]
    [InlineData("• a\n•\tb\n• c d", "list\n  item\n    p a\n  item\n    p b\n  item\n    p c d")]
    [InlineData("– a\n– b\n\n– alone", "list loose\n  item\n    p a\n  item\n    p b\n  item\n    p alone")]
    [InlineData("– alone\n\nText", "p – alone\np Text")]
    [InlineData("✓ a\n✗ b\n\nText\n\na) c\nb) d", "list\n  item ✓\n    p a\n  item ✗\n    p b\np Text\nlist\n  item a)\n    p c\n  item b)\n    p d")]
    [InlineData("i. a\nii. b\niii. c\n\nText\n\n1.- d\n2.- e\n\nText\n\n2.Sit\n3.Go", "list\n  item i.\n    p a\n  item ii.\n    p b\n  item iii.\n    p c\np Text\nlist\n  item 1.-\n    p d\n  item 2.-\n    p e\np Text\nlist\n  item 2.\n    p Sit\n  item 3.\n    p Go")]
    [InlineData("→ 3) - 4 a\n→ - 5 b", "list\n  item →\n    list\n      item 3)\n        p - 4 a\n  item →\n    p - 5 b")]
    [InlineData("☐ a\n☐ b\n\n☐ Yes ☐ No", "list\n  item to do\n    p a\n  item to do\n    p b\np ☐ Yes ☐ No")]
    [InlineData("Name: ____ Born: __/__/____", "p Name: Blank(____) Born: Blank(__/__/____)")]
    [InlineData("Name ____\nPhone____\n___\n____\nText", "p Name Blank(____)⏎PhoneBlank(____)⏎Blank(___)⏎Blank(____)⏎Text")]
    [InlineData("snake___case ___bold___ (____) and (____) __b__ \\____", "p snake___case Emphasis(Strong(bold)) (Blank(____)) and (Blank(____)) Strong(b) Blank(____)")]
    [InlineData("[ ] Yes [x] no, x[ ] y [ ]\n[ ] So", "p [ ] Yes [x] no, x[ ] y [ ]⏎[ ] So")]
    [InlineData("1. [ ] a ____\n- [ ] ____ mg\n  [ ] b", "list\n  item 1.\n    p [ ] a Blank(____)\nlist\n  item to do\n    p Blank(____) mg⏎[ ] b")]
    [InlineData("# Élan & don't\n# 症状 1\n# !", "h3 #elan-dont Élan & don't\nh3 #症状-1 症状 1\nh3 #section !")]
    [InlineData("# Section cite-0\n# Cite 0\n# Ref a\n# Ref", "h3 #section-cite-0 Section cite-0\nh3 #section-cite-0-2 Cite 0\nh3 #section-ref-a Ref a\nh3 #ref Ref")]
    [InlineData("| a | b | c |\n|:-:|--:|---|\n| *1* | 2 \\| 3 |", "table Center End Start\n  head a | b | c\n  row Emphasis(1) | 2 | 3 | ")]
    [InlineData("| | b | c |\n|-|-|-|\n| [x](https://x.org) | | 3 |\n| | | z |\n\n: {.row-headers}", "table Start Start Start row-headers\n  head  | b | c\n  row Link(x → https://x.org) |  | 3\n  row  |  | z")]
    [InlineData("| | |\n|---|---|\n| a | |\n| | |\n\n: Doses *today* {.grid .row-headers tbl-colwidths=\"[25,75]\"}\n\nText", "table Start Start grid row-headers 25% 75%\n  head  | \n  caption Doses Emphasis(today)\n  row a | \n  row  | \np Text")]
    [InlineData("![A spine](a.png \"The *spine* [@a]\")", "figure a.png [A spine] The Emphasis(spine) Citation(0)")]
    [InlineData("::: note\nA\n\n- b\n:::\n\n::: {.columns-3}\n::: tip\nC\n:::\n:::", "callout Note\n  p A\n  list\n    item\n      p b\ncolumns 3\n  callout Tip\n    p C")]
    [InlineData("::: danger Red *zone*\nA\n:::\n\n::: {.success title=\"Green zone\"}\nB\n:::\n\n::: box My notes :::\nC\n:::\n\n::: {.box}\nD\n:::", "callout Danger Red Emphasis(zone)\n  p A\ncallout Success Green zone\n  p B\ncallout Box My notes\n  p C\ncallout Box\n  p D")]
    [InlineData("::: warning\n```\n:::\n```\n:::", "callout Warning\n  code :::")]
    [InlineData("- a\n\n  ::: important\n  b\n  :::", "list loose\n  item\n    p a\n    callout Important\n      p b")]
    [InlineData("CO~2~, x^2^ and 5^th^; H~2~*O*", "p COSubscript(2), xSuperscript(2) and 5Superscript(th); HSubscript(2)Emphasis(O)")]
    [InlineData("about ~20 to 30~40 km, 10^3 and 10^4, 2^ and ~", "p about ~20 to 30~40 km, 10^3 and 10^4, 2^ and ~")]
    [InlineData("Ärzt*innen/Patient*innen und Liebe*r Leser*in, *alle*", "p Ärzt*innen/Patient*innen und Liebe*r Leser*in, Emphasis(alle)")]
    [InlineData("2*3*4, 5**6**7, in*cred*ible, a *b*c", "p 2*3*4, 5**6**7, inEmphasis(cred)ible, a Emphasis(b)c")]
    [InlineData("~10–~20 (~5–~6) H~2~O *K*~d~, p*q; f*, see un*real* ^14^C", "p ~10–~20 (~5–~6) HSubscript(2)O Emphasis(K)Subscript(d), p*q; f*, see unEmphasis(real) Superscript(14)C")]
    [InlineData("on __/__/____ at __:__, _so_, __**__, __/10. $____.__", "p on Blank(__/__/____) at Blank(__:__), Emphasis(so), __**__, __/10. $Blank(____.__)")]
    [InlineData("a \\~b\\~ c\\^d\\^", "p a ~b~ c^d^")]
    [InlineData("- [ ] Walk *ten* minutes\n- [x] Rest\n- plain [ ] text\n- [ ]\n  two\n\n- [X]", "list loose\n  item to do\n    p Walk Emphasis(ten) minutes\n  item done\n    p Rest\n  item\n    p plain [ ] text\n  item to do\n    p two\n  item done")]
    [InlineData("1. [ ] Walk\n2. [x] Rest", "list\n  item 1.\n    p [ ] Walk\n  item 2.\n    p [x] Rest")]
    [InlineData("Write to info@x.org, (a.b_c+d@mail.x.co.uk). *me@y.org*", "p Write to Link(info@x.org → mailto:info@x.org), (Link(a.b_c+d@mail.x.co.uk → mailto:a.b_c+d@mail.x.co.uk)). Emphasis(Link(me@y.org → mailto:me@y.org))")]
    [InlineData("[ask me@x.org](https://y.org) `me@x.org` me\\@x.org 5@home a@b é@x.org x@y.org9 -@- me@x..org", "p Link(ask me@x.org → https://y.org) Code(me@x.org) me@x.org 5@home a@b é@x.org x@y.org9 -@- me@x..org")]
    public void Markdown_becomes_blocks(string markdown, string expected) =>
        Assert.Equal(expected + "\n", Fixture.Read(markdown));

    [Theory]
    [InlineData("literal: |\n    A *b* [@c] d,\n      - x\n    - e [@f]\n", "b", "c", "f")]
    [InlineData("folded: >-\n    A *b*\n    [@c]\n\n    d [@f]\n", "b", "c", "f")]
    [InlineData("double: \"\\u0041 \\\"*b*\\\" [@c]\\n\\n- d\\\n   [@f]\"\n", "b", "c", "f")]
    [InlineData("single: 'A ''*b*'' [@c]\n\n  - d [@f]'\n", "b", "c", "f")]
    [InlineData("plain: A *b*\n  d [@c] e\n\n  [@f]\n", "b", "c", "f")]
    [InlineData("crlf: |\r\n    A *b* [@c]\r\n\r\n    > e\r\n    > [@f]\r\n", "b", "c", "f")]
    [InlineData("indented: |2\n     A *b* [@c]\n   e [@f]\n", "b", "c", "f")]
    public void Every_style_of_scalar_keeps_its_places(string yaml, string emphasis, params string[] ids)
    {
        var file = new HandoutGen.Diagnostics.SourceFile("x.yaml", yaml);
        var diagnostics = new HandoutGen.Diagnostics.DiagnosticBag();
        var mapping = Assert.IsType<YamlMapping>(YamlReader.Read(file, diagnostics));
        var citations = new List<SourceCitation>();
        var blocks = HandoutGen.Source.Body.BodyMarkdown.Read(
            Assert.IsType<YamlScalar>(mapping.Entries[0].Value), 2, new(diagnostics, new(), citations));

        Assert.DoesNotContain(diagnostics.Items, item => item.Severity != HandoutGen.Diagnostics.Severity.Note);
        Assert.Equal(ids, citations.SelectMany(citation => citation.CiteSpans).Select(Fixture.Written));
        var styled = TextSpans.Inlines(blocks).OfType<Styled>().Single();
        Assert.Equal(emphasis, Fixture.Written(styled.Content[0].Span));
    }

    [Fact]
    public void A_body_that_is_too_long_or_too_deep_is_refused()
    {
        Assert.Equal("HG0314", Refused(new string('a', HandoutGen.Source.Body.BodyMarkdown.MaximumLength + 1)));
        Assert.Equal("HG0314", Refused(new string('>', 5000) + " a"));
        Assert.Equal("HG0314", Refused(string.Concat(Enumerable.Repeat("*a ", 20_000))));
        Assert.Equal("HG0314", Refused(string.Concat(Enumerable.Repeat("::: note\n", 9000))));
    }

    private static string Refused(string markdown)
    {
        var diagnostics = new HandoutGen.Diagnostics.DiagnosticBag();
        var file = new HandoutGen.Diagnostics.SourceFile("x", markdown);
        HandoutGen.Source.Body.BodyMarkdown.Read(Fixture.Whole(file), 2, new(diagnostics, new(), []));
        return Assert.Single(diagnostics.Items).Rule.Id;
    }
}
