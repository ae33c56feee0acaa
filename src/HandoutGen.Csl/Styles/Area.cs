
namespace HandoutGen.Csl.Styles;

/// <summary>The part of a style that is being evaluated.</summary>
internal enum Area
{
    Citation,
    Bibliography,
    CitationSort,
    BibliographySort,
}
