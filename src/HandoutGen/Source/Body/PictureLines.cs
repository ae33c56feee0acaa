using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandoutGen.Source.Body;

/// <summary>Lines of a paragraph: each picture that has a line to itself, and the text between.</summary>
internal static class PictureLines
{
    /// <summary>The lines in order; empty where no line is a picture alone.</summary>
    /// <param name="paragraph">The paragraph. What is text of it is taken out of it.</param>
    /// <param name="body">The Markdown.</param>
    /// <param name="leads">A picture that text follows on its first line has that line to itself too: in an item of a list.</param>
    public static ImmutableArray<PictureLine> Of(ParagraphBlock paragraph, string body, bool leads)
    {
        ImmutableArray<Inline> inlines = [.. paragraph.Inline ?? []];
        if (!inlines.Any(inline => inline is LinkInline { IsImage: true }) || inlines.Any(inline => inline is CheckBoxInline))
        {
            return [];
        }

        var lines = ImmutableArray.CreateBuilder<PictureLine>();
        var text = new ContainerInline();
        var isStart = true;
        for (var i = 0; i < inlines.Length; i++)
        {
            if (isStart && inlines[i] is LinkInline { IsImage: true } image && Braces(image, body) is var braces && (leads && i == 0 || EndsLine(inlines, i + 1, braces.End)))
            {
                Flush();
                lines.Add(new PictureLine(image, braces, new ContainerInline()));
                i = After(inlines, i + 1, braces.End) - 1;
                isStart = true;
                continue;
            }

            isStart = inlines[i] is LineBreakInline;
            inlines[i].Remove();
            text.AppendChild(inlines[i]);
        }

        Flush();
        if (lines.Any(line => line.Image is not null))
        {
            return lines.ToImmutable();
        }

        foreach (var inline in inlines)
        {
            inline.Remove();
            paragraph.Inline!.AppendChild(inline);
        }

        return [];

        // The end of the line before a picture is the end of the paragraph.
        void Flush()
        {
            if (text.LastChild is LineBreakInline end)
            {
                end.Remove();
            }

            if (text.FirstChild is not null)
            {
                lines.Add(new PictureLine(null, new PlacedBraces("", 0), text));
                text = new ContainerInline();
            }
        }
    }

    // What follows the picture without a space; empty, at the picture's end, for nothing.
    private static PlacedBraces Braces(LinkInline image, string body)
    {
        var start = image.Span.End + 1;
        var line = body.AsSpan(start, body.IndexOf('\n', start) is >= 0 and var feed ? feed - start : body.Length - start);
        return line is ['{', not '{', ..] && line.IndexOf('}') is > 0 and var close ? new PlacedBraces(line[..(close + 1)].ToString(), start) : new PlacedBraces("", start);
    }

    private static bool EndsLine(ImmutableArray<Inline> inlines, int from, int end)
    {
        while (from < inlines.Length && inlines[from] is not LineBreakInline && (inlines[from].Span.End < end || IsBlank(inlines[from])))
        {
            from++;
        }

        return from == inlines.Length || inlines[from] is LineBreakInline;

        bool IsBlank(Inline inline) => inline is LiteralInline literal && literal.Content.AsSpan()[Math.Clamp(end - literal.Span.Start, 0, literal.Content.Length)..].IsWhiteSpace();
    }

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
internal sealed record PictureLine(LinkInline? Image, PlacedBraces Braces, ContainerInline Text);

/// <summary>Attributes in braces, with their offset in the Markdown; empty for none.</summary>
internal readonly record struct PlacedBraces(string Text, int Start)
{
    /// <summary>The offset after them.</summary>
    public int End => Start + Text.Length;
}
