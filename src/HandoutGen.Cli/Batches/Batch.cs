using System.Collections.Immutable;
using HandoutGen.Branding.Contrast;
using HandoutGen.Cli.Projects;
using HandoutGen.Cli.Records;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Rendering;

namespace HandoutGen.Cli.Batches;

/// <summary>What is to be built.</summary>
/// <param name="Handouts">At least one.</param>
/// <param name="Brands">The brands to use instead of the handouts' own; empty for those.</param>
/// <param name="Formats">Empty for all.</param>
/// <param name="Prints">What renderers are asked for, for each print; at least one.</param>
/// <param name="Contrast">Overrides the brands' own policy; null for that.</param>
/// <param name="WarningsAsErrors">A warning keeps a handout from being written.</param>
/// <param name="Report">How messages are told.</param>
/// <param name="Quiet">Only errors are told; warnings still count.</param>
internal sealed record BatchRequest(
    ImmutableArray<InputPath> Handouts,
    ImmutableArray<InputPath> Brands,
    ImmutableArray<string> Formats,
    ImmutableArray<RenderOptions> Prints,
    ContrastPolicy? Contrast,
    bool WarningsAsErrors,
    IReportFormat Report,
    bool Quiet)
{
    /// <summary>The project that the handouts belong to; null for none.</summary>
    public ProjectFolder? Project { get; init; }

    /// <summary>The day that dates of review are compared with; null to compare none.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Every handout is made to be filled in on a screen.</summary>
    public bool Fillable { get; init; }

    /// <summary>The time of each stage is told.</summary>
    public bool Verbose { get; init; }

    /// <summary>Which part of the work is done; null for all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>The diagnostics as the project wants them.</summary>
    public DiagnosticBag Judged(DiagnosticBag diagnostics) => Project?.Judged(diagnostics) ?? diagnostics;

    /// <summary>Diagnostics that keep a handout from being written.</summary>
    public bool Refuses(DiagnosticBag diagnostics) =>
        diagnostics.HasErrors || (WarningsAsErrors && diagnostics.Items.Any(item => item.Severity == Severity.Warning));

    /// <summary>All that a project makes is made.</summary>
    public bool IsWhole => Project is not null && Shard is null && Formats.IsEmpty && Handouts == Project.Handouts && Brands == Project.Brands && Prints.Length == Project.Variants.Length;
}

/// <summary>Where the files go.</summary>
/// <param name="Folder">As it was typed.</param>
/// <param name="Sums">SHA256SUMS is asked for.</param>
/// <param name="VerifiesOnly">Nothing is written: the files that are there are compared with what they should be.</param>
internal sealed record BatchTarget(string Folder, bool Sums, bool VerifiesOnly = false)
{
    /// <summary>Files that an earlier run made and no handout makes any more are removed; otherwise they are named.</summary>
    public bool Cleans { get; init; }

    /// <summary>The batch is run again when its files change.</summary>
    public bool Watches { get; init; }

    /// <summary>Everything is made again, whatever the record says.</summary>
    public bool IsForced { get; init; }
}

/// <summary>
/// Builds every handout in every brand on all cores. Each handout and each brand is read once; what a pair is rendered to is
/// written and let go as soon as the pairs before it are done; files and messages come in the order of the command line,
/// whichever pair was ready first. One failing pair does not stop the others.
/// </summary>
internal sealed class Batch(Terminal terminal, BatchRequest request, BatchTarget? target)
{
    private readonly Report _report = new(terminal, request.Report, request.Quiet);
    private readonly List<AskedFiles> _asked = [];

    /// <summary>What was asked of files, where the batch is run again when they change.</summary>
    public IReadOnlyList<AskedFiles> Asked => _asked;

    /// <summary>Another batch has the same handouts, brands and project.</summary>
    public bool BuildsTheSameAs(Batch other) =>
        Request.Handouts.SequenceEqual(other.Request.Handouts) && Request.Brands.SequenceEqual(other.Request.Brands) && Request.Project?.Text == other.Request.Project?.Text;

    private BatchRequest Request => request;

    /// <summary>Runs, prints, and returns an <see cref="ExitCode"/>.</summary>
    public int Run()
    {
        if (request.Project is { Diagnostics: var project })
        {
            _report.Print(project.Items.InSourceOrder());
            if (project.HasErrors)
            {
                return _report.Code(request.WarningsAsErrors);
            }
        }

        var brands = ReadBrands();
        var jobs = request.Handouts.SelectMany(input => BatchJob.For(input, brands, request)).ToImmutableArray();
        var progress = new Progress(terminal, Names, jobs.Length, drawn: !request.Quiet && target is not null && terminal.Interactive && jobs.Length > 1);
        using var output = target is null ? null : new BatchOutput(terminal, target, request);
        var refused = false;
        var machine = new BatchMachine(terminal, target);
        InOrder.Run(jobs, job => job.Build(request, machine), built =>
        {
            var outcome = built with { Diagnostics = request.Judged(built.Diagnostics) };
            var isRefused = request.Refuses(outcome.Diagnostics);
            refused |= isRefused;
            Keep(outcome.Answers, outcome.Input);
            outcome.Times?.Resume();
            var written = isRefused ? [] : output?.Write(outcome) ?? [];
            if (!written.IsEmpty)
            {
                outcome.Times?.Ended("write");
            }

            progress.Clear();
            _report.Print(outcome.Diagnostics.Items.InSourceOrder());
            foreach (var path in written)
            {
                progress.Wrote($"{target!.Folder}/{path}");
            }

            if (outcome.Times is { } times)
            {
                terminal.Error.WriteLine(VisibleText.Of(times.ToString()));
            }

            progress.Advance();
        });
        progress.Close(output?.Count ?? 0, output?.Unchanged ?? 0, target?.Folder);
        _report.Print(output?.Finish(isWhole: request.IsWhole && !refused, machine.Record).Items ?? []);
        return _report.Code(request.WarningsAsErrors);
    }

    private void Keep(ImmutableArray<FileAnswer> answers, InputPath input)
    {
        if (target is { Watches: true })
        {
            _asked.Add(new AskedFiles(answers, [.. input.Folders]));
        }
    }

    // Where the names of written files go.
    private TextWriter Names =>
        request.Quiet ? TextWriter.Null : ReportOption.TakesStandardOutput(request.Report) ? terminal.Error : terminal.Out;

    private ImmutableArray<BrandChoice> ReadBrands()
    {
        var brands = request.Brands.Select(path =>
        {
            var diagnostics = new DiagnosticBag();
            var brand = BrandChoice.Read(path, request.Contrast, diagnostics);
            Keep(brand.Log.Answers, path);
            diagnostics = request.Judged(diagnostics);
            _report.Print(diagnostics.Items.InSourceOrder());
            return request.Refuses(diagnostics) ? brand with { Brand = null } : brand; // reported once, not again for every handout
        }).ToImmutableArray();
        var folders = new DiagnosticBag();
        brands = BrandChoice.WithFoldersOfTheirOwn(brands, folders);
        _report.Print(folders.Items);
        return brands;
    }
}
