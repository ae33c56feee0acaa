using System.CommandLine;
using HandoutGen.Branding.Contrast;
using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Rendering;

namespace HandoutGen.Cli.Commands;

/// <summary>What build and check have in common: which handouts, in which brands, and how strictly.</summary>
internal sealed class InputOptions
{
    private const string HandoutFile = "handout.yaml";

    public InputOptions()
    {
        Words.Accept(Contrast, ["error", "adjust", "warn"]);
        Words.Accept(Report, ReportOption.Words);
        Words.RefuseOptions(Handouts);
    }

    public Argument<string[]> Handouts { get; } = new("HANDOUT")
    {
        Description = "The handouts to read; a folder stands for the handout.yaml in it, - for standard input. Default: handout.yaml in this folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string[]> Brands { get; } = new("--brand", "-b")
    {
        Description = "A brand file to use instead of the handout's own; with several, each handout is made in each.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    public Option<bool> LargePrint { get; } = new("--large-print")
    {
        Description = "Set the PDF and the web page in 18 points, with the spacing that large print asks for.",
    };

    public Option<string?> Contrast { get; } = new("--contrast")
    {
        Description = "Colours that are hard to read: stop, use the nearest readable colour, or go on. Default: the brand's own choice, else error.",
        HelpName = "error|adjust|warn",
    };

    public Option<bool> WarningsAsErrors { get; } = new("--warnings-as-errors")
    {
        Description = "With a warning, write nothing and exit with 3.",
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Say nothing but what is an error.",
    };

    public Option<string?> Report { get; } = ReportOption.Define();

    public BatchRequest Read(ParseResult parsed, Terminal terminal, string[] formats)
    {
        var handouts = parsed.GetValue(Handouts) is { Length: > 0 } named ? named : [HandoutFile];
        return new BatchRequest(
            InputPath.Expand(handouts, terminal, HandoutFile),
            InputPath.Expand(parsed.GetValue(Brands) ?? [], terminal),
            [.. formats.Distinct(StringComparer.Ordinal)],
            new RenderOptions(parsed.GetValue(LargePrint)),
            Policy(parsed.GetValue(Contrast)),
            parsed.GetValue(WarningsAsErrors),
            ReportOption.Read(parsed.GetValue(Report), terminal),
            parsed.GetValue(Quiet));
    }

    private static ContrastPolicy? Policy(string? word) => word switch
    {
        "error" => ContrastPolicy.Error,
        "adjust" => ContrastPolicy.Adjust,
        "warn" => ContrastPolicy.Warn,
        _ => null,
    };
}
