using System.Globalization;
using System.Text;

namespace HandoutGen.Cli.Batches;

/// <summary>A part of a batch: every job belongs to one part, whichever machine asks and whatever other jobs there are.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
internal sealed record Shard(int Number, int Count)
{
    private const int MostParts = 10_000;

    /// <summary>Reads "2/8"; null for anything else.</summary>
    public static Shard? Read(string text) =>
        text.Split('/') is [var number, var count]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var parts)
        && part >= 1 && part <= parts && parts <= MostParts
            ? new Shard(part, parts)
            : null;

    /// <summary>The job belongs to this part.</summary>
    /// <param name="name">What the job is called on every machine: paths as they are typed, with '/'.</param>
    public bool Holds(string name)
    {
        // FNV-1a, 32 bits.
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            hash = (hash ^ b) * 16777619u;
        }

        return hash % (uint)Count == (uint)(Number - 1);
    }
}
