using System.Collections.Immutable;
using HandoutGen.Layout.Strips;

namespace HandoutGen.Layout.Measuring;

/// <summary>The strips measured so far, and what the next one owes to those before it: white, a heading's lines, a label.</summary>
internal sealed class StripSequence
{
    private readonly ImmutableArray<Strip>.Builder _strips = ImmutableArray.CreateBuilder<Strip>();
    private readonly List<ItemLabel> _labels = [];
    private double _space;
    private bool _dropsSpace = true;
    private int _keepLines;
    private bool _afterHeading;
    private BreakRules _rules;
    private bool _beginsPage;
    private int _tail = -1;

    /// <summary>The number of strips.</summary>
    public int Count => _strips.Count;

    /// <summary>The label that the next strip stands beside; null for none.</summary>
    public ItemLabel? Label => _labels.Count > 0 ? _labels[^1] : null;

    /// <summary>The least white above the next strip.</summary>
    public void Space(double points) => _space = Math.Max(_space, points);

    /// <summary>What would be wrong with a page that begins with the next strip.</summary>
    public void Rule(BreakRules rules) => _rules |= rules;

    /// <summary>The next strip begins a page. What stood before asks nothing of it.</summary>
    public void BeginPage() => (_beginsPage, _keepLines, _rules) = (_strips.Count > 0, 0, BreakRules.None);

    /// <summary>A label that stands beside the next strip.</summary>
    public void Beside(ItemLabel label) => _labels.Add(label);

    /// <summary>A heading follows. What stood under the heading before was all that it had, unless this one is under it.</summary>
    public void BeginHeading()
    {
        if (!_afterHeading)
        {
            _keepLines = 0;
        }

    }

    /// <summary>The strips from this one on are a short paragraph: nothing, unless a section ends with it.</summary>
    public void Tail(int from) => _tail = from;

    /// <summary>A section ends.</summary>
    public void EndSection()
    {
        if (_tail >= 0)
        {
            Mark(_tail, _tail + 1, BreakRules.StrandsTail);
        }
    }

    /// <summary>A paragraph has ended: so many lines of what follows stay on its page.</summary>
    public void EndParagraph(int keepLines)
    {
        _keepLines = Math.Max(_keepLines, keepLines);
        _afterHeading = keepLines > 0;
    }

    /// <summary>The edge of a box stands above the next strip.</summary>
    public void EnterBox()
    {
        _rules = BreakRules.StrandsEdge;
        _dropsSpace = true;
    }

    /// <summary>Neither white nor lines are asked of what comes after the content of a box.</summary>
    public void LeaveBox() => (_space, _keepLines) = (0, 0);

    /// <summary>Adds a strip below the others; its white, rules and labels are those said before.</summary>
    /// <param name="strip">The strip.</param>
    /// <param name="lines">How many lines of text it is worth to a heading that must not stand alone.</param>
    public void Add(Strip strip, int lines)
    {
        var rules = strip.Break | _rules;
        if (_keepLines > 0)
        {
            rules |= BreakRules.StrandsHeading;
            _keepLines -= lines;
        }

        _strips.Add(strip with { Space = _dropsSpace ? 0 : _space, Break = rules, Label = TakeLabels(), BeginsPage = _beginsPage });
        _beginsPage = false;
        _tail = -1;
        _space = 0;
        _dropsSpace = false;
        _rules = BreakRules.None;
        _afterHeading &= lines == 0;
    }

    /// <summary>What would be wrong with a page that begins with one of the strips from one on up to another.</summary>
    public void Mark(int from, int end, BreakRules rules) => Mark(from, end, rules, BreakRules.None);

    /// <summary>The same of those strips only where something of another kind would be wrong.</summary>
    public void Mark(int from, int end, BreakRules rules, BreakRules where)
    {
        for (var i = from; i < end; i++)
        {
            var marks = where == BreakRules.None || (_strips[i].Break & where) != BreakRules.None;
            _strips[i] = _strips[i] with { Break = _strips[i].Break | (marks ? rules : BreakRules.None) };
        }
    }

    /// <summary>The height of the strips from one on.</summary>
    public double HeightFrom(int from)
    {
        var height = 0.0;
        for (var i = from; i < _strips.Count; i++)
        {
            height += _strips[i].Space + _strips[i].Height;
        }

        return height;
    }

    /// <summary>The strips as they are divided into pages.</summary>
    public VerticalList ToList() => new(_strips.DrainToImmutable());

    private ItemLabel? TakeLabels()
    {
        ItemLabel? label = null;
        for (var i = _labels.Count - 1; i >= 0; i--)
        {
            label = _labels[i] with { Inner = label };
        }

        _labels.Clear();
        return label;
    }
}
