using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>Writes the blocks of a section: one method for each kind.</summary>
internal sealed class HtmlBlocks(HtmlWriter html, ResolvedHandout handout, HtmlInlines inlines, HtmlImages images, HtmlFields fields) : IBlockVisitor<HtmlWriter>
{
    // What an empty cell has room for, in lines.
    private const int LinesOfACell = 2;

    private readonly HtmlParagraph _paragraphs = new(html, inlines, fields);
    private readonly Typeface _headings = new(
        handout.Brand.Typography.Headings, handout.Brand.Typography.HeadingWeight, handout.Brand.Typography.HeadingItalic);

    private readonly Typeface _bold = new(handout.Brand.Typography.Base, Typeface.Bold, Italic: false);
    private readonly Typeface _code = new(handout.Brand.Typography.Monospace, Typeface.Regular, Italic: false);
    private readonly Typeface _regular = new(handout.Brand.Typography.Base, Typeface.Regular, Italic: false);
    private readonly HtmlLists _lists = new(html, handout, inlines, fields);
    private readonly HtmlFigures _figures = new(html, handout, inlines, images);
    private int _callouts;
    private readonly TableWidth _width = new(handout);
    private int _tables;
    private string _headingId = Anchors.Main;
    private string _headingText = handout.TitleBlock.Title;

    /// <summary>The widths of tables, in ems: where there is less room the box around such a table scrolls.</summary>
    public SortedSet<int> TableWidths { get; } = [];

    /// <summary>The widths that columns of tables ask for, in percent.</summary>
    public SortedSet<int> ColumnWidths { get; } = [];

    /// <summary>The widths that pictures ask for, in percent.</summary>
    public SortedSet<int> PictureWidths => _figures.Widths;

    /// <summary>The widths that columns side by side ask for, in percent.</summary>
    public SortedSet<int> SideWidths { get; } = [];

    /// <summary>A section with those nested in it.</summary>
    public HtmlWriter Write(Section section)
    {
        html.Start("section").Line();
        Heading(section.Level, section.Id, section.Heading);
        Write(section.Body);
        foreach (var nested in section.Sections)
        {
            Write(nested);
        }

        return html.End().Line();
    }

    /// <summary>A heading that can be linked to.</summary>
    public HtmlWriter Heading(int level, string id, ImmutableArray<Inline> content)
    {
        // HTML ends at h6; a deeper heading says its level to assistive technology (ARIA in HTML §4).
        var deeper = level > 6 ? level.ToString(CultureInfo.InvariantCulture) : null;
        html.Start($"h{Math.Min(level, 6)}", ("id", id), ("aria-level", deeper));
        inlines.Write(content, _headings);
        (_headingId, _headingText, _tables) = (id, InlineText.Of(content, handout).Replace('\n', ' '), 0);
        return html.End().Line();
    }

    public HtmlWriter Write(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            block.Accept(this);
        }

