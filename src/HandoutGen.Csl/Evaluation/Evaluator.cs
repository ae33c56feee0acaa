using System.Globalization;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>
/// The state of evaluating one layout for one item. Elements ask it for values, and tell it which variables they called and which had
/// something, from which groups decide whether to vanish.
/// </summary>
internal sealed class Evaluator(CslStyle style, Localization locale) : IElementVisitor<OutputNode?>
{
    private readonly Dictionary<(NamesElement Names, Area Area), NameOptions> _options = [];
    private int[] _quashed = new int[16];
    private int _quashedCount;
    private int _substitutedCount;

    public CslStyle Style { get; } = style;

    public Localization Locale { get; } = locale;

    public ItemData Item { get; private set; } = null!;

    public CiteData Cite { get; private set; } = CiteData.None;

    public Area Area { get; private set; }

    /// <summary>How much of each person's given name the whole document needs; null unless the style has such a rule.</summary>
    public NameExpansions? NameExpansions { get; set; }

    public CiteExpansion Expansion { get; private set; } = CiteExpansion.None;

    /// <summary>The name options of cs:citation or cs:bibliography.</summary>
    public NameOptions AreaNameOptions { get; private set; } = NameOptions.None;

    /// <summary>The options of a sort key, which override the names' own.</summary>
    public NameOptions? SortNameOptions { get; set; }

    /// <summary>What names in running prose override, else null.</summary>
    public NameOptions? ProseNameOptions { get; set; }

    /// <summary>How many variables were called so far.</summary>
    public int Called { get; private set; }

    /// <summary>How many of them had something to render.</summary>
    public int Filled { get; private set; }

    /// <summary>How many <c>disambiguate</c> tests were met so far.</summary>
    public int DisambiguateTests { get; set; }

    /// <summary>How many lists of names were rendered so far.</summary>
    public int NameLists { get; set; }

    /// <summary>The lists of names rendered; kept only while disambiguation asks for it.</summary>
    public List<RenderedNames>? RenderedNames { get; set; }

    /// <summary>The persons rendered, with their place in the list and the options; kept only while disambiguation asks for it.</summary>
    public List<(CslName Name, int At, NameElement Element, NameOptions Options)>? Persons { get; set; }

    /// <summary>How many elements were evaluated since this was made: what a document costs, whatever the machine.</summary>
    public long Evaluations { get; private set; }

    /// <summary>The year suffix has been written.</summary>
    public bool YearSuffixDone { get; set; }

    /// <summary>What is being evaluated stands in for names, so that its variables are not rendered again (specification, "Substitute").</summary>
    public bool InSubstitute { get; set; }

    /// <summary>What is being evaluated stands in cs:substitute itself, not in a group or a macro there.</summary>
    public bool IsOwnOfSubstitute { get; set; }

    /// <summary>How many groups there are around what is being evaluated. In one there is no display: only the parts of the layout are blocks.</summary>
    public int GroupDepth { get; set; }

    /// <summary>The output is only compared with that of other items, for disambiguation.</summary>
    public bool IsComparing { get; set; }

    public bool IsCitation => Area is Area.Citation or Area.CitationSort;

    public bool IsSorting => Area is Area.CitationSort or Area.BibliographySort;

    /// <summary>The language of the titles: the item's or else the document's, without its dialect.</summary>
    public string Language => LocaleFallback.Language(Item.Language ?? Locale.Language);

    public void Begin(Area area, ItemData item, CiteData cite, CiteExpansion expansion)
    {
        Area = area;
        Item = item;
        Cite = cite;
        Expansion = expansion;
        AreaNameOptions = (IsCitation ? Style.Citation.NameOptions : Style.Bibliography?.NameOptions) ?? Style.NameOptions;
        SortNameOptions = null;
        Called = 0;
        Filled = 0;
        NameLists = 0;
        DisambiguateTests = 0;
        YearSuffixDone = false;
        InSubstitute = false;
        IsOwnOfSubstitute = false;
        GroupDepth = 0;
        _quashedCount = 0;
        _substitutedCount = 0;
    }

    /// <summary>The names of a variable; null when there are none, or when they stand in for an author: in the same substitute too, they come once.</summary>
    public NameList? Names(int variable) => _quashed.AsSpan(0, _substitutedCount).Contains(variable) ? null : Item.Names(variable);

