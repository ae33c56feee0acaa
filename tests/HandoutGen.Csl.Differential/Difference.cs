namespace HandoutGen.Csl.Differential;

/// <summary>A stretch in which two texts differ: words and marks of the one in place of those of the other.</summary>
/// <param name="Before">The words and marks of both before it.</param>
/// <param name="Theirs">What citeproc-js has.</param>
/// <param name="Ours">What we have.</param>
/// <param name="After">The words and marks of both after it.</param>
internal sealed record Difference(string Before, string Theirs, string Ours, string After)
{
    private const int Context = 3;

    public override string ToString() => $"{Before}[{Theirs} ⇒ {Ours}]{After}";

    /// <summary>The differences of two texts, by a longest common subsequence of their words and marks.</summary>
    public static List<Difference> Between(Characters theirs, Characters ours)
    {
        var a = Words(theirs);
        var b = Words(ours);
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = Same(a[i], b[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var differences = new List<Difference>();
        int x = 0, y = 0;
        while (x < a.Count || y < b.Count)
        {
            if (x < a.Count && y < b.Count && Same(a[x], b[y]))
            {
                (x, y) = (x + 1, y + 1);
                continue;
            }

            var (fromA, fromB) = (x, y);
            while ((x < a.Count || y < b.Count) && !(x < a.Count && y < b.Count && Same(a[x], b[y])))
            {
                if (y >= b.Count || (x < a.Count && common[x + 1, y] >= common[x, y + 1]))
                {
                    x++;
                }
                else
                {
                    y++;
                }
            }

            differences.Add(new Difference(
                Text(a[Math.Max(0, fromA - Context)..fromA]), Text(a[fromA..x]), Text(b[fromB..y]), Text(a[x..Math.Min(a.Count, x + Context)])));
        }

        return differences;
    }

    private static bool Same(List<(char, RunFormat)> a, List<(char, RunFormat)> b) => a.SequenceEqual(b);

    private static string Text(IEnumerable<List<(char, RunFormat)>> words) => Characters.Write(words.SelectMany(static word => word));

    /// <summary>Runs of letters and digits of one look, and each other character by itself.</summary>
    private static List<List<(char Sign, RunFormat Format)>> Words(Characters text)
    {
        var words = new List<List<(char Sign, RunFormat Format)>>();
        foreach (var sign in text.Signs)
        {
            if (words.Count > 0 && char.IsLetterOrDigit(sign.Sign) && char.IsLetterOrDigit(words[^1][^1].Sign) && words[^1][^1].Format == sign.Format)
            {
                words[^1].Add(sign);
            }
            else
            {
                words.Add([sign]);
            }
        }

        return words;
    }
}
