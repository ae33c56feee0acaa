namespace HandoutGen.Cli.Terminals;

/// <summary>All that a run sees of the machine around it, so that a test can be one.</summary>
internal sealed record Terminal
{
    /// <summary>Results go here.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Diagnostics and progress go here.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Diagnostics may be coloured.</summary>
    public bool Color { get; init; }

    /// <summary>Progress may be drawn over itself on <see cref="Error"/>.</summary>
    public bool Interactive { get; init; }

    /// <summary>SOURCE_DATE_EPOCH as it stands in the environment, or null.</summary>
    public string? SourceDateEpoch { get; init; }

    /// <summary>The process's own terminal.</summary>
    public static Terminal OfProcess()
    {
        var interactive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal
        {
            Out = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            Folder = Environment.CurrentDirectory,
            Color = interactive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Interactive = interactive,
            SourceDateEpoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"),
        };
    }

    /// <summary>The full path of a path that was typed.</summary>
    public string FullPath(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    // UTF-8 without a mark and '\n' on every system: what is printed can be compared and piped.
    private static StreamWriter Writer(Stream stream) =>
        new(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
