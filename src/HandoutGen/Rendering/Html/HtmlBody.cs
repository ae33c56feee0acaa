using System.Globalization;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>The parts of the page in the order that all formats share.</summary>
internal sealed class HtmlBody
{
    // In CSS pixels: what a telephone's screen has room for.
    private const double LogoWidth = 240;
    private const double LogoHeight = 72;

    private readonly HtmlWriter _html;
    private readonly ResolvedHandout _handout;
    private readonly HtmlInlines _inlines;
    private readonly HtmlImages _images;
    private readonly HtmlBlocks _blocks;
    private readonly Typeface _headings;
    private readonly Typeface _authors;

    public HtmlBody(HtmlWriter html, ResolvedHandout handout, FontUse fonts)
    {
        _html = html;
        _handout = handout;
        _inlines = new HtmlInlines(html, handout, fonts);
        _images = new HtmlImages(html);
        _blocks = new HtmlBlocks(html, handout, _inlines, _images);
        var type = handout.Brand.Typography;
        _headings = new Typeface(type.Headings, type.HeadingWeight, type.HeadingItalic);
        _authors = new Typeface(type.Base, Typeface.SemiBold, Italic: false);
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
        _html.Start("a", ("class", "skip"), ("href", Anchors.Fragment(Anchors.Main)));
        _inlines.Text(_handout.Labels.SkipToContent);
        _html.End().Line();
        Masthead();
        _html.Start("main", ("id", Anchors.Main)).Line();
        Title();
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
        var brand = _handout.Brand;
        var hasPractice = brand.Logo is not null || brand.Name is not null || brand.Tagline is not null;
        var hasByline = !_handout.TitleBlock.Authors.IsEmpty || brand.Home is not null;
        if (!hasPractice && !hasByline)
        {
            return;
        }

        _html.Start("header", ("class", brand.Colors.HasMastheadBand ? "masthead band" : "masthead")).Line();
        if (hasPractice)
        {
            Practice();
        }

        if (hasByline)
        {
            Byline();
        }

        _html.End().Line();
    }

    private void Practice()
    {
        var brand = _handout.Brand;
        _html.Start("div", ("class", "practice")).Line();
        if (brand.Logo is { } logo)
        {
            _html.Start("p", ("class", "logo"));
            _images.Write(logo.Image, logo.Alt, LogoWidth, LogoHeight).End().Line();
        }
        else if (brand.Name is { } name)
        {
            _html.Start("p", ("class", "name"));
            _inlines.Text(name, _headings);
            _html.End().Line();
        }

        Line("tagline", brand.Tagline);
        _html.End().Line();
    }

    private void Byline()
    {
        _html.Start("div", ("class", "byline")).Line();
        foreach (var author in _handout.TitleBlock.Authors)
        {
            _html.Start("p", ("class", "author"));
            _inlines.Text(author.Line, _authors);
            _html.End().Line();
        }

        if (_handout.Brand.Home is { } home)
        {
            _html.Start("p", ("class", "home"));
            _inlines.Value(new BrandValue(ShownAddress.Of(home), home));
            _html.End().Line();
        }

        _html.End().Line();
    }

    private void Title()
    {
        _html.Start("hgroup").Line().Start("h1");
        _inlines.Text(_handout.TitleBlock.Title, _headings);
        _html.End().Line();
        Line("subtitle", string.Join('\n', _handout.TitleBlock.Subtitle));
        _html.End().Line();
    }

    private void References()
    {
        var references = _handout.References;
        if (references.Entries.IsEmpty)
        {
            return;
        }

        // The arrow back to a citation, which the style draws.
        _inlines.Use("↑", new Typeface(_handout.Brand.Typography.Base, Typeface.Regular, Italic: false));
        _html.Start("section", ("class", "references"), ("role", "doc-bibliography"), ("aria-labelledby", references.Id)).Line();
        _blocks.Heading(2, references.Id, [new Text(_handout.Labels.References)]);
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
        for (var i = 0; i < entry.CitedBy.Length; i++)
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
        ("aria-label", number is null ? _handout.Labels.BackToCitation : $"{_handout.Labels.BackToCitation} ({number})"),
        ("data-number", number));

    private void Footer()
    {
        var brand = _handout.Brand;
        if (brand.Disclaimer.IsEmpty && brand.Contact.IsEmpty && brand.Footer.IsEmpty && _handout.Labels.Date is null)
        {
            return;
        }

        _html.Start("footer").Line();
        if (brand.Disclaimer.Length > 0)
        {
            _html.Start("p", ("class", "disclaimer"));
            _inlines.Write(brand.Disclaimer).End().Line();
        }

        if (brand.Contact.Length > 0)
        {
            _html.Start("ul", ("class", "contact"), ("role", "list")).Line();
            foreach (var line in brand.Contact)
            {
                _html.Start("li");
                _inlines.Value(line.Value).End().Line();
            }

            _html.End().Line();
        }

        if (brand.Footer.Length > 0)
        {
            _html.Start("p", ("class", "running"));
            _inlines.Write(brand.Footer).End().Line();
        }

        if (_handout.Labels.Date is { } date)
        {
            Line("running", _handout.Labels.Revised.Replace("{0}", date, StringComparison.Ordinal));
        }

        _html.End().Line();
    }

    private void Line(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        _html.Start("p", ("class", name));
        _inlines.Text(text);
        _html.End().Line();
    }
}
