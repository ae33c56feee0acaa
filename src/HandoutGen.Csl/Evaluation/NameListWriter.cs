using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>One list of names: how many are shown, what joins them, and "et al." (specification, "Name" and "Et-al").</summary>
internal sealed class NameListWriter
{
    private readonly NamesElement _names;
    private readonly NameOptions _options;
    private readonly NameList _list;
    private readonly int _index;
    private readonly Evaluator _e;
    private readonly bool _useLast;

    public NameListWriter(NamesElement names, NameOptions options, NameList list, int variable, int index, Evaluator e)
    {
        _names = names;
        _options = (e.SortNameOptions ?? e.ProseNameOptions) is { } over ? over.Or(options) : options;
        _list = list;
        // In the list of references another layout renders the names: what the cite needs is found by the variable.
        _index = e.IsSorting ? -1 : e.IsCitation ? index : e.Expansion.ListOf(variable);
        _e = e;

        var total = list.Names.Length;
        var subsequent = e.Area == Area.Citation && (e.Cite.Position & Position.Subsequent) != 0;
        var min = (subsequent ? _options.EtAlSubsequentMin : null) ?? _options.EtAlMin ?? 0;
        // Without both there is no abbreviation, unless the list itself names not everybody.
        var useFirst = (subsequent ? _options.EtAlSubsequentUseFirst : null) ?? _options.EtAlUseFirst ?? total;
        Shown = total;

        // A list that names not everybody is as long as the style's limit, whatever that is.
        if (min > 0 && (total >= min || list.Others) && useFirst < total)
        {
            // The last name stands apart from those before it: some name between them is always left out.
            _useLast = (_options.EtAlUseLast ?? false) && total >= useFirst + 2 && !list.Others;
            var expanded = Math.Min(_useLast ? Math.Max(useFirst, min - 2) : total, e.Expansion.NamesIn(_index));
            Shown = Math.Max(useFirst, expanded);
        }

        e.RenderedNames?.Add(new RenderedNames(variable, Shown, _options.InitializeWith is not null, list));
    }

    /// <summary>How many names are shown.</summary>
    public int Shown { get; }

    private bool Truncated => Shown < _list.Names.Length;

    private bool HasEtAl => (Truncated || _list.Others) && !_useLast && !_e.IsSorting;

    public OutputNode? Write(int variable)
    {
        var persons = new List<(OutputNode Name, bool Inverted)>();
        for (var i = 0; i < Shown; i++)
        {
            if (Person(i, variable) is { } person)
            {
                persons.Add(person);
            }
        }

        if (persons.Count == 0 && !Truncated)
        {
            return null;
        }

        var delimiter = _options.Delimiter ?? ", ";
        var nodes = new List<OutputNode>();
        for (var i = 0; i < persons.Count; i++)
        {
            if (i > 0)
            {
                nodes.Add(Joint(i, persons, delimiter));
            }

            nodes.Add(persons[i].Name);
        }

        if (_useLast)
        {
            nodes.Add(OutputNode.Leaf(delimiter + "… "));
            if (Person(_list.Names.Length - 1, variable) is { } last)
            {
                nodes.Add(last.Name);
            }
        }
        else if (HasEtAl && persons.Count > 0)
        {
            AddEtAl(nodes, persons.Count, persons[^1].Inverted, delimiter);

            // The look of each name, and what follows it, are those of "et al." too.
            var looks = _names.Name.Presentation;
            return new OutputNode { Children = [OutputNode.Group(nodes)], Formatting = looks.Formatting, Suffix = looks.Suffix };
        }

        if (nodes.Count == 0)
        {
            return null;
        }

        return OutputNode.Group(nodes);
    }

