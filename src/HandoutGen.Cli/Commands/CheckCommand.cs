using System.CommandLine;
using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Cli.Commands;

/// <summary><c>handoutgen check</c>: everything that build would complain of, and nothing is written.</summary>
internal static class CheckCommand
{
    public static Command Define(Terminal terminal)
    {
        var inputs = new InputOptions();
        var command = new Command("check", "Report everything that build would complain of, and write nothing.")
        {
            inputs.Handouts,
            inputs.Brands,
            inputs.LargePrint,
            inputs.Contrast,
            inputs.WarningsAsErrors,
            inputs.Report,
            inputs.Quiet,
        };
        command.SetAction(parsed => new Batch(terminal, inputs.Read(parsed, terminal, []), target: null).Run());
        return command;
    }
}
