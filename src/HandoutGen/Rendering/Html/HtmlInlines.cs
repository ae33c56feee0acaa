using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>Writes running text: one method for each kind of inline, and every character that a page shows goes through its Text.</summary>
internal sealed class HtmlInlines(HtmlWriter html, ResolvedHandout handout, FontUse fonts, HtmlFields fields) : IInlineVisitor<HtmlWriter>
{
    // In characters: what fits on a line of a telephone's screen.
    private const int LongAddress = 30;

    // "Ashar et al., 2022" stays on one line, whatever the width of the screen.
    private const int ShortCitation = 20;

    private Typeface _face = new(handout.Brand.Typography.Base, Typeface.Regular, Italic: false);
    private bool _isRightToLeft = WritingDirection.IsRightToLeft(handout.Language);
    private string _language = handout.Language;
    private bool _smallCaps;
    private bool _isAddress;

    // Italics in a citation mark a work's title, not stress: <i> rather than <em> (HTML §4.5.20).
    private bool _formatted;

    public HtmlWriter Write(ImmutableArray<Inline> content)
    {
        content = RaisedCitations.Placed(HeldText.Beside(content), handout);
        for (var i = 0; i < content.Length;)
        {
            if (content[i] is BoxMark box && fields.Of(box) is { } field)
            {
                var end = HtmlFields.EndOfWords(content, i + 1);
                fields.Box(field, box.Box, content[(i + 1)..end], Write);
                i = end;
            }
            else
            {
                content[i++].Accept(this);
            }
        }

        return html;
    }

    /// <summary>Running text that is set in another face than the body's.</summary>
    public HtmlWriter Write(ImmutableArray<Inline> content, Typeface face)
    {
        var outer = _face;
        _face = face;
        Write(content);
        _face = outer;
        return html;
    }

    /// <summary>Text that a citation style made.</summary>
    public HtmlWriter WriteFormatted(ImmutableArray<Inline> content)
    {
        var outer = _formatted;
        _formatted = true;
        Write(content);
        _formatted = outer;
        return html;
    }

    /// <summary>Text in the current face. Line ends in it are kept.</summary>
    public HtmlWriter Text(string text)
    {
        fonts.Add(_face, text);
        if (_smallCaps)
        {
            // A font without small capitals has them made from its capitals.
            fonts.Add(_face, text.ToUpperInvariant());
        }

        var lines = text.Split('\n');
        Line(lines[0]);
        foreach (var line in lines.AsSpan(1))
        {
            html.Void("br");
            Line(line);
        }

        return html;
    }

    public HtmlWriter Text(string text, Typeface face)
    {
        var outer = _face;
        _face = face;
        Text(text);
        _face = outer;
        return html;
    }

    /// <summary>Text that somebody else writes out.</summary>
    public void Use(string text, Typeface face) => fonts.Add(face, text);

    /// <summary>A value of the brand, as a link when it has a target.</summary>
    public HtmlWriter Value(BrandValue value)
    {
        if (value.Target is not null)
        {
            return Anchor(value.Target, value.Text, () => Text(value.Text));
        }

        if (!_isRightToLeft)
        {
            return Text(value.Text);
        }

        // "12 Elm Street" among Arabic words is a phrase of its own.
        html.Start("bdi");
        Text(value.Text);
        return html.End();
    }

    public HtmlWriter Visit(Text text) => Text(HeldText.Spaces(text.Value, _language));

    public HtmlWriter Visit(Styled styled)
    {
        var (face, smallCaps) = (_face, _smallCaps);
        _face = styled.Style switch
        {
            TextStyle.Emphasis => face with { Italic = true },
            TextStyle.Strong => face with { Weight = Typeface.Bold },
            _ => face,
        };
        _smallCaps |= styled.Style == TextStyle.SmallCaps;
        _ = styled.Style switch
        {
            TextStyle.Emphasis => html.Start(_formatted ? "i" : "em"),
            TextStyle.Strong => html.Start(_formatted ? "b" : "strong"),
            TextStyle.SmallCaps => html.Start("span", ("class", "small-caps")),
            TextStyle.Underline => html.IsFragment ? html.Start("u") : html.Start("span", ("class", "underline")),
            TextStyle.Superscript => html.Start("sup"),
            TextStyle.Subscript => html.Start("sub"),
            _ => throw new ArgumentOutOfRangeException(nameof(styled)),
        };
        Write(styled.Content);
        (_face, _smallCaps) = (face, smallCaps);
        return html.End();
    }

    public HtmlWriter Visit(CodeSpan code)
    {
        var outer = _isRightToLeft;
        html.Start("code", ("dir", _isRightToLeft ? "ltr" : null));
        _isRightToLeft = false;
        Text(code.Value, _face with { Family = handout.Brand.Typography.Monospace });
        _isRightToLeft = outer;
        return html.End();
    }

