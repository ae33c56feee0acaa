using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;

namespace HandoutGen.Source.Body;

/// <summary>A citation with the place of each of its cites.</summary>
/// <param name="Citation">What is cited, and how.</param>
/// <param name="CiteSpans">The span of each cite's id, in the order of the cites.</param>
public sealed record SourceCitation(Citation Citation, ImmutableArray<SourceSpan> CiteSpans)
{
    /// <summary>One citation of the cites of both.</summary>
    public SourceCitation And(SourceCitation next) =>
        new(Citation with { Cites = [.. Citation.Cites, .. next.Citation.Cites] }, [.. CiteSpans, .. next.CiteSpans]);
}
