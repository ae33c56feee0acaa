using System.CommandLine;
using HandoutGen.Cli.Commands;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Tests.CommandLine;

/// <summary>The examples of every command's help.</summary>
public sealed class HelpTests
{
    private readonly StringWriter _out = new() { NewLine = "\n" };

    private Terminal Terminal => new() { Out = _out, Error = TextWriter.Null, Folder = "/" };

    [Fact]
    public void Every_command_has_examples_that_can_be_typed()
    {
        var root = Cli.CommandLine.Root(Terminal);
        var commands = WithSubcommands(root).Where(command => !command.Hidden).ToList();
        Assert.True(commands.Count > 8);
        Assert.All(commands, command =>
        {
            Assert.NotEmpty(Examples.Of(command));
            Assert.All(Examples.Of(command), example => Assert.Empty(root.Parse(example.Typed["handoutgen ".Length..]).Errors));
        });
    }

    [Fact]
    public void They_end_the_help_of_a_command_within_another()
    {
        Cli.CommandLine.Run(["brand", "preview", "--help"], Terminal);
        Assert.EndsWith("\nExamples:\n  handoutgen brand preview brand.yml\n      a page that shows its colours, type and logo\n", _out.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<Command> WithSubcommands(Command command) => command.Subcommands.SelectMany(WithSubcommands).Prepend(command);
}
