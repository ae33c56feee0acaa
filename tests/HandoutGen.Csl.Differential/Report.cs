using System.Globalization;

namespace HandoutGen.Csl.Differential;

/// <summary>Counts what agrees and what differs over all styles, and prints it.</summary>
internal sealed class Report(OpenFaults open, bool show)
{
    private readonly Dictionary<string, (int Texts, SortedSet<string> Styles)> _accepted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Texts, List<string> Examples, HashSet<string> Styles)> _unaccepted = new(StringComparer.Ordinal);
    private readonly List<(string Style, string Place)> _faults = [];
    private readonly List<string> _new = [];
    private Tally _citations;
    private Tally _entries;
    private Tally _lists;
    private int _styles;

    /// <summary>The texts that differ in a way that nothing accepts.</summary>
    public IReadOnlyList<(string Style, string Place)> Faults => _faults;

    /// <summary>Whether a text differs that neither an accepted kind nor the list of open faults knows.</summary>
    public bool HasNew => _new.Count > 0;

    public void Add(StyleResult result)
    {
        _styles++;
        if (result.Complaint is not null)
        {
            Console.WriteLine($"{result.Style}: {result.Complaint}");
        }

        Count(ref _citations, "citation", result.Citations, result);
        Count(ref _entries, "entry", result.Entries, result);
        Count(ref _lists, "list", result.Entries > 0 ? 1 : 0, result);
        foreach (var text in result.Differing)
        {
            Add(result.Style, text);
        }
    }

    public void Print(int kinds)
    {
        foreach (var (key, (texts, examples, styles)) in _unaccepted.OrderByDescending(static pair => pair.Value.Texts).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(kinds))
        {
            Console.WriteLine($"{texts} in {styles.Count} styles: {key}");
            foreach (var example in examples)
            {
                Console.WriteLine("    " + example);
            }
        }

        foreach (var (kind, (texts, styles)) in _accepted.OrderByDescending(static pair => pair.Value.Texts))
        {
            Console.WriteLine($"accepted: {texts} in {styles.Count} styles: {kind}");
        }

        foreach (var text in _new.Take(20))
        {
            Console.WriteLine("new: " + text);
        }

        Console.WriteLine($"{_styles} styles; the same, and with the accepted kinds: entries {_entries}; citations {_citations}; orders of lists {_lists}; {_new.Count} new differences");
    }

    private static void Count(ref Tally tally, string place, int all, StyleResult result)
    {
        List<DifferingText> differing = [.. result.Differing.Where(text => text.Place.StartsWith(place, StringComparison.Ordinal))];
        tally = new Tally(tally.All + all, tally.Same + all - differing.Count, tally.Accepted + differing.Count(static text => text.IsAccepted));
    }

    private void Add(string style, DifferingText text)
    {
        var name = $"{style}, {text.Place}";
        if (show && !text.IsAccepted)
        {
            Console.WriteLine($"{name}\n  theirs {text.Theirs}\n  ours   {text.Ours}");
        }

        foreach (var kind in text.Differences.Select(static d => d.Kind).OfType<AcceptedKind>().Distinct())
        {
            var (texts, styles) = _accepted.GetValueOrDefault(kind.Kind, (0, []));
            styles.Add(style);
            _accepted[kind.Kind] = (texts + 1, styles);
        }

        if (text.IsAccepted)
        {
            return;
        }

        _faults.Add((style, text.Place));
        if (!open.Contains(style, text.Place))
        {
            _new.Add($"{name}\n  theirs {text.Theirs}\n  ours   {text.Ours}");
        }

        foreach (var (difference, _) in text.Differences.Where(static d => d.Kind is null))
        {
            var key = $"{difference.Theirs} ⇒ {difference.Ours}";
            var (texts, examples, styles) = _unaccepted.GetValueOrDefault(key, (0, [], []));
            if (styles.Add(style) && styles.Count is 1 or 2 or 5 or 11)
            {
                examples.Add($"{name}: {difference}");
            }

            _unaccepted[key] = (texts + 1, examples, styles);
        }
    }

    private readonly record struct Tally(int All, int Same, int Accepted)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Percent(Same)}%, {Percent(Same + Accepted)}% of {All}");

        private string Percent(int count) => All == 0 ? "-" : (100.0 * count / All).ToString("F2", CultureInfo.InvariantCulture);
    }
}
