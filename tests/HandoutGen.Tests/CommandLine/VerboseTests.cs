using HandoutGen.Cli.Terminals;

namespace HandoutGen.Tests.CommandLine;

/// <summary><c>--verbose</c>: the time of each stage, by a clock that goes on a millisecond whenever it is looked at.</summary>
public sealed class VerboseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private int _looked;

    public VerboseTests() => File.WriteAllText(Path.Combine(_folder, "handout.yaml"), "title: T\nsections: [ { heading: h, body: b } ]\n");

    private Terminal Terminal => new() { Out = TextWriter.Null, Error = _error, Folder = _folder, Elapsed = () => TimeSpan.FromMilliseconds(_looked++) };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_stage_is_told()
    {
        Cli.CommandLine.Run(["build", "--verbose", "--format", "html,text"], Terminal);
        Assert.Equal("handout.yaml: read 1.0 ms, brand 1.0 ms, resolve 1.0 ms, html 1.0 ms, text 1.0 ms, write 1.0 ms\n", _error.ToString());
    }

    [Fact]
    public void What_has_not_changed_has_one_stage()
    {
        Cli.CommandLine.Run(["build"], Terminal);
        Assert.Equal(0, _looked);
        Cli.CommandLine.Run(["build", "--verbose"], Terminal);
        Assert.Equal("handout.yaml: nothing changed 1.0 ms\n", _error.ToString());
    }

    [Fact]
    public void What_is_only_checked_is_not_written()
    {
        Cli.CommandLine.Run(["check", "--verbose"], Terminal);
        Assert.EndsWith("text 1.0 ms\n", _error.ToString(), StringComparison.Ordinal);
    }
}
