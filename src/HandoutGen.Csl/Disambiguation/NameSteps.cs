using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Disambiguation;

/// <summary>
/// The steps of expanding names: for each list and each name in order, show the name if it is hidden, then its initials, then its full given
/// name. <see cref="Trial"/> goes on step by step; what helped is kept in <see cref="Kept"/>.
/// </summary>
internal sealed class NameSteps
{
    private readonly IReadOnlyList<NameListSize> _sizes;
    private readonly CitationElement _citation;
    private int _list;
    private int _name = -1;
    private byte _level = 2;

    public NameSteps(IReadOnlyList<NameListSize> sizes, CitationElement citation)
    {
        _sizes = sizes;
        _citation = citation;
        Trial = new CiteExpansion
        {
            Variables = [.. sizes.Select(static s => s.Variable)],
            NamesShown = [.. sizes.Select(static s => s.Shown)],
            GivenNames = [.. sizes.Select(static s => new byte[s.Total])],
        };
        Kept = CiteExpansion.None;
    }

    private NameSteps(NameSteps other)
    {
        _sizes = other._sizes;
        _citation = other._citation;
        _list = other._list;
        _name = other._name;
        _level = other._level;
        Trial = other.Trial;
        Kept = other.Kept;
    }

    public CiteExpansion Trial { get; private set; }

    public CiteExpansion Kept { get; private set; }

    public NameSteps Copy() => new(this);

    /// <summary>Goes one step further; false when there is none.</summary>
    public bool Next()
    {
        while (_list < _sizes.Count)
        {
            if (_name >= 0 && _level < MostLevel)
            {
                _level = _level == 0 && !_sizes[_list].HasInitials ? (byte)2 : (byte)(_level + 1);
                Trial = WithGiven(Trial, _level);
                return true;
            }

            if (_name + 1 >= _sizes[_list].Total || (_name + 1 >= Trial.NamesShown[_list] && !_citation.AddNames))
            {
                _list++;
                _name = -1;
                _level = 2;
                continue;
            }

            _name++;
            _level = 0;
            if (_name < Trial.NamesShown[_list])
            {
                continue;
            }

            Trial = WithShown(Trial, _name + 1);
            return true;
        }

        return false;
    }

    /// <summary>
    /// How far the name at hand may be expanded: by cite, any name in full; under the rules for all names, which have seen to the names that the
    /// plain cites show, a name that was added; under those for the primary name none.
    /// </summary>
    private byte MostLevel => (_citation.AddGivenName, _citation.GivenNameRule) switch
    {
        (true, GivenNameRule.ByCite) => 2,
        (true, GivenNameRule.AllNames) when _name >= _sizes[_list].Shown => 2,
        (true, GivenNameRule.AllNamesWithInitials) when _name >= _sizes[_list].Shown => 1,
        _ => 0,
    };

    /// <summary>
    /// Whether the last step can show a difference between two cites: not where both have the same name at the place and as many names in all.
    /// </summary>
    public bool MayTell(List<RenderedNames> a, List<RenderedNames> b)
    {
        if (a.Count <= _list || b.Count <= _list)
        {
            return true;
        }

        (var one, var other) = (a[_list], b[_list]);
        if (one.Shown != other.Shown || one.List.Others != other.List.Others || one.List.Names.Length != other.List.Names.Length)
        {
            return true;
        }

        return _name < one.List.Names.Length && one.List.Names[_name] != other.List.Names[_name];
    }

    /// <summary>The last step helped.</summary>
    public void Keep()
    {
        var kept = Kept;
        if (kept.NamesShown.Length == 0)
        {
            kept = Trial with { NamesShown = [.. _sizes.Select(static s => s.Shown)], GivenNames = [.. _sizes.Select(static s => new byte[s.Total])] };
        }

        kept = WithShown(kept, Math.Max(kept.NamesShown[_list], Trial.NamesShown[_list]));
        Kept = WithGiven(kept, Trial.GivenNames[_list][_name]);
    }

    private CiteExpansion WithShown(CiteExpansion expansion, int shown)
    {
        int[] all = [.. expansion.NamesShown];
        all[_list] = shown;
        return expansion with { NamesShown = all };
    }

    private CiteExpansion WithGiven(CiteExpansion expansion, byte level)
    {
        byte[][] all = [.. expansion.GivenNames];
        all[_list] = [.. all[_list]];
        all[_list][_name] = level;
        return expansion with { GivenNames = all };
    }
}
