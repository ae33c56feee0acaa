using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>
/// Writes a paragraph's text by its lines. A line that ends with a blank is a box whose blank takes what is left of the measure; the line ends
/// there by itself. Lines of one field are written once.
/// </summary>
internal sealed class HtmlParagraph(HtmlWriter html, HtmlInlines inlines, HtmlFields fields)
{
    /// <summary>Writes the text.</summary>
    /// <param name="content">The text.</param>
    /// <param name="item">The item of a list that it stands in, whose box the first words tick; null for none.</param>
    public HtmlWriter Write(ImmutableArray<Inline> content, ListItem? item = null)
    {
        Field? written = null;
        var start = 0;
        for (var i = 0; i <= content.Length; i++)
        {
            if (i < content.Length && content[i] is not LineBreak)
            {
                continue;
            }

            var line = content[start..i];
            var words = line is [.., Text { Value: " " }] ? line[..^1] : line;
            if (words is not [.. var label, Blank { IsOneLine: true } blank] || html.IsFragment)
            {
                Words(content[start..Math.Min(i + 1, content.Length)], item);
            }
            else if (fields.Shared(blank) is not { } field)
            {
                Line(label, blank, item);
            }
            else if (field != written)
            {
                written = field;
                Words([], item);
                fields.Lines(field, content.Count(inline => fields.Shared(inline) == field));
            }

            (start, item) = (i + 1, null);
        }

        return html;
    }

    private void Line(ImmutableArray<Inline> label, Blank blank, ListItem? item)
    {
        html.Start("span", ("class", "write"));
        if (label.Length > 0 || item is not null)
        {
            html.Start("span");
            Words(label, item);
            html.End().Text(" ");
        }

        if (fields.Of(blank) is [var field])
        {
            fields.Line(field, null);
        }
        else
        {
            html.Start("span", ("class", "blank"));
            inlines.Text(blank.Value);
            html.End();
        }

        html.End();
    }

    private void Words(ImmutableArray<Inline> content, ListItem? item)
    {
        var end = 0;
        if (item is { Box: { } box } && fields.Of(item) is { } field)
        {
            end = HtmlFields.EndOfWords(content, 0);
            fields.Box(field, box, content[..end], inlines.Write);
        }

        inlines.Write(content[end..]);
    }
}
