using HandoutGen.Diagnostics;
using HandoutGen.Source.Body;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Tests.Source;

public sealed class PictureTests
{
    [Theory]
    [InlineData("![a](x.png){width=5cm}", "figure x.png [a]  141.7pt")]
    [InlineData("![a](x.png \"C\"){.left width=40%}", "figure x.png [a] C Left 40%")]
    [InlineData("![a](x.png){.right}\n\nb", "figure x.png [a]  Right\np b")]
    [InlineData("![a](x.png) {width=20mm}", "figure x.png [a]  56.7pt")]
    [InlineData("![a](x.png)\\\nb", "figure x.png [a] \np b")]
    [InlineData("> ![a](x.png){.left}\n> b", "quote\n  figure x.png [a]  Left\n  p b")]
    [InlineData("![a](x.png){width=1in} ", "figure x.png [a]  72pt")]
    [InlineData("![a](x.png)\nb\nc", "figure x.png [a] \np b c")]
    [InlineData("b\n![a](x.png){.left}\nc", "p b\nfigure x.png [a]  Left\np c")]
    [InlineData("![a](x.png)\n![b](y.png)", "figure x.png [a] \nfigure y.png [b] ")]
    [InlineData("- ![a](x.png){width=2cm} **b** c\n- d", "list\n  item\n    figure x.png [a]  56.7pt\n    p Strong(b) c\n  item\n    p d")]
    [InlineData("3. ![a](x.png)\n   b\n4. c", "list\n  item 3.\n    figure x.png [a] \n    p b\n  item 4.\n    p c")]
    [InlineData("![Read *this*](qr:https://x.org/a)", "figure qr:https://x.org/a [QR: Read this]  Left 70.9pt\np Read Emphasis(this)⏎Link(x.org/a → https://x.org/a)")]
    public void A_picture_on_a_line_of_its_own_is_a_block(string markdown, string expected) =>
        Assert.Equal(expected, Fixture.Read(markdown).TrimEnd('\n'));

    [Theory]
    [InlineData("a ![b](x.png) c", "HG0303")]
    [InlineData("![b](x.png) c", "HG0303")]
    [InlineData("a\n![b](x.png) c", "HG0303")]
    [InlineData("- a\n  b ![b](x.png){width=5cm}", "HG0303")]
    [InlineData("![b](x.png){width=5}", "HG0341")]
    [InlineData("![b](x.png){width=-5cm}", "HG0341")]
    [InlineData("![b](x.png){width=140%}", "HG0341")]
    [InlineData("![b](x.png){.center}", "HG0341")]
    [InlineData("![b](x.png){height=5cm}", "HG0341")]
    [InlineData("![b](x.png){width=5cm", "HG0303")]
    [InlineData("![b](x.png){.left}{.right}", "HG0303")]
    [InlineData("- [ ] ![b](x.png)", "HG0303")]
    [InlineData("![b](qr:#there)", "HG0342")]
    [InlineData("![b](qr:mailing)", "HG0304")]
    [InlineData("![b](qr:)", "HG0305")]
    [InlineData("![](x.png){.left}", "HG0302")]
    public void What_cannot_be_shown_so_is_said(string markdown, string id)
    {
        var diagnostics = new DiagnosticBag();
        BodyMarkdown.Read(Fixture.Whole(new SourceFile("x", markdown)), 2, new BodyContext(diagnostics, new AnchorNames(), []));
        Assert.Contains(id, diagnostics.Items.Select(d => d.Rule.Id));
    }

    [Fact]
    public void An_address_that_is_too_long_for_a_code_is_said()
    {
        var diagnostics = new DiagnosticBag();
        BodyMarkdown.Read(Fixture.Whole(new SourceFile("x", $"![b](qr:https://x.org/{new string('a', 200)})")), 2, new BodyContext(diagnostics, new AnchorNames(), []));
        Assert.Equal("HG0342", Assert.Single(diagnostics.Items).Rule.Id);
    }
}
