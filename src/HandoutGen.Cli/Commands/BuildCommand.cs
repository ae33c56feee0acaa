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
            Description = "What to write, such as pdf,html. Default: pdf, html and text; a fragment is HTML to paste into another page.",
            HelpName = "pdf|html|text|fragment",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.SelectMany(token => Words.Of(token.Value))],
        };
        Words.Accept(formats, [.. HandoutBuilder.Renderers.Select(renderer => renderer.Format)]);
        var output = OutputOption.Define();
        var wrap = new Option<string?>("--wrap")
        {
            Description = "Whether plain text ends its lines after 72 columns, or has a line a paragraph for mail and portals. Default: auto.",
            HelpName = "auto|none",
        };
        Words.Accept(wrap, ["auto", "none"]);
        var sums = new Option<bool>("--sums") { Description = "Also write SHA256SUMS." };

        var command = new Command("build", "Write the PDF, the web page and the plain text of each handout, in each brand.")
        {
            inputs.Handouts,
            inputs.Brands,
            formats,
            output,
            inputs.LargePrint,
            wrap,
            inputs.Contrast,
            inputs.WarningsAsErrors,
            inputs.Report,
            inputs.Quiet,
            sums,
        };
        command.SetAction(parsed =>
        {
            var target = new BatchTarget(parsed.GetValue(output)!, parsed.GetValue(sums));
            var request = inputs.Read(parsed, terminal, parsed.GetValue(formats) ?? []);
            return new Batch(terminal, request with { Rendering = request.Rendering with { Wrap = parsed.GetValue(wrap) != "none" } }, target).Run();
        });
        return command;
    }
}
