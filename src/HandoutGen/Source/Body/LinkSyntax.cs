using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Source.Body;

/// <summary>Where a link may lead: http, https, mailto, tel, and places in the handout.</summary>
internal static class LinkSyntax
{
    /// <summary>The target, or null after a diagnostic.</summary>
    public static LinkTarget? Read(string url, SourceSpan span, DiagnosticBag diagnostics)
    {
        url = url.Trim();
        if (url.Length == 0 || url == "#")
        {
            diagnostics.Report(MarkdownRules.EmptyLink, span, "this link leads nowhere", "write [text](https://…)");
            return null;
        }

        if (url[0] == '#')
        {
            return new InternalTarget(Uri.UnescapeDataString(url[1..]));
        }

        if (url.Contains("{{", StringComparison.Ordinal))
        {
            diagnostics.Report(
                MarkdownRules.LinkScheme, span, "a mark cannot stand in a link's target", "write the mark alone: it is a link where the brand gives one");
            return null;
        }

        var colon = url.AsSpan().IndexOfAny(':', '/');
        var scheme = colon > 0 && url[colon] == ':' ? url[..colon].ToLowerInvariant() : "";
        var rest = url[(scheme.Length == 0 ? 0 : colon + 1)..];
        switch (scheme)
        {
            case "http" or "https" when rest.StartsWith("//", StringComparison.Ordinal)
                    && Uri.TryCreate(UriCharacters.Escape(url), UriKind.Absolute, out var uri) && uri.Host.Length > 0:
            case "mailto" when rest.IndexOf('@', StringComparison.Ordinal) > 0:
            case "tel" when rest.AsSpan().ContainsAnyInRange('0', '9'):
                return new ExternalTarget($"{scheme}:{UriCharacters.Escape(rest)}");
            case "http" or "https" or "mailto" or "tel":
                diagnostics.Report(MarkdownRules.LinkScheme, span, $"\"{url}\" is no {scheme} address", null);
                return null;
            case "":
                var hint = url.Contains('@', StringComparison.Ordinal) ? $"write mailto:{url}"
                    : url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $"write https://{url}"
                    : "begin the link with https://, or with # for a heading of this handout";
                diagnostics.Report(MarkdownRules.LinkScheme, span, $"\"{url}\" is no complete address", hint);
                return null;
            default:
                diagnostics.Report(
                    MarkdownRules.LinkScheme, span, $"links to \"{scheme}:\" are not allowed", "use http, https, mailto or tel");
                return null;
        }
    }
}