    /// <summary>The text of a standard or number variable, or null when it is empty or was already rendered as a substitute.</summary>
    public string? Text(int variable) => IsQuashed(variable) ? null : TextAsGiven(variable);

    /// <summary>The text of a standard or number variable as the item or the cite has it, rendered before or not; null when it is empty.</summary>
    public string? TextAsGiven(int variable)
    {
        var text = variable == Variables.Locator ? (Area == Area.Citation ? Cite.Locator : null)
            : variable == Variables.CitationNumber ? Item.NumberText()
            : variable == Variables.FirstReferenceNoteNumber && Cite.FirstReferenceNote > 0 ? Cite.FirstReferenceNote.ToString(CultureInfo.InvariantCulture)
            : Item.Text(variable);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>
    /// A variable that stands in for an author. It is not rendered again in the rest of the output (specification, "Substitute"), but in what
    /// stands in it has its label and may come twice.
    /// </summary>
    public void Quash(int variable)
    {
        if (_substitutedCount == _quashed.Length)
        {
            Array.Resize(ref _quashed, _substitutedCount * 2);
        }

        _quashed[_substitutedCount++] = variable;
    }

    /// <summary>What stands in for an author is complete: its variables are not rendered again.</summary>
    public void EndSubstitute() => _quashedCount = _substitutedCount;

    public bool IsQuashed(int variable) => _quashedCount > 0 && _quashed.AsSpan(0, _quashedCount).Contains(variable);

    /// <summary>An element has called a variable, which had something to render or not.</summary>
    public void CountCall(bool filled)
    {
        Called++;
        if (filled)
        {
            Filled++;
        }
    }

    /// <summary>The name options in force for names: their own over those of the area.</summary>
    public NameOptions OptionsOf(NamesElement names)
    {
        if (!_options.TryGetValue((names, Area), out var options))
        {
            options = names.Name.Options.Or(AreaNameOptions);
            _options.Add((names, Area), options);
        }

        return options;
    }

    /// <summary>The delimiter between the elements that are being evaluated: what a chosen branch stands among, its elements are joined by.</summary>
    public string Delimiter { get; private set; } = "";

    /// <summary>Evaluates elements that stand side by side; null when none renders anything.</summary>
    public OutputNode? Evaluate(IReadOnlyList<RenderingElement> elements, string delimiter = "")
    {
        var outer = Delimiter;
        Delimiter = delimiter;
        OutputNode? only = null;
        List<OutputNode>? several = null;
        Evaluations += elements.Count;
        foreach (var element in elements)
        {
            if (element.Accept(this) is not { } node)
            {
                continue;
            }

            if (only is null)
            {
                only = node;
            }
            else
            {
                several ??= [only];
                several.Add(node);
            }
        }

        Delimiter = outer;
        return several is null ? only : OutputNode.Group(several, delimiter);
    }

    /// <summary>Evaluates elements until one renders something; those before it count as empty. No delimiter reaches into them (specification, "Delimiter").</summary>
    public OutputNode? First(IReadOnlyList<RenderingElement> elements)
    {
        var outer = Delimiter;
        Delimiter = string.Empty;
        OutputNode? found = null;
        foreach (var element in elements)
        {
            var filled = Filled;
            var substituted = _substitutedCount;
            Evaluations++;
            found = element.Accept(this);
            if (found is not null)
            {
                break;
            }

            Filled = filled;
            _substitutedCount = substituted;
        }

        Delimiter = outer;
        return found;
    }

    OutputNode? IElementVisitor<OutputNode?>.Visit(TextElement text) => TextEvaluation.Evaluate(text, this);

    OutputNode? IElementVisitor<OutputNode?>.Visit(NumberElement number) => NumberEvaluation.Evaluate(number, this);

    OutputNode? IElementVisitor<OutputNode?>.Visit(DateElement date) => DateEvaluation.Evaluate(date, this);

    OutputNode? IElementVisitor<OutputNode?>.Visit(NamesElement names) => NamesEvaluation.Evaluate(names, this);

    OutputNode? IElementVisitor<OutputNode?>.Visit(LabelElement label) => LabelEvaluation.Evaluate(label, this);

    OutputNode? IElementVisitor<OutputNode?>.Visit(GroupElement group) => GroupEvaluation.Evaluate(group, this);

    OutputNode? IElementVisitor<OutputNode?>.Visit(ChooseElement choose) => ChooseEvaluation.Evaluate(choose, this);
}
