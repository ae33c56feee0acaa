namespace HandoutGen.Csl.Styles;

internal enum Match
{
    All,
    Any,
    None,
}

/// <summary>What one word of a condition tests.</summary>
internal enum TestKind
{
    Disambiguate,
    NotDisambiguate,
    IsNumeric,
    IsUncertainDate,
    Locator,
    Position,
    Type,
    Variable,
}

/// <summary>
/// One test of a condition. Each word of an attribute is a test of its own, but for <c>type</c>: no item has two types, so that its words
/// mean any of them, whatever the match is.
/// </summary>
internal readonly record struct Test(TestKind Kind, int Variable, string[] Words, Position Position);

/// <summary>The places of a cite relative to earlier cites of the same item (specification, "Choose", position).</summary>
[Flags]
internal enum Position
{
    None = 0,
    First = 1,
    Subsequent = 2,
    Ibid = 4,
    IbidWithLocator = 8,
    NearNote = 16,
    FarNote = 32,
}

/// <summary>The tests of <c>cs:if</c> or <c>cs:else-if</c> and how they are joined.</summary>
internal sealed class Condition(Match match, Test[] tests)
{
    public Match Match { get; } = match;

    public Test[] Tests { get; } = tests;

    public static Condition Read(StyleElement element)
    {
        var tests = new List<Test>();
        var match = element.Choice("match", Match.All, ("all", Match.All), ("any", Match.Any), ("none", Match.None));
        if (element.Flag("disambiguate") is { } disambiguate)
        {
            tests.Add(new Test(disambiguate ? TestKind.Disambiguate : TestKind.NotDisambiguate, Variables.None, [], Position.None));
        }

        AddVariables(element, tests, "is-numeric", TestKind.IsNumeric);
        AddVariables(element, tests, "is-uncertain-date", TestKind.IsUncertainDate);
        AddVariables(element, tests, "variable", TestKind.Variable);
        var types = element.Words("type");
        if (types.Length > 0)
        {
            tests.Add(new Test(TestKind.Type, Variables.None, types, Position.None));
        }

        foreach (var word in types)
        {
            if (!CslTypes.IsKnown(word))
            {
                element.Complain("type", $"\"{word}\" is not an item type of CSL 1.0.2");
            }
        }

        foreach (var word in element.Words("locator"))
        {
            tests.Add(new Test(TestKind.Locator, Variables.None, [word], Position.None));
        }

        foreach (var word in element.Words("position"))
        {
            tests.Add(new Test(TestKind.Position, Variables.None, [], ReadPosition(element, word)));
        }

        if (tests.Count == 0)
        {
            element.Complain(null, $"<{element.Name}> has no condition; it never holds");
        }

        return new Condition(match, [.. tests]);
    }

    private static void AddVariables(StyleElement element, List<Test> tests, string attribute, TestKind kind)
    {
        foreach (var word in element.Words(attribute))
        {
            tests.Add(new Test(kind, element.Reader.Variable(element, attribute, word), [], Position.None));
        }
    }

    private static Position ReadPosition(StyleElement element, string word)
    {
        switch (word)
        {
            case "first":
                return Position.First;
            case "subsequent":
                return Position.Subsequent;
            case "ibid":
                return Position.Ibid;
            case "ibid-with-locator":
                return Position.IbidWithLocator;
            case "near-note":
                return Position.NearNote;
            case "far-note":
                return Position.FarNote;
            default:
                element.Complain("position", $"\"{word}\" is not a position");
                return Position.None;
        }
    }
}
