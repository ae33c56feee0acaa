using System.CommandLine;
using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Cli.Commands;

/// <summary><c>handoutgen build</c>: writes the files.</summary>
internal static class BuildCommand
{
    public static Command Define(Terminal terminal)
    {
        var inputs = new InputOptions();
        var formats = new Option<string[]>("--format")
        {
            Description = "What to write, such as pdf,html. Default: all three.",
            HelpName = "pdf|html|text",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.SelectMany(token => Words.Of(token.Value))],
        };
        Words.Accept(formats, [.. HandoutBuilder.Renderers.Select(renderer => renderer.Format)]);
        var output = OutputOption.Define();
        var sums = new Option<bool>("--sums") { Description = "Also write SHA256SUMS." };

        var command = new Command("build", "Write the PDF, the web page and the plain text of each handout, in each brand.")
        {
            inputs.Handouts,
            inputs.Brands,
            formats,
            output,
            inputs.LargePrint,
            inputs.Contrast,
            inputs.WarningsAsErrors,
            inputs.Report,
            inputs.Quiet,
            sums,
        };
        command.SetAction(parsed =>
        {
            var target = new BatchTarget(parsed.GetValue(output)!, parsed.GetValue(sums));
            return new Batch(terminal, inputs.Read(parsed, terminal, parsed.GetValue(formats) ?? []), target).Run();
        });
        return command;
    }
}
