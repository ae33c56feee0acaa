using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandoutGen.Source.Body;

/// <summary>Lines of a paragraph: each picture that has a line to itself, and the text between.</summary>
internal static class PictureLines
{
    /// <summary>The lines in order; empty where no line is a picture alone.</summary>
    /// <param name="paragraph">The paragraph. Where a line is a picture, what is text of it is taken out of it.</param>
    /// <param name="body">The Markdown.</param>
    /// <param name="leads">A picture that text follows on its first line has that line to itself too: in an item of a list.</param>
    public static ImmutableArray<PictureLine> Of(ParagraphBlock paragraph, string body, bool leads)
    {
        ImmutableArray<Inline> inlines = [.. paragraph.Inline ?? []];
        if (!Enumerable.Range(0, inlines.Length).Any(IsPicture) || inlines.Any(inline => inline is CheckBoxInline))
        {
            return [];
        }

        var lines = ImmutableArray.CreateBuilder<PictureLine>();
        var text = new ContainerInline();
        for (var i = 0; i < inlines.Length;)
        {
            if (IsPicture(i))
            {
                EndText();
                var braces = Braces(inlines[i], body);
                lines.Add(new PictureLine((LinkInline)inlines[i], braces, text) { End = braces.End + (EndsLine(braces.End) ? RestOfLine(body, braces.End).Length : 0) });
                i = After(inlines, i + 1, braces.End);
            }
            else
            {
                inlines[i].Remove();
                text.AppendChild(inlines[i++]);
            }
        }

        EndText();
        return lines.ToImmutable();

        bool IsPicture(int i) =>
            inlines[i] is LinkInline { IsImage: true }
            && (i == 0 || inlines[i - 1] is LineBreakInline)
            && ((leads && i == 0) || EndsLine(Braces(inlines[i], body).End));

        bool EndsLine(int end) => RestOfLine(body, end).TrimEnd('\\').IsWhiteSpace();

        // The end of the line before a picture is the end of the paragraph.
        void EndText()
        {
            if (text.LastChild is LineBreakInline end)
            {
                end.Remove();
            }

            if (text.FirstChild is not null)
            {
                lines.Add(new PictureLine(null, default, text));
                text = new ContainerInline();
            }
        }
    }

    // What is said in braces after the picture; empty, at the picture's end, for nothing.
    private static PlacedBraces Braces(Inline image, string body)
    {
        var end = image.Span.End + 1;
        var rest = RestOfLine(body, end);
        var line = rest.TrimStart(' ');
        var start = end + rest.Length - line.Length;
        return line is ['{', not '{', ..] && line.IndexOf('}') is > 0 and var close ? new PlacedBraces(line[..(close + 1)].ToString(), start) : new PlacedBraces("", end);
    }

    private static ReadOnlySpan<char> RestOfLine(string body, int start) =>
        body.AsSpan(start, body.IndexOf('\n', start) is >= 0 and var feed ? feed - start : body.Length - start);

    // The first inline after the picture's line; of text on it, what stands after the braces.
    private static int After(ImmutableArray<Inline> inlines, int from, int end)
    {
        while (from < inlines.Length && inlines[from] is not LineBreakInline && inlines[from].Span.End < end)
        {
            from++;
        }

        if (from < inlines.Length && inlines[from] is LiteralInline literal)
        {
            var skipped = Math.Max(0, end - literal.Span.Start);
            while (skipped < literal.Content.Length && literal.Content.AsSpan()[skipped] is ' ' or '\t')
            {
                skipped++;
            }

            literal.Content.Start += skipped;
            literal.Span.Start += skipped;
            from += literal.Content.IsEmpty ? 1 : 0;
        }

        return from < inlines.Length && inlines[from] is LineBreakInline ? from + 1 : from;
    }
}

/// <summary>A line that is a picture, or lines of text.</summary>
/// <param name="Image">The picture; null for text.</param>
/// <param name="Braces">What the author says of the picture.</param>
/// <param name="Text">The text; empty for a picture.</param>
internal sealed record PictureLine(LinkInline? Image, PlacedBraces Braces, ContainerInline Text)
{
    /// <summary>The offset after what is said of the picture: that of the line's end, or of the text on it.</summary>
    public int End { get; init; }
}

/// <summary>Attributes in braces, with their offset in the Markdown; empty for none.</summary>
internal readonly record struct PlacedBraces(string Text, int Start)
{
    /// <summary>The offset after them.</summary>
    public int End => Start + Text.Length;
}
