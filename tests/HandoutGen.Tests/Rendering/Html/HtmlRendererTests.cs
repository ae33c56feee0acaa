using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Html;
using static HandoutGen.Tests.Rendering.Sample;

namespace HandoutGen.Tests.Rendering.Html;

public sealed class HtmlRendererTests
{
    [Fact]
    public void Everything_has_the_markup_of_the_golden_file()
    {
        // The head holds the brand's colours and fonts, which have tests of their own.
        var html = Render(Everything);
        Golden.Matches("html/everything.html", html[html.IndexOf("<body>", StringComparison.Ordinal)..]);
    }

    internal static string Render(ResolvedHandout handout) =>
        Encoding.UTF8.GetString(new HtmlRenderer().Render(handout, new RenderOptions(), new DiagnosticBag()));
}
