using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Rendering;

namespace HandoutGen.Tests.CommandLine;

/// <summary>What no stage expected is a message, and stops nothing but the handout that it is met in.</summary>
public sealed class ProgramFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("handoutgen-").FullName;
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_handout_that_throws_is_reported_and_the_others_are_built()
    {
        var terminal = new Terminal { Out = _out, Error = _error, Folder = _folder };
        File.WriteAllText(Path.Combine(_folder, "good.yaml"), "title: Good\nsections: [{ heading: One, body: Text. }]\n");
        var good = new InputPath("good.yaml", Path.Combine(_folder, "good.yaml"));
        var throws = new InputPath("bad.yaml", Path.Combine(_folder, "\0", "bad")); // no file system takes the name: opening its folder throws
        var brand = new InputPath("bad.yml", Path.Combine(_folder, "\0", "bad"));
        var request = new BatchRequest([throws, good], [], ["text"], [new RenderOptions()], null, WarningsAsErrors: false, new TextReport(terminal), Quiet: false);

        Assert.Equal(ExitCode.InputErrors, new Batch(terminal, request, new BatchTarget("dist", Sums: false)).Run());
        Assert.True(File.Exists(Path.Combine(_folder, "dist", "good.txt")));
        Assert.StartsWith("bad.yaml: error HG0903: the program failed here", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"handoutgen {ProgramFault.Version}, ArgumentException at ", _error.ToString(), StringComparison.Ordinal);

        Assert.Equal(ExitCode.InputErrors, new Batch(terminal, request with { Handouts = [good], Brands = [brand] }, target: null).Run());
        Assert.Contains("bad.yml: error HG0903", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("styles")]
    [InlineData("--help")]
    [InlineData("init new")]
    [InlineData("brand preview good.yml")]
    public void No_command_ends_in_a_trace(string words)
    {
        File.WriteAllText(Path.Combine(_folder, "good.yml"), "meta: { name: Good }\n");
        var terminal = new Terminal { Out = new ThrowingWriter(), Error = _error, Folder = _folder };
        Assert.Equal(ExitCode.InputErrors, Cli.CommandLine.Run(words.Split(' '), terminal));
        Assert.StartsWith("error HG0903: ", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\n   at ", _error.ToString(), StringComparison.Ordinal);
    }

    private sealed class ThrowingWriter : StringWriter
    {
        public override void Write(char value) => throw new FormatException();

        public override void Write(string? value) => throw new FormatException();

        public override void WriteLine(string? value) => throw new FormatException();

        public override void Write(char[] buffer, int index, int count) => throw new FormatException();
    }
}
