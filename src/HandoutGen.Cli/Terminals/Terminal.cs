using System.Runtime.CompilerServices;

namespace HandoutGen.Cli.Terminals;

/// <summary>All that a run sees of the machine around it, so that a test can be one.</summary>
internal sealed record Terminal
{
    /// <summary>What "-" stands for on the command line.</summary>
    public Stream In { get; init; } = Stream.Null;

    /// <summary>Results go here.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Diagnostics and progress go here.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Why something could not be written to <see cref="Out"/>; holds null as long as all could.</summary>
    public StrongBox<string?> NotPrinted { get; init; } = new();

    /// <summary>The folder that relative paths start from; empty when it is gone.</summary>
    public required string Folder { get; init; }

    /// <summary>Diagnostics may be coloured.</summary>
    public bool Color { get; init; }

    /// <summary>Progress may be drawn over itself on <see cref="Error"/>.</summary>
    public bool Interactive { get; init; }

    /// <summary>The run is part of a GitHub workflow.</summary>
    public bool IsGitHubWorkflow { get; init; }

    /// <summary>The day on the machine's calendar; no file that is written depends on it. Null for none.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The time since the run began; no file that is written depends on it.</summary>
    public Func<TimeSpan> Elapsed { get; init; } = () => TimeSpan.Zero;

    /// <summary>SOURCE_DATE_EPOCH as it stands in the environment, or null.</summary>
    public string? SourceDateEpoch { get; init; }

    /// <summary>The process's own terminal.</summary>
    public static Terminal OfProcess()
    {
        var failed = new StrongBox<string?>();
        var interactive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal
        {
            In = Console.OpenStandardInput(),
            Out = Writer(new StandardStream(Console.OpenStandardOutput(), failed)),
            Error = Writer(new StandardStream(Console.OpenStandardError(), failure: null)),
            NotPrinted = failed,
            Folder = CurrentFolder(),
            Color = interactive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Interactive = interactive,
            IsGitHubWorkflow = Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true",
            Today = Calendar(),
            Elapsed = ElapsedFrom(System.Diagnostics.Stopwatch.GetTimestamp()),
            SourceDateEpoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"),
        };
    }

    /// <summary>The full path of a path that was typed.</summary>
    /// <exception cref="DirectoryNotFoundException">It starts from a folder that is gone.</exception>
    public string FullPath(string path) =>
        Folder.Length > 0 || Path.IsPathFullyQualified(path)
            ? Path.GetFullPath(Path.Combine(Folder, path))
            : throw new DirectoryNotFoundException();

    // Where a folder is deleted while somebody stands in it, the system knows no current one.
    private static string CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    // What has to be looked over again by a day is compared with the day that it is; everything else comes from the sources.
#pragma warning disable RS0030 // The clock is banned so that no output can depend on it.
    private static DateOnly Calendar() => DateOnly.FromDateTime(DateTime.Now);
#pragma warning restore RS0030

    private static Func<TimeSpan> ElapsedFrom(long start) => () => System.Diagnostics.Stopwatch.GetElapsedTime(start);

    // UTF-8 without a mark and '\n' on every system: what is printed can be compared and piped.
    private static StreamWriter Writer(Stream stream) =>
        new(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
