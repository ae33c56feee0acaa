using System.CommandLine;
using HandoutGen.Cli.Terminals;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Cli.Commands;

/// <summary><c>handoutgen styles</c>: the bundled citation styles.</summary>
internal static class StylesCommand
{
    public static Command Define(Terminal terminal)
    {
        var command = new Command("styles", "List the bundled citation styles.");
        command.SetAction(_ =>
        {
            var width = BundledStyles.All.Max(style => style.Name.Length);
            foreach (var style in BundledStyles.All)
            {
                terminal.Out.WriteLine($"{style.Name.PadRight(width)}  {style.Title}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
