using HandoutGen.Csl.Disambiguation;
using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Sorting;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Citing;

/// <summary>
/// One run over one document, in the order of the specification: register and sort the items, sort the cites, find their positions,
/// disambiguate, evaluate, collapse.
/// </summary>
internal sealed class DocumentProcess
{
    private readonly CslStyle _style;
    private readonly Evaluator _e;
    private readonly CiteRenderer _renderer;
    private readonly Registry _registry;
    private readonly IReadOnlyList<CitationRequest> _citations;
    private readonly CiteRequest[][] _sorted;

    public DocumentProcess(CslStyle style, Localization locale, IReadOnlyList<CslItem> items, IReadOnlyList<CitationRequest> citations)
    {
        _style = style;
        _e = new Evaluator(style, locale);
        _renderer = new CiteRenderer(_e);
        _registry = new Registry(style, items, [.. citations.Where(static c => c.TracksPosition).Select(static c => c.Cites)], _e);
        _citations = citations;
        _sorted = [.. citations.Select(Sorted)];
        new Disambiguator(_e, _renderer).Run(_registry.Listed);
    }

    public Registry Registry => _registry;

    /// <summary>See <see cref="Evaluator.Evaluations"/>.</summary>
    public long Evaluations => _e.Evaluations;

    /// <summary>The citations in order; null where nothing was rendered. To be read to the end before the list is asked for.</summary>
    public IEnumerable<OutputNode?> Citations()
    {
        var tracker = new PositionTracker(_style.Citation.NearNoteDistance, _citations);
        var writer = new CitationWriter(_e);
        for (var i = 0; i < _citations.Count; i++)
        {
            var citation = _citations[i];
            var data = citation.TracksPosition
                ? tracker.Next(citation, _sorted[i])
                : [.. _sorted[i].Select(static c => PositionTracker.Data(c, c.Position ?? Position.First, c.FirstReferenceNote))];
            yield return Render(citation, _sorted[i], data, writer);
        }
    }

    /// <summary>The entries of the list in its order. Each is made when it is asked for, so that the trees of a long list are not held together; so are citations.</summary>
    public IEnumerable<(ItemData Item, OutputNode Entry)> Bibliography() =>
        _style.Bibliography is { } bibliography ? new BibliographyWriter(_e, bibliography).Write(_registry.Listed) : [];

    /// <summary>The cites that are known, in the order that <c>cs:sort</c> gives them.</summary>
    private CiteRequest[] Sorted(CitationRequest citation)
    {
        CiteRequest[] known = [.. citation.Cites.Where(c => _registry.Find(c.ItemId) is not null)];
        if (_style.Citation.Sort is not { } sort || known.Length < 2)
        {
            return known;
        }

        return [.. SortKeys.Order(sort, known, cite => _registry.Find(cite.ItemId)!, Area.CitationSort, _e)];
    }

    private OutputNode? Render(CitationRequest citation, CiteRequest[] cites, CiteData[] data, CitationWriter writer)
    {
        if (cites.Length == 0)
        {
            return null;
        }

        OutputNode? authors = null;
        if (citation.Mode != CitationMode.Parenthetical)
        {
            var first = _registry.Find(cites[0].ItemId)!;
            authors = _renderer.Authors(first, data[0]);
            if (authors is not null)
            {
                authors = new OutputNode { Children = [authors], ItemId = first.Id };
            }

            if (citation.Mode == CitationMode.AuthorOnly)
            {
                return authors;
            }

            data[0] = data[0] with { SuppressAuthor = true };
        }

        var rendered = new List<RenderedCite>(cites.Length);
        for (var i = 0; i < cites.Length; i++)
        {
            var item = _registry.Find(cites[i].ItemId)!;
            rendered.Add(new RenderedCite(cites[i], item, data[i], _renderer.Render(item, data[i], item.Expansion)));
        }

        var node = writer.Write(rendered);
        if (authors is null)
        {
            return node;
        }

        return node is null ? authors : OutputNode.Group([authors, node], " ");
    }
}
