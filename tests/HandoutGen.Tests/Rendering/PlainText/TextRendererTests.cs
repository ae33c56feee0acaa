using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.PlainText;
using static HandoutGen.Tests.Rendering.Sample;

namespace HandoutGen.Tests.Rendering.PlainText;

public sealed class TextRendererTests
{
    [Fact]
    public void Everything_reads_as_the_golden_file() => Golden.Matches("text/everything.txt", Render(Everything));

    internal static string Render(ResolvedHandout handout) =>
        Encoding.UTF8.GetString(new TextRenderer().Render(handout, new RenderOptions(), new DiagnosticBag()));
}
