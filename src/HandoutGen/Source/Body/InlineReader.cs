using System.Collections.Immutable;
using HandoutGen.Model;
using HandoutGen.Yaml;
using Markdig.Syntax.Inlines;
using Inline = HandoutGen.Model.Inline;
using SourceSpan = HandoutGen.Diagnostics.SourceSpan;

namespace HandoutGen.Source.Body;

/// <summary>From Markdig's inlines to the model's.</summary>
internal sealed class InlineReader(ScalarSourceMap map, Census census, BodyContext context)
{
    private readonly List<Markdig.Syntax.SourceSpan> _verbatim = [];

    private bool _showsSigns;

    /// <summary>The character at an offset stands in code, in a link or in a citation: nothing there means anything else.</summary>
    public bool IsVerbatim(int offset) => _verbatim.Exists(span => span.Start <= offset && offset <= span.End);

    /// <summary>The stretch of the file that a stretch of the Markdown was written as.</summary>
    public SourceSpan Span(Markdig.Syntax.SourceSpan span) => map.Span(span.Start, span.Length);

    /// <summary>Reads running text; empty for none.</summary>
    public ImmutableArray<Inline> Read(ContainerInline? content) => content is null ? [] : Read(content, isInLink: false);

    /// <summary>The characters of an image's description or of anything else without its looks.</summary>
    public string PlainText(ContainerInline content) => Model.PlainText.Of(Read(content, isInLink: true)).Trim();

    private ImmutableArray<Inline> Read(ContainerInline content, bool isInLink)
    {
        var joiner = new TextJoiner(map, census);
        ReadInto(joiner, content, isInLink);
        return Blanks.Split(joiner.ToInlines());
    }

    private void ReadInto(TextJoiner joiner, ContainerInline content, bool isInLink)
    {
        foreach (var inline in content)
        {
            Read(joiner, inline, isInLink);
        }
    }

