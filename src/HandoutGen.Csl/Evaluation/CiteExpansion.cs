

namespace HandoutGen.Csl.Evaluation;

/// <summary>
/// How far a cite of an item is expanded to tell it from others. The shape of names is by name list, in the order in which the cite renders
/// them. Immutable.
/// </summary>
internal sealed record CiteExpansion
{
    public static readonly CiteExpansion None = new();

    /// <summary>For each rendered list of names its variable.</summary>
    public int[] Variables { get; init; } = [];

    /// <summary>For each rendered list of names the least number of names to show.</summary>
    public int[] NamesShown { get; init; } = [];

    /// <summary>For each rendered list and each of its names: 0 as the style has it, 1 with initials, 2 in full.</summary>
    public byte[][] GivenNames { get; init; } = [];

    /// <summary>How many of the cite's <c>disambiguate="true"</c> tests hold, in the order in which they are met.</summary>
    public int Conditions { get; init; }

    /// <summary>From 0 for "a"; -1 without.</summary>
    public int YearSuffix { get; init; } = -1;

    /// <summary>The place of a variable's names among the lists of the cite, for the entry, which must show what tells the cites apart; -1 without.</summary>
    public int ListOf(int variable) => Array.IndexOf(Variables, variable);

    public int NamesIn(int list) => list >= 0 && list < NamesShown.Length ? NamesShown[list] : 0;

    public byte GivenName(int list, int name) => list >= 0 && list < GivenNames.Length && name < GivenNames[list].Length ? GivenNames[list][name] : (byte)0;
}
