using System.Text.Json;
using System.Text.RegularExpressions;

namespace HandoutGen.Csl.Differential;

/// <summary>A kind of difference that is decided: it is no fault of ours.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Right">Who is right: "ours", or "either" where no rule decides.</param>
/// <param name="Rule">By which rule.</param>
/// <param name="Pattern">Matches a difference as it is written: <c>before[theirs ⇒ ours]after</c>.</param>
/// <param name="Places">Matches the places ("citation 12", "entry walk", "list") that it is limited to.</param>
internal sealed record AcceptedKind(string Kind, string Right, string Rule, Regex Pattern, Regex? Places)
{
    public bool Accepts(string place, Difference difference) => (Places is null || Places.IsMatch(place)) && Pattern.IsMatch(difference.ToString());
}

/// <summary>The accepted kinds of difference, from their data file.</summary>
internal sealed class AcceptedKinds
{
    private readonly List<AcceptedKind> _kinds;

    private AcceptedKinds(List<AcceptedKind> kinds)
    {
        _kinds = kinds;
    }

    public static AcceptedKinds Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return new AcceptedKinds([.. json.RootElement.EnumerateArray().Select(static kind => new AcceptedKind(
            kind.GetProperty("kind").GetString()!,
            kind.GetProperty("right").GetString()!,
            kind.GetProperty("rule").GetString()!,
            new Regex(kind.GetProperty("pattern").GetString()!, RegexOptions.CultureInvariant),
            kind.TryGetProperty("places", out var places) ? new Regex(places.GetString()!, RegexOptions.CultureInvariant) : null))]);
    }

    /// <summary>The first kind that the difference is of, or null.</summary>
    public AcceptedKind? Of(string place, Difference difference) => _kinds.Find(kind => kind.Accepts(place, difference));
}
