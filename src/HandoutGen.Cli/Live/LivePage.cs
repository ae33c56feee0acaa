using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Live;

/// <summary>The page around what a preview shows: which view it is, the messages with their lines, and page, PDF and text side by side.</summary>
internal static class LivePage
{
    private static readonly (string Extension, string Title)[] Panes = [(".html", "Web page"), (".pdf", "PDF"), (".txt", "Plain text")];

    /// <summary>The page as HTML.</summary>
    /// <param name="shown">The view.</param>
    /// <param name="views">All of them, to go to.</param>
    /// <param name="state">What the view is now.</param>
    public static string Write(LiveView shown, ImmutableArray<LiveView> views, LiveState state)
    {
        var page = new StringBuilder();
        var name = Text(shown.Handout.Typed);
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{(state.IsCurrent ? "" : "Errors: ")}{name}, preview</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/live.css">
            <script src="/live.js" defer></script>
            </head>
            <body data-version="{state.Version}" data-made="{state.Made}">
            <header>
            <h1>{name}</h1>
            <p id="ended" role="status"></p>

            """);
        Choices(page, "Handouts", views.Where(view => view.Brand == shown.Brand && view.LargePrint == shown.LargePrint), shown, view => view.Handout.Typed);
        Choices(page, "Brands", views.Where(view => view.Handout == shown.Handout && view.LargePrint == shown.LargePrint), shown, view => view.Brand?.Typed ?? "");
        Choices(page, "Print", views.Where(view => view.Handout == shown.Handout && view.Brand == shown.Brand), shown, view => view.LargePrint ? "Large print" : "Standard");
        page.Append("</header>\n<main>\n<section id=\"messages\" aria-label=\"Messages\" aria-live=\"polite\">\n");
        Messages(page, state);
        page.Append("</section>\n<div id=\"outputs\">\n");
        foreach (var (extension, title) in Panes)
        {
            if (state.Artifacts.FirstOrDefault(artifact => Path.GetExtension(artifact.Path) == extension) is { } artifact)
            {
                var address = $"/{shown.Key}/{Uri.EscapeDataString(artifact.Path)}";
                page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2><a href=\"{address}\">{title}</a></h2>\n<iframe src=\"{address}\" title=\"{title}\"></iframe>\n</section>\n");
            }
        }

        return page.Append("</div>\n</main>\n</body>\n</html>\n").ToString();
    }

    private static void Choices(StringBuilder page, string label, IEnumerable<LiveView> views, LiveView shown, Func<LiveView, string> name)
    {
        var all = views.ToList();
        if (all.Count < 2)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"<nav aria-label=\"{label}\"><ul>");
        foreach (var view in all)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/{view.Key}/\"{(view == shown ? " aria-current=\"page\"" : "")}>{Text(name(view))}</a></li>");
        }

        page.Append("</ul></nav>\n");
    }

    private static void Messages(StringBuilder page, LiveState state)
    {
        if (!state.IsCurrent)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"stale\">{(state.Artifacts.IsEmpty ? "Nothing can be shown until the errors are mended." : "What is shown is from before the errors.")}</p>\n");
        }

        if (state.Diagnostics.IsEmpty)
        {
            return;
        }

        page.Append("<ul>\n");
        foreach (var diagnostic in state.Diagnostics.OrderByDescending(diagnostic => diagnostic.Severity))
        {
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"{diagnostic.Word}\"><code>{Text(diagnostic.Place)}</code> <strong>{diagnostic.Word} {diagnostic.Rule.Id}</strong> {Text(diagnostic.Message)}");
            page.Append(diagnostic.Hint is { } hint ? $"<br>{Text(hint)}" : "").Append("</li>\n");
        }

        page.Append("</ul>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));
}
