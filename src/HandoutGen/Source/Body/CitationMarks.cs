using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Model;
using HandoutGen.Source.References;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Body;

/// <summary>Citations as marks in running text; what they cite is collected in the context.</summary>
internal static class CitationMarks
{
    /// <summary>Adds a citation, or reports it where none may stand.</summary>
    public static void Add(TextJoiner joiner, CitationInline inline, bool isInLink, ScalarSourceMap map, BodyContext context)
    {
        if (isInLink)
        {
            joiner.Add(inline.Source, inline.Span.Start, inline.Span.End + 1); // an "@" inside a link is none
            return;
        }

        var span = map.Span(inline.Span.Start, inline.Span.Length);
        if (context.Citations is null)
        {
            joiner.Break();
            context.Diagnostics.Report(
                ReferenceRules.CitationNotHere, span, "no citation can stand here", "write \\@ for the character itself");
            return;
        }

        var parsed = inline.Citation;
        if (parsed.Error is not null)
        {
            context.Diagnostics.Report(ReferenceRules.BadCitation, span, parsed.Error, "separate the references: [@one; @two]");
        }

        var cites = parsed.Cites.Select(cite => cite.Cite).ToImmutableArray();
        var spans = parsed.Cites.Select((cite, i) => map.Span(inline.IdStarts[i], cite.IdLength)).ToImmutableArray();
        var citation = new SourceCitation(new Citation(cites) { Mode = parsed.Mode }, spans);
        if (joiner.LastCitation is { } last && IsParenthetical(citation) && IsParenthetical(context.Citations[last.Index]))
        {
            // "[@a] [@b]" are one cluster, as "[@a; @b]" is: two raised numbers side by side would be read as one.
            context.Citations[last.Index] = context.Citations[last.Index].And(citation);
            joiner.ReplaceCitation(last with { Span = last.Span.To(span) });
            return;
        }

        joiner.Add(new CitationMark(context.Citations.Count) { Span = span });
        context.Citations.Add(citation);
    }

    private static bool IsParenthetical(SourceCitation citation) => citation.Citation.Mode == CitationMode.Parenthetical;
}
