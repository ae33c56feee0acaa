using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Citing;

/// <summary>
/// Finds the position of each cite (specification, "Choose", position): citations in notes and citations in the text are two sequences,
/// each with its own first cites and its own ibid.
/// </summary>
internal sealed class PositionTracker(int nearNoteDistance, IReadOnlyList<CitationRequest> citations)
{
    private readonly Dictionary<string, (int First, int Last)>[] _seen = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly (CiteRequest[] Cites, int Note)?[] _previous = new (CiteRequest[], int)?[2];
    private readonly Dictionary<int, int> _citationsInNote = citations.Where(static c => c.NoteIndex > 0)
        .GroupBy(static c => c.NoteIndex).ToDictionary(static g => g.Key, static g => g.Count());

    /// <summary>The positions of the cites of the next citation, which stand in the order in which they are rendered.</summary>
    public CiteData[] Next(CitationRequest citation, CiteRequest[] cites)
    {
        var sequence = citation.NoteIndex > 0 ? 1 : 0;
        var result = new CiteData[cites.Length];
        for (var i = 0; i < cites.Length; i++)
        {
            var cite = cites[i];
            var position = Position.First;
            var firstNote = 0;
            if (_seen[sequence].TryGetValue(cite.ItemId, out var notes))
            {
                position = Position.Subsequent | Ibid(citation, sequence, cites, i);
                firstNote = notes.First;
                if (citation.NoteIndex > 0)
                {
                    position |= citation.NoteIndex - notes.Last <= nearNoteDistance ? Position.NearNote : Position.FarNote;
                }

                _seen[sequence][cite.ItemId] = (notes.First, citation.NoteIndex);
            }
            else
            {
                _seen[sequence].Add(cite.ItemId, (citation.NoteIndex, citation.NoteIndex));
            }

            result[i] = Data(cite, cite.Position ?? position, cite.FirstReferenceNote > 0 ? cite.FirstReferenceNote : firstNote);
        }

        _previous[sequence] = (cites, citation.NoteIndex);
        return result;
    }

    public static CiteData Data(CiteRequest cite, Position position, int firstNote) => new()
    {
        Locator = string.IsNullOrWhiteSpace(cite.Locator) ? null : cite.Locator.Trim(),
        LocatorLabel = cite.LocatorLabel,
        Position = position,
        FirstReferenceNote = firstNote,
        SuppressAuthor = cite.SuppressAuthor,
        AuthorOnly = cite.AuthorOnly,
    };

    private Position Ibid(CitationRequest citation, int sequence, CiteRequest[] cites, int i)
    {
        CiteRequest before;
        if (i > 0)
        {
            before = cites[i - 1];
        }
        else
        {
            if (_previous[sequence] is not { Cites: [var only] } previous)
            {
                return Position.None;
            }

            var otherNote = previous.Note > 0 && previous.Note != citation.NoteIndex;
            if (otherNote && _citationsInNote.GetValueOrDefault(previous.Note) > 1)
            {
                return Position.None;
            }

            before = only;
        }

        var cite = cites[i];
        if (before.ItemId != cite.ItemId)
        {
            return Position.None;
        }

        var had = !string.IsNullOrWhiteSpace(before.Locator);
        var has = !string.IsNullOrWhiteSpace(cite.Locator);
        if (!had)
        {
            return has ? Position.Ibid | Position.IbidWithLocator : Position.Ibid;
        }

        if (!has)
        {
            return Position.None;
        }

        var same = before.Locator!.Trim() == cite.Locator!.Trim() && before.LocatorLabel == cite.LocatorLabel;
        return same ? Position.Ibid : Position.Ibid | Position.IbidWithLocator;
    }
}
