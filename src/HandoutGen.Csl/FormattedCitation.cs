using System.Collections.Immutable;

namespace HandoutGen.Csl;

/// <summary>One citation, formatted.</summary>
/// <param name="Runs">The text in order; those of each cite carry its item's id, so that each can link to its entry. Empty when nothing is shown.</param>
public sealed record FormattedCitation(ImmutableArray<Run> Runs);
