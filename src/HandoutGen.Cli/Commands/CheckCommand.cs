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
        var today = new Option<string?>("--today")
        {
            Description = "The day that review-by is compared with. Default: today.",
            HelpName = "2026-11-22",
        };
        today.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } day && ReviewDates.Day(day) is null)
            {
                result.AddError($"--today takes a day such as 2026-11-22, not \"{day}\"");
            }
        });

        var command = new Command("check", "Report everything that build would complain of, and write nothing.")
        {
            inputs.Handouts,
            inputs.Brands,
            inputs.LargePrint,
            inputs.Fillable,
            inputs.Contrast,
            inputs.WarningsAsErrors,
            inputs.Report,
            inputs.Quiet,
            inputs.Verbose,
            today,
        };
        command.SetAction(parsed =>
        {
            var request = inputs.Read(parsed, terminal, []) with { Today = ReviewDates.Day(parsed.GetValue(today) ?? "") ?? terminal.Today };
            return new Batch(terminal, request, target: null).Run();
        });
        return command;
    }
}
