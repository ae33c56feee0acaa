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

    [Fact]
    public void Help_is_given_to_whoever_asks_for_it_whatever_the_command_needs()
    {
        foreach (var command in WithSubcommands(Cli.CommandLine.Root(Terminal)).Where(command => !command.Hidden))
        {
            var words = Examples.Of(command)[0].Typed.Split(' ').Skip(1).Take(command.Parents.Count() == 0 ? 0 : command.Parents.First() is Command { Name: "handoutgen" } ? 1 : 2);
            _out.GetStringBuilder().Clear();
            Assert.Equal(0, Cli.CommandLine.Run([.. words, "--help"], Terminal));
            Assert.Contains("\nExamples:\n", _out.ToString(), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<Command> WithSubcommands(Command command) => command.Subcommands.SelectMany(WithSubcommands).Prepend(command);
}
