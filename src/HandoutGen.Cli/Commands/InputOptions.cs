using System.Collections.Immutable;
using System.CommandLine;
using HandoutGen.Branding.Contrast;
using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Projects;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Rendering;
using HandoutGen.Source.Projects;

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
        Description = "The handouts to read; a folder stands for the handout.yaml in it, - for standard input. Default: all of the project whose _handoutgen.yml is in this folder or above, else handout.yaml.",
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
        Description = "Set the PDF and the web page in 18 points, with the spacing that large print asks for; their names end in .large-print.",
    };

    public Option<bool> Fillable { get; } = new("--fillable")
    {
        Description = "Make blanks, boxes and empty cells of .grid tables fields to fill in, as fillable: true in a handout does.",
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

    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Say on standard error how long each stage took.",
    };

    public Option<string?> Report { get; } = ReportOption.Define();

    public BatchRequest Read(ParseResult parsed, Terminal terminal, string[] formats)
    {
        var project = ProjectFolder.Find(terminal);
        var handouts = parsed.GetValue(Handouts) ?? [];
        var brands = parsed.GetValue(Brands) ?? [];
        return new BatchRequest(
            handouts.Length == 0 && project is not null ? project.Handouts : Named(handouts.Length > 0 ? handouts : [HandoutFile], HandoutFile),
            brands.Length == 0 && project is not null ? project.Brands : Named(brands, null),
            [.. formats.Distinct(StringComparer.Ordinal)],
            Prints(parsed, project),
            ContrastPolicies.Of(parsed.GetValue(Contrast)) ?? project?.Contrast,
            parsed.GetValue(WarningsAsErrors),
            ReportOption.Read(parsed.GetValue(Report), terminal),
            parsed.GetValue(Quiet))
        {
            Project = project,
            Fillable = parsed.GetValue(Fillable),
            Verbose = parsed.GetValue(Verbose),
        };

        ImmutableArray<InputPath> Named(string[] words, string? inFolder) =>
            [.. InputPath.Expand(words, terminal, inFolder).Select(input => project?.Within(input) ?? input)];
    }

    // What the command line says, then what the project says.
    private ImmutableArray<RenderOptions> Prints(ParseResult parsed, ProjectFolder? project) =>
        parsed.GetValue(LargePrint) || project is null
            ? [new RenderOptions(parsed.GetValue(LargePrint))]
            : [.. project.Variants.Select(variant => new RenderOptions(variant == ProjectVariant.LargePrint))];
}
