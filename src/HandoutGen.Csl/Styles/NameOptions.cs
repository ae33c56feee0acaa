namespace HandoutGen.Csl.Styles;

internal enum AndForm
{
    Text,
    Symbol,
}

/// <summary>When a delimiter stands before the last name or before "et al.".</summary>
internal enum DelimiterPrecedes
{
    Contextual,
    AfterInvertedName,
    Always,
    Never,
}

internal enum NameForm
{
    Long,
    Short,
    Count,
}

internal enum NameAsSortOrder
{
    First,
    All,
}

/// <summary>
/// The inheritable name options (specification, "Inheritable Name Options"): null where nothing is said,
/// so that an element can take what its surroundings say.
/// </summary>
internal sealed record NameOptions
{
    public static readonly NameOptions None = new();

    public AndForm? And { get; init; }

    public DelimiterPrecedes? DelimiterPrecedesEtAl { get; init; }

    public DelimiterPrecedes? DelimiterPrecedesLast { get; init; }

    public int? EtAlMin { get; init; }

    public int? EtAlUseFirst { get; init; }

    public bool? EtAlUseLast { get; init; }

    public int? EtAlSubsequentMin { get; init; }

    public int? EtAlSubsequentUseFirst { get; init; }

    public NameForm? Form { get; init; }

    public bool? Initialize { get; init; }

    public string? InitializeWith { get; init; }

    public NameAsSortOrder? NameAsSortOrder { get; init; }

    public string? SortSeparator { get; init; }

    /// <summary>Between names: <c>delimiter</c> on cs:name, <c>name-delimiter</c> above it.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Between name variables: <c>delimiter</c> on cs:names, <c>names-delimiter</c> above it.</summary>
    public string? NamesDelimiter { get; init; }

    /// <summary>These options, and what they leave open from the surroundings.</summary>
    public NameOptions Or(NameOptions outer)
    {
        if (ReferenceEquals(outer, None))
        {
            return this;
        }

        return new NameOptions
        {
            And = And ?? outer.And,
            DelimiterPrecedesEtAl = DelimiterPrecedesEtAl ?? outer.DelimiterPrecedesEtAl,
            DelimiterPrecedesLast = DelimiterPrecedesLast ?? outer.DelimiterPrecedesLast,
            EtAlMin = EtAlMin ?? outer.EtAlMin,
            EtAlUseFirst = EtAlUseFirst ?? outer.EtAlUseFirst,
            EtAlUseLast = EtAlUseLast ?? outer.EtAlUseLast,
            EtAlSubsequentMin = EtAlSubsequentMin ?? outer.EtAlSubsequentMin,
            EtAlSubsequentUseFirst = EtAlSubsequentUseFirst ?? outer.EtAlSubsequentUseFirst,
            Form = Form ?? outer.Form,
            Initialize = Initialize ?? outer.Initialize,
            InitializeWith = InitializeWith ?? outer.InitializeWith,
            NameAsSortOrder = NameAsSortOrder ?? outer.NameAsSortOrder,
            SortSeparator = SortSeparator ?? outer.SortSeparator,
            Delimiter = Delimiter ?? outer.Delimiter,
            NamesDelimiter = NamesDelimiter ?? outer.NamesDelimiter,
        };
    }

    /// <summary>Reads the options; those on <c>cs:name</c> have shorter names than those on the elements above it.</summary>
    public static NameOptions Read(StyleElement element, bool onName) => new()
    {
        And = element.Choice<AndForm?>("and", null, ("text", AndForm.Text), ("symbol", AndForm.Symbol)),
        DelimiterPrecedesEtAl = ReadPrecedes(element, "delimiter-precedes-et-al"),
        DelimiterPrecedesLast = ReadPrecedes(element, "delimiter-precedes-last"),
        EtAlMin = element.Number("et-al-min"),
        EtAlUseFirst = element.Number("et-al-use-first"),
        EtAlUseLast = element.Flag("et-al-use-last"),
        EtAlSubsequentMin = element.Number("et-al-subsequent-min"),
        EtAlSubsequentUseFirst = element.Number("et-al-subsequent-use-first"),
        Form = element.Choice<NameForm?>(onName ? "form" : "name-form", null, ("long", NameForm.Long), ("short", NameForm.Short), ("count", NameForm.Count)),
        Initialize = element.Flag("initialize"),
        InitializeWith = element.Text("initialize-with"),
        NameAsSortOrder = element.Choice<NameAsSortOrder?>("name-as-sort-order", null, ("first", Styles.NameAsSortOrder.First), ("all", Styles.NameAsSortOrder.All)),
        SortSeparator = element.Text("sort-separator"),
        Delimiter = element.Text(onName ? "delimiter" : "name-delimiter"),
        NamesDelimiter = onName ? null : element.Text("names-delimiter"),
    };

    private static DelimiterPrecedes? ReadPrecedes(StyleElement element, string attribute) =>
        element.Choice<DelimiterPrecedes?>(attribute, null, ("contextual", DelimiterPrecedes.Contextual),
            ("after-inverted-name", DelimiterPrecedes.AfterInvertedName), ("always", DelimiterPrecedes.Always), ("never", DelimiterPrecedes.Never));
}
