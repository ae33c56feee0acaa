using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>The parts of the page in the order that all formats share.</summary>
internal sealed class HtmlBody
{
    // In CSS pixels, for a logo of the usual shape, and what a telephone's screen has room for.
    private const double LogoHeight = 64;
    private const double LogoRoom = 240;

    private readonly HtmlWriter _html;
    private readonly ResolvedHandout _handout;
    private readonly HtmlInlines _inlines;
    private readonly HtmlImages _images;
    private readonly HtmlBlocks _blocks;
    private readonly Typeface _regular;
    private readonly Typeface _headings;
    private readonly Typeface _authors;
    private readonly Typeface _bold;
    private readonly Lazy<ImmutableArray<string>> _citations;

    public HtmlBody(HtmlWriter html, ResolvedHandout handout, FontUse fonts)
    {
        _html = html;
        _handout = handout;
        var fields = new HtmlFields(html, handout);
        _inlines = new HtmlInlines(html, handout, fonts, fields);
        _images = new HtmlImages(html);
        _blocks = new HtmlBlocks(html, handout, _inlines, _images, fields);
        var type = handout.Brand.Typography;
        _regular = new Typeface(type.Base, Typeface.Regular, Italic: false);
        _headings = new Typeface(type.Headings, type.HeadingWeight, type.HeadingItalic);
        _authors = new Typeface(type.Base, Typeface.SemiBold, Italic: false);
        _bold = new Typeface(type.Base, Typeface.Bold, Italic: false);
        _citations = new Lazy<ImmutableArray<string>>(() => [.. handout.Citations.Select(citation => InlineText.Of(citation, handout).Replace('\n', ' '))]);
    }

    /// <summary>The page that is written.</summary>
    public HtmlWriter Html => _html;

    /// <summary>Running text.</summary>
    public HtmlInlines Inlines => _inlines;

    /// <summary>Blocks and sections.</summary>
    public HtmlBlocks Blocks => _blocks;

    /// <summary>Writes the page's body.</summary>
    /// <param name="content">Writes what stands under the title; null for the handout's sections and references.</param>
    public void Write(Action<HtmlBody>? content)
    {
        _html.Start("body").Line();
        if (!_html.IsFragment)
        {
            _html.Start("a", ("class", "skip"), ("href", Anchors.Fragment(Anchors.Main)));
            _inlines.Text(_handout.Labels.SkipToContent);
            _html.End().Line();
        }

        Masthead();
        _html.Start("main", ("id", Anchors.Main)).Line();
        Title();
        Contents();
        (content ?? (body => body.Handout()))(this);
        _html.End().Line();
        Footer();
        _html.End().Line();
    }

    private void Handout()
    {
        foreach (var section in _handout.Sections)
        {
            _blocks.Write(section);
        }

        References();
    }

    private void Masthead()
    {
        var masthead = _handout.Parts.Masthead;
        if (!masthead.HasPractice && !masthead.HasByline)
        {
            return;
        }

        _html.Start("header", ("class", _handout.Brand.Colors.HasMastheadBand ? "masthead band" : "masthead")).Line();
        if (masthead.HasPractice)
        {
            Practice(masthead);
        }

        if (masthead.HasByline)
        {
            Byline(masthead);
        }

        _html.End().Line();
    }

    private void Practice(Masthead masthead)
    {
        _html.Start("div", ("class", masthead is { Logo: not null, Name: not null } ? "practice marked" : "practice")).Line();
        if (masthead.Logo is { } logo)
        {
            _html.Start("p", ("class", "logo"));
            _images.Write(logo.Image, logo.Alt, LogoSize.Of(logo.Image, LogoHeight, LogoRoom)).End().Line();
        }

        Line("name", masthead.Name, _headings);
        Line("tagline", masthead.Tagline);
        _html.End().Line();
    }

    private void Byline(Masthead masthead)
    {
        _html.Start("div", ("class", "byline")).Line();
        foreach (var author in masthead.Authors)
        {
            Line("author", author, _authors);
        }

        if (masthead.Home is { } home)
        {
            _html.Start("p", ("class", "home"));
            _inlines.Value(home);
            _html.End().Line();
        }

        _html.End().Line();
    }

    private void Title()
    {
        Line("draft", _handout.Parts.Draft, _bold);
        _html.Start("hgroup").Line().Start("h1");
        _inlines.Text(_handout.TitleBlock.Title, _headings);
        _html.End().Line();
        Line("subtitle", string.Join('\n', _handout.TitleBlock.Subtitle));
        _html.End().Line();
        Line("fill-in", _html.IsFragment || _handout.Fields.IsEmpty ? null : _handout.Labels.FillIn);
    }

