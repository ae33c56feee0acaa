using System.Collections.Immutable;
using System.Text;
using HandoutGen.Hashing;
using HandoutGen.Output;

namespace HandoutGen.Cli.Records;

/// <summary>
/// The record of an output folder: what its files were made from, by hashes. It is never believed where a hash differs; one that is
/// damaged is as none.
/// </summary>
internal sealed class BuildRecord
{
    /// <summary>The file's name in the output folder. It does not begin as the files do that a killed run leaves.</summary>
    public const string Name = ".handoutgen.record";

    private const string Head = "handoutgen record 1 ";

    private readonly ImmutableSortedDictionary<string, RecordedJob> _jobs;

    private BuildRecord(ImmutableSortedDictionary<string, RecordedJob> jobs) => _jobs = jobs;

    /// <summary>Nothing is known.</summary>
    public static BuildRecord None { get; } = new(ImmutableSortedDictionary.Create<string, RecordedJob>(StringComparer.Ordinal));

    /// <summary>Nothing is recorded.</summary>
    public bool IsEmpty => _jobs.IsEmpty;

    /// <summary>What is known of a job; null for nothing.</summary>
    public RecordedJob? Job(string name) => _jobs.GetValueOrDefault(name);

    /// <summary>The record of an output folder.</summary>
    /// <param name="folder">The folder's full path.</param>
    public static BuildRecord Read(string folder)
    {
        try
        {
            var path = Path.Combine(folder, Name);
            return File.Exists(path) ? Parse(File.ReadAllText(path)) : None;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentException or OverflowException)
        {
            return None;
        }
    }

    /// <summary>The record with these jobs in the place of those of their names, and without those whose files are gone.</summary>
    /// <param name="jobs">What a run has made.</param>
    /// <param name="folder">The output folder's full path.</param>
    public BuildRecord With(IEnumerable<RecordedJob> jobs, string folder)
    {
        var all = _jobs.ToBuilder();
        foreach (var job in jobs)
        {
            all[job.Name] = job;
        }

        all.RemoveRange([.. all.Where(job => !job.Value.Outputs.All(line => File.Exists(Path.Combine(folder, Sha256Sums.PathOf(line))))).Select(job => job.Key)]);
        return new BuildRecord(all.ToImmutable());
    }

    /// <summary>The file.</summary>
    public Artifact Artifact()
    {
        var lines = string.Concat(_jobs.Values.SelectMany(RecordLines.Of).Select(line => line + "\n"));
        return new Artifact(Name, Encoding.UTF8.GetBytes($"{Head}{Sum(lines)}\n{lines}"));
    }

    private static BuildRecord Parse(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var lines = text[(end + 1)..];
        return end > 0 && text[..end] == Head + Sum(lines)
            ? new BuildRecord(RecordLines.Jobs(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToImmutableSortedDictionary(job => job.Name, job => job, StringComparer.Ordinal))
            : None;
    }

    private static string Sum(string lines) => Convert.ToHexStringLower(Sha256.HashData(Encoding.UTF8.GetBytes(lines)));
}
