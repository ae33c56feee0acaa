using System.Collections.Immutable;

namespace HandoutGen.Csl;

/// <summary>All citations and the whole bibliography of a document.</summary>
/// <param name="Citations">One for each citation that was given, in the same order.</param>
/// <param name="Entries">The bibliography in the style's order; empty when the style has none.</param>
/// <param name="Layout">How the style wants the list of entries set.</param>
public sealed record FormattedDocument(
    ImmutableArray<FormattedCitation> Citations,
    ImmutableArray<FormattedEntry> Entries,
    BibliographyLayout Layout);

/// <summary>How a style wants its bibliography set.</summary>
/// <param name="HangingIndent">Lines after the first are indented.</param>
/// <param name="SecondFieldAlign">The first field is a label with a column of its own.</param>
public sealed record BibliographyLayout(bool HangingIndent, bool SecondFieldAlign);