    public HtmlWriter Visit(Link link) => link.Target switch
    {
        ExternalTarget external => Anchor(external.Value, InlineText.Of(link.Content, handout), () => Write(link.Content)),
        InternalTarget target => Internal(target, link),
        _ => throw new ArgumentOutOfRangeException(nameof(link)),
    };

    public HtmlWriter Visit(ForeignText foreign)
    {
        var rightToLeft = WritingDirection.IsRightToLeft(foreign.Language);
        var outer = _isRightToLeft;
        html.Start("span", ("lang", foreign.Language), ("dir", rightToLeft == outer ? null : rightToLeft ? "rtl" : "ltr"));
        In(foreign.Language, () => Write(foreign.Content));
        return html.End();
    }

    public HtmlWriter Visit(Blank blank)
    {
        html.Start("span", ("class", "nobr"));
        var (parts, line) = (fields.Of(blank), 0);
        for (var start = 0; start < blank.Value.Length;)
        {
            var end = parts.IsEmpty ? blank.Value.Length : start;
            while (end < blank.Value.Length && (blank.Value[end] == '_') == (blank.Value[start] == '_'))
            {
                end++;
            }

            _ = blank.Value[start] == '_' && line < parts.Length ? fields.Line(parts[line++], end - start) : Text(blank.Value[start..end]);
            start = end;
        }

        return html.End();
    }

    public HtmlWriter Visit(BoxMark box)
    {
        if (html.IsFragment)
        {
            return Text(box.Sign);
        }

        html.Start("span", ("role", "img"), ("aria-label", handout.Labels.BoxWord(box.Box)));
        Text(box.Sign);
        return html.End();
    }

    /// <summary>Text that stands in blocks of another language.</summary>
    public void In(string language, Action write)
    {
        var outer = (_language, _isRightToLeft);
        (_language, _isRightToLeft) = (language, WritingDirection.IsRightToLeft(language));
        write();
        (_language, _isRightToLeft) = outer;
    }

    public HtmlWriter Visit(LineBreak lineBreak) => html.Void("br");

    public HtmlWriter Visit(CitationMark citation)
    {
        html.Start("span", ("id", Anchors.Citation(citation.Index)));
        WriteFormatted(handout.Citations[citation.Index]);
        return html.End();
    }

    public HtmlWriter Visit(BrandMark mark) => Value(handout.Brand.Values[mark.Name]);

    // On paper a link shows where it leads, unless its text does. Addresses and telephone numbers run from left to right everywhere.
    private HtmlWriter Anchor(string uri, string text, Func<HtmlWriter> content)
    {
        var outer = _isAddress;
        _isAddress = ShownAddress.IsShownBy(text, uri);
        var address = _isAddress ? null : ShownAddress.InBrackets(uri);
        fonts.Add(_face, address ?? "");
        html.Start("a", ("href", uri), ("data-address", address), ("dir", _isAddress && _isRightToLeft ? "ltr" : null));
        content();
        _isAddress = outer;
        return html.End();
    }

    // What runs from left to right by itself is kept apart from text that runs the other way.
    private void Line(string text)
    {
        if (!_isRightToLeft || _isAddress)
        {
            Part(text);
            return;
        }

        foreach (var (part, isLeftToRight) in LeftToRightText.Parts(text))
        {
            if (isLeftToRight)
            {
                html.Start("bdi", ("dir", "ltr"));
                Part(part);
                html.End();
            }
            else
            {
                Part(part);
            }
        }
    }

    // A long address may be broken after its slashes, as in the PDF.
    private void Part(string text)
    {
        var mayBreak = _isAddress && text.Length > LongAddress;
        for (var start = 0; start < text.Length;)
        {
            var slash = mayBreak ? text.IndexOf('/', start) + 1 : 0;
            var end = slash == 0 ? text.Length : slash;
            Whole(text[start..end]);
            if (end < text.Length && text[end] != '/' && !text[..end].EndsWith("//", StringComparison.Ordinal))
            {
                html.Void("wbr");
            }

            start = end;
        }
    }

    // A number in parts, such as a telephone number, stays on one line.
    private void Whole(string text)
    {
        var from = 0;
        foreach (var number in HeldText.Number().EnumerateMatches(html.IsFragment || _isAddress ? "" : text))
        {
            html.Text(text[from..number.Index]).Start("span", ("class", "nobr")).Text(text.Substring(number.Index, number.Length)).End();
            from = number.Index + number.Length;
        }

        html.Text(text[from..]);
    }

    private HtmlWriter Internal(InternalTarget target, Link link)
    {
        var isReference = _formatted && target.Id.StartsWith(Anchors.ReferencePrefix, StringComparison.Ordinal);
        var isShort = isReference && InlineText.Of(link.Content, handout).Length <= ShortCitation;
        html.Start(
            "a", ("href", Anchors.Fragment(target.Id)), ("role", isReference ? "doc-biblioref" : null), ("class", isShort ? "whole" : null));
        Write(link.Content);
        return html.End();
    }
}
