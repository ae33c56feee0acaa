using HandoutGen.Cli.Terminals;

namespace HandoutGen.Tests.CommandLine;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("handoutgen ", "build")]
    [InlineData("handoutgen bu", "build")]
    [InlineData("handoutgen build --fo", "--format")]
    [InlineData("handoutgen build --format ", "html")]
    [InlineData("handoutgen check --report ", "sarif")]
    [InlineData("handoutgen brand ", "preview")]
    public void Shells_are_told_what_can_stand_at_the_cursor(string line, string word) => Assert.Contains(word, Answer(line.Length, line));

    [Fact]
    public void A_shell_that_drops_the_last_space_is_told_the_next_word() => Assert.Contains("--format", Answer(17, "handoutgen build"));

    [Fact]
    public void A_question_builds_nothing() => Assert.DoesNotContain("dist", Answer(17, "handoutgen build "));

    private static string[] Answer(int cursor, string line)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter();
        var terminal = new Terminal { Out = output, Error = error, Folder = Path.GetTempPath() };
        Assert.Equal(ExitCode.Done, HandoutGen.Cli.CommandLine.Run([$"[suggest:{cursor}]", line], terminal));
        Assert.Empty(error.ToString());
        return output.ToString().Split('\n');
    }
}
