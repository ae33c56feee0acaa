using System.Globalization;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>Writes lists: bullets, labels as they were typed, boxes to tick.</summary>
internal sealed class HtmlLists(HtmlWriter html, ResolvedHandout handout, HtmlInlines inlines, HtmlFields fields)
{
    // What the style draws before the items of a list in a list.
    private static readonly string[] Bullets = ["•", "◦", "▪"];

    private readonly HtmlParagraph _paragraphs = new(html, inlines, fields);
    private readonly Typeface _regular = new(handout.Brand.Typography.Base, Typeface.Regular, Italic: false);
    private int _bulletDepth;

    /// <summary>A list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="blocks">Writes what stands in its items.</param>
    public HtmlWriter Write(ListBlock list, HtmlBlocks blocks)
    {
        if (list.IsLabelled)
        {
            return Labelled(list, blocks);
        }

        html.Start("ul", ("class", list.Tight ? "tight" : null)).Line();
        inlines.Use(Bullets[Math.Min(_bulletDepth++, Bullets.Length - 1)], _regular);
        foreach (var item in list.Items)
        {
            Item(item, list.Tight, blocks);
        }

        _bulletDepth--;
        return html.End().Line();
    }

    // HTML's own counter shows "7."; any other label is text. A list without markers says that it is one, since some readers forget it.
    private HtmlWriter Labelled(ListBlock list, HtmlBlocks blocks)
    {
        var first = CountedNumber(list.Items[0]);
        var isCounted = list.Items.All(item => CountedNumber(item) is not null);
        html.Start(
            isCounted || !html.IsFragment ? "ol" : "ul", // Without this page's style a list would count beside its labels.
            ("start", isCounted && first != 1 ? Digits(first) : null),
            ("class", (list.Tight, isCounted) switch { (true, true) => "tight", (true, false) => "labelled tight", (false, true) => null, _ => "labelled" }),
            ("role", isCounted ? null : "list")).Line();
        var next = first;
        foreach (var item in list.Items)
        {
            var number = CountedNumber(item);
            Item(item, list.Tight, blocks, isCounted && number != next ? Digits(number) : null, isCounted ? null : item.Label);
            next = number + 1;
        }

        return html.End().Line();
    }

    private static string? Digits(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    // The number of a label such as "7.", without zeros before it.
    private static int? CountedNumber(ListItem item) =>
        item.Label is [>= '0' and <= '9', .., '.'] label
        && int.TryParse(label.AsSpan(0, label.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && (label[0] != '0' || label.Length == 2)
            ? number
            : null;

    private void Item(ListItem item, bool tight, HtmlBlocks blocks, string? value = null, string? label = null)
    {
        var ticked = fields.Of(item) is null ? null : item;
        html.Start("li", ("value", value), ("class", ticked is not null ? "field" : item.Box switch { null => null, CheckBox.Empty => "box", _ => "box ticked" }));
        if (label is not null)
        {
            html.Start("span", ("class", "label"));
            inlines.Text(label, _regular);
            html.End().Text(" ");
        }

        if (ticked is null && item.Box is { } box)
        {
            inlines.Use("☐☑", _regular);
            if (html.IsFragment)
            {
                html.Text(box == CheckBox.Empty ? "☐ " : "☑ ");
            }
        }

        var rest = item.Content;
        if (tight && rest is [Paragraph text, ..])
        {
            // The author left no blank lines: the item's text stands in it without a paragraph of its own.
            _paragraphs.Write(text.Content, ticked);
            rest = rest[1..];
        }
        else if (ticked is not null)
        {
            html.Start("p");
            _paragraphs.Write(rest is [Paragraph { Content: var words }, ..] ? words : [], ticked);
            html.End();
            rest = rest is [Paragraph, ..] ? rest[1..] : rest;
        }

        if (!rest.IsEmpty)
        {
            html.Line();
            blocks.Write(rest);
        }

        html.End().Line();
    }
}
