namespace HandoutGen.Diagnostics;

/// <summary>Finds what an author probably meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the fewest single-character edits (insert, delete, replace, swap of neighbours; letter case is free)
    /// from the word, or null when none is near. The first of equals wins.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var best = word.Length switch { <= 4 => 1, <= 7 => 2, _ => word.Length / 3 } + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= best)
            {
                continue;
            }

            var distance = Distance(word, candidate);
            if (distance < best && distance < Math.Max(word.Length, candidate.Length))
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>"did you mean "x"?", or null when nothing is near.</summary>
    public static string? Hint(string word, IEnumerable<string> candidates) =>
        Of(word, candidates) is { } nearest ? $"did you mean \"{nearest}\"?" : null;

    // Optimal string alignment: three rows of the usual table.
    private static int Distance(string a, string b)
    {
        const int Longest = 200;
        if (a.Length > Longest || b.Length > Longest)
        {
            return int.MaxValue;
        }

        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, previous, row) = (previous, row, before);
        }

        return previous[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