        return html;
    }

    public HtmlWriter Visit(Paragraph paragraph)
    {
        html.Start("p");
        _paragraphs.Write(paragraph.Content);
        return html.End().Line();
    }

    public HtmlWriter Visit(SubHeading heading) => Heading(heading.Level, heading.Id, heading.Content);

    public HtmlWriter Visit(ListBlock list) => _lists.Write(list, this);

    public HtmlWriter Visit(TableBlock table)
    {
        // A wide table scrolls in a box of its own. The box takes the keyboard's focus, so that it can be scrolled without a mouse
        // (WCAG 2.1.1), and a focusable box needs a name: the heading that the table stands under, with a number from the second
        // on. Where the table has room the style hides the box, and with it the stop, but not the table in it.
        var number = ++_tables > 1 ? string.Create(CultureInfo.InvariantCulture, $"{_headingText} ({_tables})") : null;
        var ems = _width.InEms(table);
        TableWidths.Add(ems);
        html.Start("div", ("class", "table")).Line();
        html.Start(
            "div",
            ("class", string.Create(CultureInfo.InvariantCulture, $"scroll from-{ems}")),
            ("role", "group"),
            ("aria-labelledby", number is null ? _headingId : null),
            ("aria-label", number),
            ("tabindex", "0")).Line();
        html.Start("table", ("class", table.Grid ? "grid" : null)).Line();
        Caption(table);
        if (table.HasHeader)
        {
            html.Start("thead").Line();
            Row(table, table.Header, "th", "col", _bold);
            html.End().Line();
        }

        html.Start("tbody").Line();
        foreach (var row in table.Rows)
        {
            Row(table, row, "td", null, _regular);
        }

        return html.End().Line().End().Line().End().Line().End().Line();
    }

    private void Caption(TableBlock table)
    {
        if (!table.Caption.IsEmpty)
        {
            html.Start("caption");
            inlines.Write(table.Caption, _bold);
            html.End().Line();
        }

        if (!table.Widths.IsEmpty && !html.IsFragment)
        {
            html.Start("colgroup");
            foreach (var width in table.Widths.Select(width => (int)Math.Round(width)))
            {
                ColumnWidths.Add(width);
                html.Void("col", ("class", string.Create(CultureInfo.InvariantCulture, $"col-{width}")));
            }

            html.End().Line();
        }
    }

    public HtmlWriter Visit(Figure figure) => _figures.Write(figure);

    public HtmlWriter Visit(Callout callout)
    {
        if (html.IsFragment)
        {
            return SetApart(callout);
        }

        var label = handout.Labels.Label(callout);
        var id = label.IsEmpty ? null : Anchors.CalloutLabel(++_callouts);
        html.Start("aside", ("class", $"callout {callout.Kind.Name()}"), ("role", "note"), ("aria-labelledby", id)).Line();
        if (!label.IsEmpty)
        {
            html.Start("p", ("class", "kind"), ("id", id));
            inlines.Use(callout.Kind.Sign(), _bold);
            inlines.Write(label, _bold);
            html.End().Line();
        }

        Write(callout.Content);
        return html.End().Line();
    }

    // Of what other people's styles set apart, a quotation alone is kept by every editor.
    private HtmlWriter SetApart(Callout callout)
    {
        html.Start("blockquote").Line();
        if (handout.Labels.Label(callout) is { IsEmpty: false } label)
        {
            html.Start("p").Start("strong");
            inlines.Write(label, _bold);
            html.End().End().Line();
        }

        Write(callout.Content);
        return html.End().Line();
    }

    public HtmlWriter Visit(Quote quote)
    {
        html.Start("blockquote").Line();
        Write(quote.Content);
        return html.End().Line();
    }

    public HtmlWriter Visit(Columns columns)
    {
        html.Start("div", ("class", $"columns columns-{columns.Count.ToString(CultureInfo.InvariantCulture)}")).Line();
        Write(columns.Content);
        return html.End().Line();
    }

    public HtmlWriter Visit(SideBySide sides)
    {
        html.Start("div", ("class", "sides")).Line();
        foreach (var column in sides.Columns)
        {
            var share = column.Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"side of-{percent}") : "side";
            SideWidths.UnionWith(column.Percent is { } width ? [width] : []);
            html.Start("div", ("class", share)).Line();
            Write(column.Content);
            html.End().Line();
        }

        return html.End().Line();
    }

    public HtmlWriter Visit(ForeignBlocks foreign)
    {
        var turned = WritingDirection.IsRightToLeft(foreign.Language) != WritingDirection.IsRightToLeft(handout.Language);
        html.Start("div", ("lang", foreign.Language), ("dir", turned ? WritingDirection.IsRightToLeft(foreign.Language) ? "rtl" : "ltr" : null)).Line();
        inlines.In(foreign.Language, () => Write(foreign.Content));
        return html.End().Line();
    }

    // Of paper only; nothing to hear.
    public HtmlWriter Visit(PageBreak pageBreak) => html.IsFragment ? html : html.Start("div", ("class", "page-break")).End().Line();

    public HtmlWriter Visit(CodeBlock code)
    {
        // The line end after the start tag is the parser's own (§13.2.6.4.7) and keeps one that begins the text.
        html.Start("pre", ("dir", WritingDirection.IsRightToLeft(handout.Language) ? "auto" : null)).Line().Start("code");
        html.Text(code.Value);
        inlines.Use(code.Value, _code);
        return html.End().End().Line();
    }

    public HtmlWriter Visit(ThematicBreak rule) => html.Void("hr").Line();

    private void Row(TableBlock table, ImmutableArray<TableCell> cells, string element, string? scope, Typeface face)
    {
        html.Start("tr");
        for (var i = 0; i < cells.Length; i++)
        {
            var isHeader = table.RowHeaders && i == 0 && scope is null;
            var field = fields.Of(cells[i]);
            html.Start(isHeader ? "th" : element, ("scope", isHeader ? "row" : scope), ("class", field is not null ? "field" : table.Columns[i] switch
            {
                ColumnAlignment.Center => "center",
                ColumnAlignment.End => "end",
                _ => null,
            }));
            _ = field is null ? inlines.Write(cells[i].Content, isHeader ? _bold : face) : fields.Lines(field, LinesOfACell);
            html.End();
        }

        html.End().Line();
    }
}
