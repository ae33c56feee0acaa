using HandoutGen.Csl.Suite;

namespace HandoutGen.Csl.Differential;

/// <summary>A text that differs, with what differs in it.</summary>
/// <param name="Place">"citation 12", "entry walk" or "list".</param>
/// <param name="Theirs">What citeproc-js has.</param>
/// <param name="Ours">What we have.</param>
/// <param name="Differences">The stretches that differ, each with the kind that accepts it or null.</param>
internal sealed record DifferingText(string Place, string Theirs, string Ours, IReadOnlyList<(Difference Difference, AcceptedKind? Kind)> Differences)
{
    public bool IsAccepted => Differences.All(static d => d.Kind is not null);
}

/// <summary>What the comparison of one style has shown.</summary>
/// <param name="Style">The style's name.</param>
/// <param name="Complaint">Why there is nothing to compare: a processor has thrown, or has not answered.</param>
/// <param name="Citations">How many citations were compared.</param>
/// <param name="Entries">How many entries were compared; 0 where the style has no list.</param>
/// <param name="Differing">The texts that differ; the list's order counts as one.</param>
internal sealed record StyleResult(string Style, string? Complaint, int Citations, int Entries, IReadOnlyList<DifferingText> Differing);

/// <summary>Compares the output of the two processors, style by style.</summary>
internal sealed class StyleComparison(DifferentialDocument document, string locales, string theirOutput, AcceptedKinds accepted)
{
    private readonly LocaleFolder _locales = new(locales);

    public StyleResult Compare(string stylePath)
    {
        var name = Path.GetFileNameWithoutExtension(stylePath);
        var (theirs, complaint) = CiteprocJs.Read(theirOutput, stylePath);
        if (theirs is null)
        {
            return new StyleResult(name, "citeproc-js: " + complaint, 0, 0, []);
        }

        var xml = File.ReadAllText(stylePath);
        var ours = Ours.Format(xml, name, document, _locales);
        var differing = new List<DifferingText>();
        for (var i = 0; i < theirs.Citations.Count; i++)
        {
            Add(differing, xml, $"citation {i}", theirs.Citations[i], ours.Citations[i]);
        }

        var mine = ours.Entries.ToDictionary(static entry => entry.ItemId, static entry => entry.Text, StringComparer.Ordinal);
        foreach (var (id, text) in theirs.Entries)
        {
            Add(differing, xml, "entry " + id, text, mine.GetValueOrDefault(id) ?? Characters.Nothing);
        }

        Add(differing, xml, "list", Order(theirs), Order(ours));
        return new StyleResult(name, null, theirs.Citations.Count, theirs.Entries.Count, differing);
    }

    /// <summary>The order of the list as a text, so that what differs in it shows like anything else.</summary>
    private static Characters Order(Output output) => Characters.Of([new Run(string.Join(' ', output.Entries.Select(static entry => entry.ItemId)))]);

    private void Add(List<DifferingText> differing, string xml, string place, Characters theirs, Characters ours)
    {
        if (!theirs.Equals(ours))
        {
            differing.Add(new DifferingText(place, theirs.ToString(), ours.ToString(),
                [.. Difference.Between(theirs, ours).Select(d => (d, accepted.Of(xml, place, d)))]));
        }
    }
}
