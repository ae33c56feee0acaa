using HandoutGen.Diagnostics;

namespace HandoutGen.Source.Body;

/// <summary>Reports HTML where Markdown belongs, with what to write in its place.</summary>
internal static class RawHtml
{
    /// <summary>Reports a tag or a block of HTML.</summary>
    /// <param name="html">It, from its "&lt;" on.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    /// <param name="isInCell">It stands in a cell of a table, which is one line.</param>
    public static void Report(string html, SourceSpan span, DiagnosticBag diagnostics, bool isInCell = false)
    {
        var name = Name(html);
        diagnostics.Report(
            MarkdownRules.RawHtml, span, "raw HTML stands in the text", (isInCell && name == "br" ? "a cell has one line: write a comma, or one more row" : Markdown(name)) ?? "use Markdown, or write \\< for the character itself");
    }

    private static string Name(string html)
    {
        var name = html.TrimStart('<', '/');
        var end = name.AsSpan().IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
        return (end < 0 ? name : name[..end]).ToLowerInvariant();
    }

    // What the elements that people know are in Markdown.
    private static string? Markdown(string element) => element switch
    {
        "br" => "end the line with a backslash",
        "p" => "leave a blank line between paragraphs",
        "b" or "strong" => "write **bold**",
        "i" or "em" => "write *italic*",
        "u" or "ins" => "write **bold** or *italic*: only links are underlined",
        "mark" => "write **bold**",
        "s" or "del" or "strike" => "delete what no longer holds",
        "sup" => "write x^2^",
        "sub" => "write CO~2~",
        "a" => "write [text](https://…)",
        "img" => "write ![what it shows](picture.png)",
        "ul" or "ol" or "li" => "begin each item with \"- \" or \"1. \"",
        "hr" => "write ---",
        "code" or "pre" => "write `code`",
        "table" or "tr" or "td" or "th" => "write a pipe table: | one | two |",
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "write ## and the heading",
        "blockquote" => "begin each line with \"> \"",
        _ => null,
    };
}