    private void Read(TextJoiner joiner, Markdig.Syntax.Inlines.Inline inline, bool isInLink)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(joiner, literal, isInLink);
                break;
            case HtmlEntityInline entity:
                AddEntity(joiner, entity);
                break;
            case LineBreakInline { IsHard: true } or LineBreakInline when IsLineEnd((LineBreakInline)inline):
                joiner.Add(new LineBreak { Span = Span(inline.Span) });
                break;
            case LineBreakInline:
                var next = (inline.NextSibling as LiteralInline)?.Content.CurrentChar ?? '\0';
                joiner.AddLineEnd(next, inline.Span.Start, inline.Span.End + 1);
                break;
            case CodeInline code:
                CountVerbatim(code.Span);
                joiner.Add(new CodeSpan(code.Content) { Span = Span(code.Span) });
                break;
            case EmphasisInline emphasis:
                AddEmphasis(joiner, emphasis, isInLink);
                break;
            case CheckBoxInline box:
                AddBox(joiner, box);
                break;
            case LinkInline { IsImage: true }:
                CountVerbatim(inline.Span);
                joiner.Break();
                context.Diagnostics.Report(
                    MarkdownRules.ImageInText, Span(inline.Span), "an image stands within text", map.Value.AsSpan(inline.Span.End + 1) is ['{', ..] ? "put it in a paragraph of its own, and all that is said of it in one pair of braces: {.left width=5cm}" : "put it in a paragraph of its own");
                break;
            case LinkInline or AutolinkInline when isInLink:
                AddContent(joiner, inline);
                break;
            case LinkInline link:
                AddLink(joiner, link);
                break;
            case AutolinkInline auto:
                AddAddress(joiner, auto);
                break;
            case HtmlInline html:
                CountVerbatim(html.Span);
                joiner.Break();
                RawHtml.Report(html.Tag, Span(html.Span), context.Diagnostics, TableReader.IsInCell(html));
                break;
            case CitationInline citation:
                CountVerbatim(citation.Span);
                CitationMarks.Add(joiner, citation, isInLink, map, context);
                break;
            case FootnoteInline footnote:
                CountVerbatim(footnote.Span);
                joiner.Break();
                context.Diagnostics.Report(
                    MarkdownRules.Footnote, Span(footnote.Span), "a handout has no footnotes", "cite a reference with [@id], or put the note into the text");
                break;
            case MarkInline mark:
                AddMark(joiner, mark);
                break;
            case AttributedSpan { IsClosed: true } span:
                AddSpan(joiner, span, isInLink);
                break;
            case AttributedSpan open:
                joiner.Add("[", open.Span.Start, open.Span.Start + 1);
                ReadInto(joiner, open, isInLink);
                break;
            case DelimiterInline delimiter:
                joiner.Add(delimiter.ToLiteral(), delimiter.Span.Start, delimiter.Span.End + 1);
                ReadInto(joiner, delimiter, isInLink);
                break;
            case ContainerInline container:
                ReadInto(joiner, container, isInLink);
                break;
        }
    }

    private void CountVerbatim(Markdig.Syntax.SourceSpan span)
    {
        census.Count(span);
        _verbatim.Add(span);
    }

    // Signs around content: those before its first character and after its last.
    private void CountAround(ContainerInline container)
    {
        var (first, last) = (container.FirstChild, container.LastChild);
        if (first is null || last is null)
        {
            CountVerbatim(container.Span);
            return;
        }

        census.Count(container.Span.Start, first.Span.Start);
        CountVerbatim(new Markdig.Syntax.SourceSpan(last.Span.End + 1, container.Span.End));
    }

    // A backslash, or two spaces, or a line beside it that says something about a number.
    private bool IsLineEnd(LineBreakInline inline)
    {
        var feed = map.Value.IndexOf('\n', Math.Clamp(inline.Span.Start, 0, map.Value.Length));
        if (inline.IsHard)
        {
            census.Count(feed - 1, feed);
        }

        return inline.IsHard || (feed >= 0 && LineEnds.IsKept(map.Value, feed));
    }

    // In a table cell Markdig trims the text but not its span.
    private void AddLiteral(TextJoiner joiner, LiteralInline literal, bool isInLink)
    {
        var start = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        census.Count(literal.Span.Start, start);
        var content = literal.Content.AsSpan();
        while (!content.IsEmpty && start < map.Value.Length && map.Value[start] != content[0] && map.Value[start] is ' ' or '\t')
        {
            start++;
        }

        if (!_showsSigns && content.IndexOf("**") is >= 0 and var signs && LiteralSigns.IsMeantBold(map.Value, start + signs))
        {
            _showsSigns = true; // they come in pairs
            context.Diagnostics.Report(
                MarkdownRules.SignsShown,
                map.Span(start + signs, 2),
                "the signs \"**\" make nothing bold here",
                "write them close to the first and last word, **so**, or \\*\\* for the characters themselves");
        }

        while (!isInLink && MailAddress.Find(content) is var (place, length))
        {
            joiner.Add(content[..place], start, start + place);
            census.Count(start + place, start + place + length);
            var address = new Text(content.Slice(place, length).ToString()) { Span = map.Span(start + place, length) };
            joiner.Add(new Link(new ExternalTarget($"mailto:{address.Value}"), [address]) { Span = address.Span });
            start += place + length;
            content = content[(place + length)..];
        }

        joiner.Add(content, start, start + content.Length);
    }

    // HTML's names of characters, which a text copied from a page's source holds.
    private void AddEntity(TextJoiner joiner, HtmlEntityInline entity)
    {
        var (name, shown) = (entity.Original.ToString(), entity.Transcoded.ToString());
        joiner.Add(shown, entity.Span.Start, entity.Span.End + 1);
        context.Diagnostics.Report(
            MarkdownRules.NotShown,
            Span(entity.Span),
            $"\"{name}\" is HTML's name of a character, and \"{shown}\" is shown",
            $"write the character itself, or \\{name} if the name is to be shown");
    }

    private void AddEmphasis(TextJoiner joiner, EmphasisInline emphasis, bool isInLink)
    {
        var span = Span(emphasis.Span);
        TextStyle? style = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('^', _) => TextStyle.Superscript,
            ('~', 1) => TextStyle.Subscript,
            ('~', _) => null,
            (_, 2) => TextStyle.Strong,
            _ => TextStyle.Emphasis,
        };
        if (EmphasisSyntax.IsLiteral(map.Value, emphasis))
        {
            var count = emphasis.DelimiterCount;
            var signs = new string(emphasis.DelimiterChar, count);
            joiner.Add(signs, emphasis.Span.Start, emphasis.Span.Start + count);
            ReadInto(joiner, emphasis, isInLink);
            joiner.Add(signs, emphasis.Span.End + 1 - count, emphasis.Span.End + 1);
        }
        else if (style is { } look)
        {
            census.Count(emphasis.Span.Start, emphasis.Span.Start + emphasis.DelimiterCount);
            census.Count(emphasis.Span.End + 1 - emphasis.DelimiterCount, emphasis.Span.End + 1);
            joiner.Add(new Styled(look, Read(emphasis, isInLink)) { Span = span });
        }
        else
        {
            census.Count(emphasis.Span);
            joiner.Break();
            context.Diagnostics.Report(
                MarkdownRules.StruckOut, span, "struck-out text stands here, and a handout has none", "delete what no longer holds");
        }
    }

    // A box in the place of a bullet belongs to the item; beside a number it is the first of its text.
    private void AddBox(TextJoiner joiner, CheckBoxInline box)
    {
        census.Count(box.Span);
        if (!box.IsOfItem || box.Parent?.ParentBlock?.Parent?.Parent is Markdig.Syntax.ListBlock { IsOrdered: true })
        {
            joiner.Add(new BoxMark(box.Box, map.Value.Substring(box.Span.Start, box.Span.Length)) { Span = Span(box.Span) });
            joiner.Add(box.IsOfItem ? " " : "", box.Span.End + 1, box.Span.End + 1);
        }
    }

    private void AddContent(TextJoiner joiner, Markdig.Syntax.Inlines.Inline inline)
    {
        if (inline is AutolinkInline auto)
        {
            CountVerbatim(auto.Span);
            joiner.Add(auto.Url, auto.Span.Start, auto.Span.End + 1);
        }
        else
        {
            CountAround((ContainerInline)inline);
            ReadInto(joiner, (ContainerInline)inline, isInLink: true);
        }
    }

    private void AddLink(TextJoiner joiner, LinkInline link)
    {
        joiner.Break();
        var span = Span(link.Span);
        CountAround(link);
        if (link.Title is { Length: > 0 } title && link.Reference is null)
        {
            context.Diagnostics.Report(MarkdownRules.NotShown, Span(link.TitleSpan), $"\"{title}\" beside this address is shown nowhere", "write it into the text, or delete it");
        }

        var content = Read(link, isInLink: true);
        if (content.IsEmpty)
        {
            context.Diagnostics.Report(MarkdownRules.EmptyLink, span, "this link has no text", "write [text](https://…)");
            return;
        }

        if (LinkSyntax.Read(link.Url ?? "", span, context.Diagnostics) is { } target)
        {
            joiner.Add(new Link(target, content) { Span = span });
        }
    }

    private void AddAddress(TextJoiner joiner, AutolinkInline auto)
    {
        joiner.Break();
        CountVerbatim(auto.Span);
        var span = Span(auto.Span);
        if (LinkSyntax.Read(auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url, span, context.Diagnostics) is { } target)
        {
            var text = new Text(auto.Url) { Span = map.Span(auto.Span.Start + 1, auto.Url.Length) };
            joiner.Add(new Link(target, [text]) { Span = span });
        }
    }

    private void AddMark(TextJoiner joiner, MarkInline mark)
    {
        CountVerbatim(mark.Span);
        joiner.Break();
        const string Prefix = "brand.";
        const string Values = "values.";
        var span = Span(mark.Span);
        var name = mark.Name;
        var prefix = name.StartsWith(Values, StringComparison.Ordinal) ? Values : Prefix;
        if (name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
        {
            joiner.Add(new BrandMark(prefix == Prefix ? name[Prefix.Length..] : name) { Span = span });
            return;
        }

        context.Diagnostics.Report(
            MarkdownRules.BadMark, span, $"\"{{{{{name}}}}}\" is no mark", $"marks begin with \"brand.\" or \"values.\": {{{{{(IsWord(name) ? Values + name : "brand.name")}}}}}; write \\{{{{ for the characters themselves");
    }

    private static bool IsWord(string name) => name.Length > 0 && name.All(char.IsAsciiLetter) && !name.Equals("brand", StringComparison.Ordinal) && !name.Equals("values", StringComparison.Ordinal);

    private void AddSpan(TextJoiner joiner, AttributedSpan span, bool isInLink)
    {
        CountAround(span);
        joiner.Break();
        var content = Read(span, isInLink);
        var attributes = span.Attributes.Trim();
        const string Key = "lang=";
        var language = attributes.StartsWith(Key, StringComparison.Ordinal) ? LanguageTag.Canonical(attributes[Key.Length..].Trim('"', '\'')) : null;
        if (language is null)
        {
            var message = attributes.StartsWith(Key, StringComparison.Ordinal)
                ? $"\"{attributes[Key.Length..]}\" is no language tag"
                : $"\"{{{attributes}}}\" after a bracket means nothing here";
            context.Diagnostics.Report(MarkdownRules.BadSpan, Span(span.Span), message, "write [texte]{lang=fr}");
            return;
        }

        joiner.Add(new ForeignText(language, content) { Span = Span(span.Span) });
    }
}
