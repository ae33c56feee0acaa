using System.Text.RegularExpressions;
using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Body;

/// <summary>What other programs make something of and a handout shows as it stands: each is told of where it stands, with what to write.</summary>
internal static partial class ForeignSyntax
{
    private const string AsItStands = "is shown as it stands";

    private static readonly (Regex Pattern, string What, string Hint)[] Known =
    [
        (Highlight(), "\"==\" makes no highlight", "write **bold**"),
        (Inserted(), "\"++\" underlines nothing", "write **bold** or *italic*"),
        (Emoji(), "a name between colons makes no emoji", "write the character itself, or a word"),
        (WikiLink(), "two brackets make no link", "write [text](#heading) or [text](https://…)"),
        (Mathematics(), "dollar signs make no formula", "write x^2^ for a raised 2, and the signs themselves: ×, ≤, ½"),
        (LatexBrackets(), "a formula", "write x^2^ for a raised 2, and the signs themselves: ×, ≤, ½"),
        (LatexCite(), "a citation of LaTeX", "write [@id] with the id of a reference"),
        (LatexCommand(), "a command of LaTeX", "write Markdown: **bold**, *italic*, ## for a heading; \\newpage alone, with blank lines around it, begins a page"),
        (Definition(), "a line that begins with \":\" makes no definition", "write **word**: and what it means"),
        (GridTable(), "a table drawn with \"+\"", "write | one | two | with | --- | --- | under it"),
        (Admonition(), "\"!!!\" makes no box", "write ::: note, the text, and :::"),
        (Shortcode(), "a shortcode", "write Markdown, or {{brand.name}} for a value of the brand"),
        (Template(), "a template's mark", "write {{brand.name}} for a value of the brand, or the words themselves"),
        (BoardCode(), "a tag in brackets", "write **bold**, *italic*, or [text](https://…)"),
        (Directive(), "a directive of reStructuredText", "write ::: note, the text, and :::"),
        (Spoiler(), "bars make no spoiler", "delete them"),
        (Contents(), "a mark for a table of contents", "delete it: a handout has none"),
        (InlineNote(), "a footnote within text", "put the note into the text, in brackets"),
        (NamesInBraces(), "names in braces", "delete them: [text](#heading-in-lower-case) leads to a heading"),
        (WordHeading(), "a heading as other programs write it", "write ## and the heading"),
        (WikiBold(), "apostrophes make nothing bold", "write **bold** or *italic*"),
        (LineBlock(), "a bar before a line", "delete it, and end each line with a backslash"),
        (Underlined(), "signs right under a line make no heading of it", "write ## before the line, or leave a blank line above --- for a change of subject"),
    ];

    /// <summary>Reports all that stands in a paragraph or a heading.</summary>
    /// <param name="map">The Markdown.</param>
    /// <param name="place">Where the text stands in it.</param>
    /// <param name="isVerbatim">Whether the character at an offset stands in code, in a link's address or in a citation.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void Report(ScalarSourceMap map, Markdig.Syntax.SourceSpan place, Func<int, bool> isVerbatim, DiagnosticBag diagnostics)
    {
        var start = Math.Clamp(place.Start, 0, map.Value.Length);
        var text = map.Value.Substring(start, Math.Clamp(place.End + 1, start, map.Value.Length) - start);
        if (!text.AsSpan().ContainsAny("=+-:[$\\!{|<^'.@("))
        {
            return;
        }

        foreach (var (pattern, what, hint) in Known)
        {
            foreach (var match in pattern.Matches(text).Where(match => !isVerbatim(start + match.Index)))
            {
                diagnostics.Report(MarkdownRules.ForeignSyntax, map.Span(start + match.Index, match.Length), $"{what} here: \"{First(match.Value)}\" {AsItStands}", hint);
            }
        }

        ReportAddresses(map, text, start, isVerbatim, diagnostics);
    }

