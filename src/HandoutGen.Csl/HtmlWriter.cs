using System.Text;

namespace HandoutGen.Csl;

/// <summary>Writes runs as HTML: i, b, sup and sub, spans for small capitals and underlines, and a for links.</summary>
public static class HtmlWriter
{
    private static readonly (RunFormat Format, string Open, string Close)[] Elements =
    [
        (RunFormat.Italic, "<i>", "</i>"),
        (RunFormat.Bold, "<b>", "</b>"),
        (RunFormat.SmallCaps, "<span style=\"font-variant:small-caps\">", "</span>"),
        (RunFormat.Underline, "<span style=\"text-decoration:underline\">", "</span>"),
        (RunFormat.Superscript, "<sup>", "</sup>"),
        (RunFormat.Subscript, "<sub>", "</sub>"),
    ];

    /// <summary>The runs as an HTML fragment; text is escaped.</summary>
    public static string Write(IEnumerable<Run> runs)
    {
        var html = new StringBuilder();
        foreach (var run in runs)
        {
            if (run.Link is not null)
            {
                html.Append("<a href=\"").Append(Escape(run.Link)).Append("\">");
            }

            foreach ((var format, var open, _) in Elements)
            {
                if ((run.Format & format) != 0)
                {
                    html.Append(open);
                }
            }

            html.Append(Escape(run.Text));
            for (var i = Elements.Length - 1; i >= 0; i--)
            {
                if ((run.Format & Elements[i].Format) != 0)
                {
                    html.Append(Elements[i].Close);
                }
            }

            if (run.Link is not null)
            {
                html.Append("</a>");
            }
        }

        return html.ToString();
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
