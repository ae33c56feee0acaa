using System.CommandLine;

namespace HandoutGen.Cli.Commands;

/// <summary><c>--output</c>: where a command writes.</summary>
internal static class OutputOption
{
    public static Option<string> Define() => new("--output", "-o")
    {
        Description = "The folder to write to; made when it is not there.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "dist",
    };
}