    // A picture's or a link's address with a space in it is no address to Markdown.
    private static void ReportAddresses(ScalarSourceMap map, string text, int start, Func<int, bool> isVerbatim, DiagnosticBag diagnostics)
    {
        foreach (var match in SpacedAddress().Matches(text).Where(match => !isVerbatim(start + match.Index)))
        {
            var (label, address) = (match.Groups["label"].Value, match.Groups["address"].Value);
            var size = PictureSize().Match(address);
            var isPicture = match.Value[0] == '!';
            var hint = size.Success ? $"write {label}({address[..size.Index]})"
                : address.StartsWith("tel:", StringComparison.Ordinal) ? $"write {label}({address.Replace(" ", "", StringComparison.Ordinal)})"
                : $"write {label}(<{address}>)";
            diagnostics.Report(
                MarkdownRules.LinkScheme,
                map.Span(start + match.Index, match.Length),
                size.Success ? "a size stands beside this picture's name" : $"a space stands in this {(isPicture ? "picture's name" : "link's address")}",
                hint);
        }

        foreach (var match in OpenAddress().Matches(text).Where(match => !isVerbatim(start + match.Index) && !isVerbatim(start + match.Index + match.Value.IndexOf("](", StringComparison.Ordinal)) && !SpacedAddress().IsMatch(match.Value)))
        {
            var what = match.Value[0] == '!' ? "picture" : "link";
            diagnostics.Report(
                MarkdownRules.LinkScheme, map.Span(start + match.Index, match.Length), $"this {what} is not whole: \"{First(match.Value)}\" {AsItStands}", what == "link" ? "write [text](https://…)" : "write ![what it shows](picture.png)");
        }

        foreach (var match in SplitLink().Matches(text).Where(match => !isVerbatim(start + match.Index)))
        {
            diagnostics.Report(
                MarkdownRules.LinkScheme, map.Span(start + match.Index, match.Length), "a space stands between this link's text and its address", "delete the space: [text](https://…)");
        }

        foreach (var match in LooseIdentifier().Matches(text).Where(match => !isVerbatim(start + match.Index)))
        {
            var written = match.Groups["id"].Value;
            diagnostics.Report(
                MarkdownRules.ForeignSyntax,
                map.Span(start + match.Index, match.Length),
                $"\"{match.Value}\" cites nothing, and {AsItStands}",
                IdentifierName(written) is { } name ? $"write [@id] with the id of a reference, and the {name} in its entry" : $"write [@{written}] to cite a reference");
        }

        foreach (var match in AuthorAndYear().Matches(text).Concat(TypedNumber().Matches(text)).Where(match => !isVerbatim(start + match.Index)))
        {
            diagnostics.Report(
                MarkdownRules.ForeignSyntax, map.Span(start + match.Index, match.Length), $"\"{match.Value}\" looks like a citation, and {AsItStands}", "write [@id] with the id of a reference");
        }
    }

    private static string? IdentifierName(string written) =>
        written.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? "URL"
        : written.StartsWith("10.", StringComparison.Ordinal) ? "DOI"
        : written.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? "PMCID"
        : written.StartsWith("PMID", StringComparison.OrdinalIgnoreCase) ? "PMID"
        : null;

    private static string First(string text)
    {
        const int Longest = 40;
        var line = text.Trim().Split('\n')[0];
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }

    [GeneratedRegex(@"(?<![=\w])==(?=\S)[^=\n]+(?<=\S)==(?![=\w])")]
    private static partial Regex Highlight();

    [GeneratedRegex(@"(?<![+\w])\+\+(?=\S)[^+\n]+(?<=\S)\+\+(?![+\w])")]
    private static partial Regex Inserted();

    [GeneratedRegex(@"(?<![\w:]):[a-z][a-z_+\-]{1,30}[a-z0-9]:(?![\w:])")]
    private static partial Regex Emoji();

