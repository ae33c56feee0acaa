using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandoutGen.Source.Body;

/// <summary>A citation as it stands in the text.</summary>
internal sealed class CitationInline : LeafInline
{
    /// <summary>What was read; a syntax error reads as a citation without cites.</summary>
    public required CitationSyntax.Result Citation { get; init; }

    /// <summary>The offset in the Markdown of each cite's id.</summary>
    public required IReadOnlyList<int> IdStarts { get; init; }

    /// <summary>The characters as the author wrote them.</summary>
    public required string Source { get; init; }

    /// <summary>Adds a citation that takes the paragraph's characters up to an offset.</summary>
    public static void Add(InlineProcessor processor, ref StringSlice slice, CitationSyntax.Result citation, int start, int end)
    {
        var starts = new List<int>(citation.Cites.Count);
        foreach (var cite in citation.Cites)
        {
            starts.Add(processor.GetSourcePosition(cite.IdStart));
        }

        var first = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new CitationInline
        {
            Citation = citation,
            IdStarts = starts,
            Source = slice.Text[start..end],
            Span = new SourceSpan(first, processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
    }
}
