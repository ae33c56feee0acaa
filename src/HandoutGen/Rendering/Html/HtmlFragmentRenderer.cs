using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>
/// The page's content in plain elements, to paste into a newsletter or a content system: no style, no class, no box that only a
/// style gives a meaning to. What the page's style draws (boxes to tick, the kind of a callout) is written out.
/// </summary>
public sealed class HtmlFragmentRenderer : IHandoutRenderer
{
    /// <inheritdoc/>
    public string Format => "fragment";

    /// <inheritdoc/>
    public string Extension => ".fragment.html";

    /// <inheritdoc/>
    public bool OnRequest => true;

    /// <inheritdoc/>
    public byte[] Render(ResolvedHandout handout, RenderOptions options, DiagnosticBag diagnostics)
    {
        var html = new HtmlWriter(isFragment: true);
        new HtmlBody(html, handout, new FontUse()).Write(null);
        return html.ToUtf8();
    }
}