    /// <summary>What stands before the name at a place: the delimiter, or the delimiter and the "and" term before the last.</summary>
    private OutputNode Joint(int at, List<(OutputNode Name, bool Inverted)> persons, string delimiter)
    {
        var count = persons.Count;
        var last = at == count - 1 && !Truncated && !_list.Others;
        if (!last || _e.IsSorting || _options.And is not { } and)
        {
            return OutputNode.Leaf(delimiter);
        }

        var word = and == AndForm.Symbol
            ? (_e.Locale.Term("and", TermForm.Symbol) is { Single.Length: > 0 } symbol && symbol != _e.Locale.Term("and") ? symbol.Single : "&")
            : _e.Locale.TermText("and");
        var unspaced = NameScripts.IsUnspaced(word);
        var comma = _options.DelimiterPrecedesLast switch
        {
            DelimiterPrecedes.Always => true,
            DelimiterPrecedes.Never => false,
            DelimiterPrecedes.AfterInvertedName => persons[at - 1].Inverted,
            _ => count > 2 && !unspaced,
        };
        if (unspaced)
        {
            return OutputNode.Leaf(comma ? delimiter.TrimEnd() + word : word);
        }

        var joint = comma ? delimiter : " ";
        if (!joint.EndsWith(' '))
        {
            joint += comma ? " " : string.Empty;
        }

        if (word.Length == 0)
        {
            return OutputNode.Leaf(joint);
        }

        return OutputNode.Leaf(joint + word + (IsPrefix(word, persons[at].Name) ? string.Empty : " "));
    }

    /// <summary>In Hebrew and Arabic "and" is one letter, written together with the word after it. In Persian it is a word of its own.</summary>
    private bool IsPrefix(string and, OutputNode name)
    {
        if (PlainText.Of(name) is not [var first, ..])
        {
            return false;
        }

        return (and == "ו" && first is >= '\u05D0' and <= '\u05EA')
            || (and == "و" && first is >= '\u0620' and <= '\u064A' && LocaleFallback.Language(_e.Locale.Language) == "ar");
    }

    private void AddEtAl(List<OutputNode> nodes, int shown, bool lastInverted, string delimiter)
    {
        var term = _e.Locale.TermText(_names.EtAl.Term);
        if (term.Length == 0)
        {
            return;
        }

        var comma = _options.DelimiterPrecedesEtAl switch
        {
            DelimiterPrecedes.Always => true,
            DelimiterPrecedes.Never => false,
            DelimiterPrecedes.AfterInvertedName => lastInverted,

            // Where the data itself says that there are more, a single inverted name ("Ashar, Y. K.") needs the delimiter to be told from the term.
            _ => shown >= 2 || (_list.Others && lastInverted),
        };
        nodes.Add(OutputNode.Leaf(comma ? delimiter : NameScripts.IsUnspaced(term) ? string.Empty : " "));
        var etAl = OutputNode.Leaf(term);
        etAl.Role = NodeRole.EtAl;
        nodes.Add(PresentationEvaluation.ApplyToTerm(etAl, _names.EtAl.Presentation, _e));
    }

    /// <summary>A short name that is expanded to tell it from others is a long one.</summary>
    private bool IsInverted(int at, byte level) => (level > 0 || (_options.Form ?? NameForm.Long) == NameForm.Long) && _options.NameAsSortOrder switch
    {
        NameAsSortOrder.All => true,
        NameAsSortOrder.First => at == 0,
        _ => false,
    };

    /// <summary>The name at a place, and whether its family name was written first with a comma after it; null when it is empty.</summary>
    private (OutputNode Name, bool Inverted)? Person(int at, int variable)
    {
        var name = NameParsing.Prepare(_list.Names[at]);
        var level = _e.IsSorting ? (byte)0 : Math.Max(_e.Expansion.GivenName(_index, at), _e.NameExpansions?.Level(name, at) ?? 0);
        if (string.IsNullOrEmpty(name.Literal))
        {
            _e.Persons?.Add((name, at, _names.Name, _options));
        }

        var writer = new PersonNameWriter(_names.Name, _options, _e, IsInverted(at, level), level);
        if (writer.Write(name, variable) is not { } node)
        {
            return null;
        }

        var presentation = string.IsNullOrEmpty(name.Literal) ? _names.Name.Presentation : _names.Name.Presentation.WithoutAffixes;
        node = PresentationEvaluation.Apply(node, HasEtAl ? presentation with { Formatting = default } : presentation, _e);
        node.Role = NodeRole.PersonName;
        return (node, writer.WroteInverted);
    }
}
