namespace HandoutGen.Tests.CommandLine;

/// <summary>The program in surroundings that take nothing from it, started by a shell.</summary>
public sealed class StandardOutputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("handoutgen-").FullName;

    public StandardOutputTests() =>
        File.WriteAllText(Path.Combine(_folder, "handout.yaml"), "title: Good\nsections: [{ heading: One, body: Text. }]\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("$H build >&-", 1, "HG0904")]
    [InlineData("$H build >/dev/full", 1, "HG0904")]
    [InlineData("$H styles >/dev/full", 1, "HG0904")]
    [InlineData("$H --help >/dev/full", 1, "HG0904")]
    [InlineData("$H build >/dev/full 2>/dev/full", 1, "")]
    [InlineData("$H build missing.yaml 2>/dev/full", 1, "")]
    [InlineData("$H build | true", 0, "")]
    [InlineData("mkdir gone && cd gone && rmdir ../gone && $H build", 1, "HG0905")]
    [InlineData("mkdir gone && cd gone && rmdir ../gone && $H init", 1, "HG0905")]
    [InlineData("mkdir gone && cd gone && rmdir ../gone && $H build $W/handout.yaml --output $W/out", 0, "")]
    [InlineData("cat handout.yaml | $H build /dev/stdin", 0, "")]
    [InlineData("mkfifo pipe && (cat handout.yaml >pipe &) && $H build pipe", 0, "")]
    [InlineData("mkdir elsewhere && mv handout.yaml elsewhere && ln -s elsewhere/handout.yaml . && $H build", 0, "")]
    [InlineData("mkdir elsewhere && echo 'meta: { name: A }' >elsewhere/a.yml && ln -s elsewhere/a.yml . && $H build --brand a.yml", 0, "")]
    public void Ends_in_a_message_and_an_exit_code(string command, int code, string id)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a POSIX shell and /dev/full");
        using var run = Started.Shell(_folder, command);
        var (ended, said) = run.End();
        Assert.Equal(code, ended);
        Assert.Contains(id, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("HG0903", said, StringComparison.Ordinal);
    }
}
