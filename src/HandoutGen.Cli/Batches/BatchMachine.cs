using HandoutGen.Cli.Records;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Cli.Batches;

/// <summary>What a batch's jobs find on the machine that they run on, beside their sources.</summary>
internal sealed class BatchMachine
{
    /// <summary>Reads the record of the output folder, where files are written and not made whatever comes.</summary>
    public BatchMachine(Terminal terminal, BatchTarget? target)
    {
        SourceDateEpoch = terminal.SourceDateEpoch;
        Folder = terminal.Folder;
        Elapsed = terminal.Elapsed;
        Output = target is { VerifiesOnly: false } ? terminal.FullPath(target.Folder) : null;
        Record = Output is null ? BuildRecord.None : BuildRecord.Read(Output);
        IsForced = target is { IsForced: true };
    }

    /// <summary>SOURCE_DATE_EPOCH as it stands in the environment, or null.</summary>
    public string? SourceDateEpoch { get; }

    /// <summary>The time since the run began.</summary>
    public Func<TimeSpan> Elapsed { get; }

    /// <summary>The folder that the author stands in.</summary>
    public string Folder { get; }

    /// <summary>The full path of the folder that files are written to; null when none are.</summary>
    public string? Output { get; }

    /// <summary>What an earlier run noted down in that folder.</summary>
    public BuildRecord Record { get; }

    /// <summary>Everything is made again.</summary>
    public bool IsForced { get; }
}
