using System.CommandLine;
using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Live;
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
        var verify = new Option<bool>("--verify") { Description = "Write nothing; say which files are not what they would be now, and exit with 1." };
        var clean = new Option<bool>("--clean") { Description = "Remove the files of SHA256SUMS that the project makes no more." };
        var force = new Option<bool>("--force") { Description = "Make every file again, also those whose sources have not changed." };
        var watch = new Option<bool>("--watch") { Description = "Build again on every save, until Ctrl-C." };
        var shard = new Option<string?>("--shard")
        {
            Description = "Build one part of the work, such as the second of eight; the parts together are the whole.",
            HelpName = "2/8",
        };
        shard.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } part && Shard.Read(part) is null)
            {
                result.AddError($"--shard takes a part and how many there are, such as 2/8, not \"{part}\"");
            }
        });

        var command = new Command("build", "Write the PDF, the web page and the plain text of each handout, in each brand.")
        {
            inputs.Handouts,
            inputs.Brands,
            formats,
            output,
            inputs.LargePrint,
            inputs.Fillable,
            wrap,
            inputs.Contrast,
            inputs.WarningsAsErrors,
            inputs.Report,
            inputs.Quiet,
            inputs.Verbose,
            sums,
            verify,
            clean,
            force,
            shard,
            watch,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(watch) && (result.GetValue(verify) || (result.GetValue(inputs.Handouts) ?? []).Contains(StandardInput.Name)))
            {
                result.AddError("--watch goes with neither --verify nor standard input");
            }
        });
        command.SetAction(parsed => parsed.GetValue(watch) ? Watch.Run(terminal, () => Read(parsed)) : Read(parsed).Run());
        return command;

        Batch Read(ParseResult parsed)
        {
            var request = inputs.Read(parsed, terminal, parsed.GetValue(formats) ?? []);
            var isNamed = parsed.GetResult(output) is { Implicit: false };
            var target = new BatchTarget(
                isNamed || request.Project is null ? parsed.GetValue(output)! : request.Project.Output, parsed.GetValue(sums), parsed.GetValue(verify))
            { Cleans = parsed.GetValue(clean), IsForced = parsed.GetValue(force), Watches = parsed.GetValue(watch) };
            var prints = request.Prints.Select(print => print with { Wrap = parsed.GetValue(wrap) != "none" });
            return new Batch(terminal, request with { Prints = [.. prints], Shard = Shard.Read(parsed.GetValue(shard) ?? "") }, target);
        }
    }
}