    private void Contents()
    {
        var contents = _handout.Parts.Contents;
        if (contents.IsEmpty || _html.IsFragment)
        {
            return;
        }

        _html.Start("nav", ("class", "contents"), ("aria-labelledby", Anchors.Contents)).Line();
        _html.Start("p", ("class", "name"), ("id", Anchors.Contents));
        _inlines.Text(_handout.Labels.Contents, _bold);
        _html.End().Line().Start("ul", ("role", "list")).Line();
        foreach (var entry in contents)
        {
            _html.Start("li").Start("a", ("href", Anchors.Fragment(entry.Id)));
            _inlines.Text(InlineText.Of(entry.Heading, _handout).Replace('\n', ' '));
            _html.End().End().Line();
        }

        _html.End().Line().End().Line();
    }

    private void References()
    {
        var references = _handout.References;
        if (references.Entries.IsEmpty)
        {
            return;
        }

        // The arrow back to a citation, which the style draws.
        _inlines.Use("↑", _regular);
        _html.Start("section", ("class", "references"), ("role", "doc-bibliography"), ("aria-labelledby", references.Id)).Line();
        _blocks.Heading(2, references.Id, [new Text(references.Heading)]);
        var layout = references.Entries.Any(entry => entry.Label.Length > 0) ? "labelled" : references.HangingIndent ? "hanging" : null;

        // A list without markers is still a list: the role says so to the browser that would forget it.
        _html.Start("ul", ("role", "list"), ("class", layout)).Line();
        foreach (var entry in references.Entries)
        {
            Entry(entry);
        }

        _html.End().Line().End().Line();
    }

    private void Entry(ReferenceEntry entry)
    {
        // Among Arabic text an English reference still runs from left to right.
        _html.Start("li", ("id", entry.Id), ("dir", WritingDirection.IsRightToLeft(_handout.Language) ? "auto" : null));
        if (entry.Label.Length > 0)
        {
            _html.Start("span", ("class", "label"));
            _inlines.WriteFormatted(entry.Label);
            _html.End().Text(" ");
        }

        _html.Start("span", ("class", "entry"));
        _inlines.WriteFormatted(entry.Content);
        for (var i = 0; i < entry.CitedBy.Length && !_html.IsFragment; i++)
        {
            Back(entry.CitedBy[i], entry.CitedBy.Length > 1 ? (i + 1).ToString(CultureInfo.InvariantCulture) : null);
        }

        _html.End().End().Line();
    }

    // From an entry back to a place that cites it. It is a sign that the style draws, so the entry's words stay as they are;
    // its name is for assistive technology. Without a space before it, it never stands on a line of its own.
    private void Back(int citation, string? number) => _html.Element(
        "a",
        "",
        ("href", Anchors.Fragment(Anchors.Citation(citation))),
        ("class", "back"),
        ("role", "doc-backlink"),
        ("aria-label", $"{_handout.Labels.BackToCitation}: {NameOf(citation)}"),
        ("data-number", number));

    // The citation's own words; among several of the same words its number.
    private string NameOf(int citation)
    {
        var same = _citations.Value.Select((words, i) => (words, i)).Where(other => other.words == _citations.Value[citation]).ToList();
        return same.Count == 1 ? same[0].words
            : string.Create(CultureInfo.InvariantCulture, $"{same[0].words} ({same.FindIndex(other => other.i == citation) + 1})");
    }

    private void Footer()
    {
        var closing = _handout.Parts.Closing;
        if (closing.IsEmpty)
        {
            return;
        }

        _html.Start("footer").Line();
        Line("disclaimer", closing.Disclaimer);
        if (closing.Contact.Length > 0)
        {
            _html.Start("ul", ("class", "contact"), ("role", "list")).Line();
            foreach (var line in closing.Contact)
            {
                _html.Start("li");
                _inlines.Text(line.Word);
                _inlines.Value(line.Value).End().Line();
            }

            _html.End().Line();
        }

        Line("running", closing.Footer);
        Line("running", closing.Revised);
        _html.End().Line();
    }

    private void Line(string name, ImmutableArray<Inline> content)
    {
        if (content.Length > 0)
        {
            _html.Start("p", ("class", name));
            _inlines.Write(content).End().Line();
        }
    }

    private void Line(string name, string? text, Typeface? face = null)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        _html.Start("p", ("class", name));
        _inlines.Text(text, face ?? _regular);
        _html.End().Line();
    }
}
