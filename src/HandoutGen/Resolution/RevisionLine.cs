using HandoutGen.Model;

namespace HandoutGen.Resolution;

/// <summary>Which version of a handout this is: "Version 2.1 · Revised November 2026 · Review by November 2028", what is known of it.</summary>
internal static class RevisionLine
{
    /// <summary>The line, or null where nothing is known.</summary>
    /// <param name="handout">Its version, language and date of review.</param>
    /// <param name="date">The revision's date, or null.</param>
    /// <param name="labels">The tool's own words.</param>
    public static string? Of(Manuscript handout, RevisionDate? date, Labels labels)
    {
        var version = handout.Version is { } number ? In(labels.Version, number) : null;
        var revised = date is null ? null : In(labels.Revised, DateWords.Of(date, handout.Language));
        var review = handout.ReviewBy is { Value: var due } ? In(labels.ReviewBy, DateWords.Of(due, handout.Language)) : null;
        var line = string.Join(" · ", new[] { version, revised, review }.OfType<string>());
        return line.Length == 0 ? null : line;

        static string In(string label, string value) => label.Replace("{0}", value, StringComparison.Ordinal);
    }
}
