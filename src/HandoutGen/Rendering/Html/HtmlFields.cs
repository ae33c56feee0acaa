using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>
/// Writes the fields of a page. None has a name and no form is around them: nothing is sent anywhere, and the browser keeps nothing.
/// </summary>
internal sealed class HtmlFields(HtmlWriter html, ResolvedHandout handout)
{
    /// <summary>The page has fields; a fragment to paste has none.</summary>
    private FieldTable Table => html.IsFragment ? FieldTable.None : handout.Fields;

    /// <summary>The fields of a blank; none on paper.</summary>
    public ImmutableArray<Field> Of(Blank blank) => Table.Of(blank);

    /// <summary>The field of a box, or null.</summary>
    public Field? Of(BoxMark box) => Table.Of(box);

    /// <summary>The field of an item, or null.</summary>
    public Field? Of(ListItem item) => Table.Of(item);

    /// <summary>The field of a cell, or null.</summary>
    public Field? Of(TableCell cell) => Table.Of(cell);

    /// <summary>The field of several lines that a blank is a part of, or null.</summary>
    public Field? Shared(Inline inline) => Table.Shared(inline);

    /// <summary>A field for a line of text.</summary>
    /// <param name="field">The field.</param>
    /// <param name="characters">How many characters it shows; null for all the room there is.</param>
    public HtmlWriter Line(Field field, int? characters) => html.Void(
        "input",
        ("type", "text"),
        ("class", characters is null ? "blank" : null),
        ("size", characters?.ToString(CultureInfo.InvariantCulture)),
        ("aria-label", field.Label),
        ("autocomplete", "off"));

    /// <summary>A field for lines of text.</summary>
    /// <param name="field">The field.</param>
    /// <param name="rows">How many lines it shows.</param>
    public HtmlWriter Lines(Field field, int rows) => html.Element(
        "textarea", "", ("rows", rows.ToString(CultureInfo.InvariantCulture)), ("aria-label", field.Label), ("autocomplete", "off"));

    /// <summary>A box with the words that tick it when they are clicked on.</summary>
    /// <param name="field">The field.</param>
    /// <param name="box">Whether it is ticked from the start.</param>
    /// <param name="words">The words beside it; empty for none.</param>
    /// <param name="write">Writes running text.</param>
    public HtmlWriter Box(Field field, CheckBox box, ImmutableArray<Inline> words, Func<ImmutableArray<Inline>, HtmlWriter> write)
    {
        var shown = InlineText.Of(words, handout).Trim();
        var isTicked = box == CheckBox.Ticked ? "" : null;
        if (shown.Length == 0)
        {
            html.Void("input", ("type", "checkbox"), ("checked", isTicked), ("aria-label", field.Label));
            return write(words);
        }

        html.Start("label", ("class", "tick"));
        html.Void("input", ("type", "checkbox"), ("checked", isTicked), ("aria-label", shown.TrimEnd(':', '.', ',', ';') == field.Label ? null : field.Label));
        write(words);
        return html.End();
    }

    /// <summary>Where the words beside a box end: at the next box, blank, link or line.</summary>
    public static int EndOfWords(ImmutableArray<Inline> content, int from)
    {
        var end = from;
        while (end < content.Length && content[end] is not (BoxMark or Blank or LineBreak or Link))
        {
            end++;
        }

        return end;
    }
}
