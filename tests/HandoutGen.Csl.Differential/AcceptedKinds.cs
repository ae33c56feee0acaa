using System.Text.Json;
using System.Text.RegularExpressions;

namespace HandoutGen.Csl.Differential;

/// <summary>A kind of difference that is decided: it is no fault of ours.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Right">Who is right: "ours", or "either" where no rule decides.</param>
/// <param name="Rule">By which rule.</param>
/// <param name="Pattern">Matches a difference as it is written: <c>before[theirs ⇒ ours]after</c>.</param>
/// <param name="Places">Matches the places ("citation 12", "entry walk", "list") that it is limited to.</param>
/// <param name="Styles">Matches the XML of the styles that it is limited to.</param>
internal sealed record AcceptedKind(string Kind, string Right, string Rule, Regex Pattern, Regex? Places, Regex? Styles)
{
    public bool Accepts(string xml, string place, Difference difference) =>
        Places?.IsMatch(place) != false && Pattern.IsMatch(difference.ToString()) && Styles?.IsMatch(xml) != false;
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
            Pattern(kind, "pattern")!,
            Pattern(kind, "places"),
            Pattern(kind, "styles")))]);
    }

    /// <summary>The first kind that a difference in a style of this XML is of, or null.</summary>
    public AcceptedKind? Of(string xml, string place, Difference difference) => _kinds.Find(kind => kind.Accepts(xml, place, difference));

    private static Regex? Pattern(JsonElement kind, string key) =>
        kind.TryGetProperty(key, out var pattern) ? new Regex(pattern.GetString()!, RegexOptions.CultureInvariant) : null;
}