    [GeneratedRegex(@"!?\[\[[^\[\]@\n]+\]\](?!\()")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"\$\$[^$]+\$\$|(?<![\w$\\])\$(?=[^\s$])(?=[^$\n]*[\\^_={}])[^$\n]+(?<=\S)\$(?![\d$])")]
    private static partial Regex Mathematics();

    [GeneratedRegex(@"\\\\?[(\[][^\n]*?\\\\?[)\]]")]
    private static partial Regex LatexBrackets();

    [GeneratedRegex(@"\\(?:text|paren|auto|foot)?cite[a-z]*\*?(?:\[[^\]\n]*\])*\{[^}\n]*\}")]
    private static partial Regex LatexCite();

    [GeneratedRegex(@"(?<![\w:\\])\\(?!(?:text|paren|auto|foot)?cite)[a-zA-Z]{2,}(?:\{[^}\n]*\})*")]
    private static partial Regex LatexCommand();

    [GeneratedRegex(@"(?<=\n[ \t]*)[:~][ \t]+\S[^\n]*")]
    private static partial Regex Definition();

    [GeneratedRegex(@"(?<=^|\n)[ \t]*\+[-=]{2,}[-=+]*\+[ \t]*(?=\n|$)")]
    private static partial Regex GridTable();

    [GeneratedRegex(@"(?<=^|\n)[ \t]*(?:!!!|\?\?\?)\+?[ \t]+\w[^\n]*")]
    private static partial Regex Admonition();

    [GeneratedRegex(@"\{\{[<%][^\n]*?[>%]\}\}")]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\{%[^\n]*?%\}|\$\{[^}\n]+\}|<<[^<>\n]+>>")]
    private static partial Regex Template();

    [GeneratedRegex(@"\[(?<tag>b|i|u|s|url|img|quote|list|size|color|center)(?:=[^\]\n]*)?\][^\n]*?\[/\k<tag>\]", RegexOptions.IgnoreCase)]
    private static partial Regex BoardCode();

    [GeneratedRegex(@"(?<=^|\n)[ \t]*\.\. [a-z][\w-]*::[^\n]*")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\|\|(?=\S)[^|\n]+\|\||>!(?=\S)[^\n]+!<")]
    private static partial Regex Spoiler();

    [GeneratedRegex(@"(?<=^|\n)[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\]|__TOC__|\{:toc\}|@\[toc\])[ \t]*(?=\n|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Contents();

    [GeneratedRegex(@"\^\[[^\]\n]+\]")]
    private static partial Regex InlineNote();

    [GeneratedRegex(@"(?<=\S[ \t]*)\{:?[ \t]*[#.][\w-][^}\n]*\}|\{:[^}\n]+\}")]
    private static partial Regex NamesInBraces();

    [GeneratedRegex(@"(?<=^|\n)[ \t]*(?:h[1-6]\. |={1,6} \S[^\n]* ={1,6}[ \t]*(?=\n|$))[^\n]*")]
    private static partial Regex WordHeading();

    [GeneratedRegex(@"'{2,5}(?=[^\s'])[^'\n]+(?<=[^\s'])'{2,5}")]
    private static partial Regex WikiBold();

    [GeneratedRegex(@"(?<=^|\n)[ \t]*\|[ \t]+[^|\n]+(?=\n|$)")]
    private static partial Regex LineBlock();

    [GeneratedRegex(@"(?<=\n[ \t>]*)(?:=+|-+)[ \t]*(?=\n|$)")]
    private static partial Regex Underlined();

    [GeneratedRegex(@"(?<label>!?\[[^\[\]\n]*\])\((?<address>[^()<>""'\n]*[^()<>""'\s][ \t]+[^()<>""'\s][^()<>""'\n]*)\)")]
    private static partial Regex SpacedAddress();

    [GeneratedRegex(@"!?\[[^\[\]\n]*\]\((?:https?:|mailto:|tel:|www\.|[^\s()]*\.[a-zA-Z]{2,4}\b)[^\n]*")]
    private static partial Regex OpenAddress();

    [GeneratedRegex(@"[ \t]+=\d*x?\d*[ \t]*$")]
    private static partial Regex PictureSize();

    [GeneratedRegex(@"(?<!\!)\[[^\[\]\n]+\][ \t]+\((?:https?:|mailto:|tel:|www\.)[^)\s]*\)")]
    private static partial Regex SplitLink();

    [GeneratedRegex(@"(?<![\w!\]\\])\[(?<id>(?:doi: ?)?10\.\d{4,9}/[^\s\[\]]+|https?://[^\s\[\]]+|[a-z][a-z_\-]*[12][09]\d\d[a-z]?|(?:PMID|PMC)[: ]{0,2}\d+)\](?![(\[{])", RegexOptions.IgnoreCase)]
    private static partial Regex LooseIdentifier();

    // (Smith, 2020), (Smith & Jones 2020), (Smith et al., 2019; Jones 2020, p. 3), and the same in square brackets.
    [GeneratedRegex(
        @"(?<![\w!\]\\])[(\[](?:see |e\.g\.,? |cf\. )?(?:\p{Lu}[\p{L}'’\-]+(?:,|,? (?:&|and|und|y|et) \p{Lu}[\p{L}'’\-]+,?| et al\.?,?) (?:19|20)\d\d[a-z]?(?:, pp?\. ?[\d–\-]+)?(?:[;,] (?=\p{Lu})|(?=[)\]])))+"
        + @"(?:\p{Lu}[\p{L}'’\-]+ (?:19|20)\d\d[a-z]?)?[)\]](?![(\[{])")]
    private static partial Regex AuthorAndYear();

    // [1], [2,3], [4-6] after a word or its stop: the numbers of another program's list.
    [GeneratedRegex(@"(?<=[\p{L}.,;:)\]”""][ \t]?)\[\d{1,3}(?:(?:, ?|[–\-])\d{1,3})*\](?![(\[{:])")]
    private static partial Regex TypedNumber();
}
