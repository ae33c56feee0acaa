using System.Collections.Immutable;
using HandoutGen.Branding;
using HandoutGen.Branding.Contrast;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Output;
using HandoutGen.Rendering;
using HandoutGen.Resolution;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Cli.Batches;

/// <summary>What is to be built.</summary>
/// <param name="Handouts">At least one.</param>
/// <param name="Brands">The brands to use instead of the handouts' own; empty for those.</param>
/// <param name="Formats">Empty for all.</param>
/// <param name="Rendering">What renderers are asked for.</param>
/// <param name="Contrast">Overrides the brands' own policy; null for that.</param>
/// <param name="WarningsAsErrors">A warning keeps a handout from being written.</param>
internal sealed record BatchRequest(
    ImmutableArray<InputPath> Handouts,
    ImmutableArray<InputPath> Brands,
    ImmutableArray<string> Formats,
    RenderOptions Rendering,
    ContrastPolicy? Contrast,
    bool WarningsAsErrors);

/// <summary>Where the files go.</summary>
/// <param name="Folder">As it was typed.</param>
/// <param name="Sums">SHA256SUMS is asked for.</param>
internal sealed record BatchTarget(string Folder, bool Sums);

/// <summary>
/// Builds every handout in every brand on all cores. Each handout and each brand is read once; what a pair is rendered to is
/// written and let go as soon as the pairs before it are done, so that only the handouts' trees stay in memory; files and
/// messages come in the order of the command line, whichever pair was ready first. One failing pair does not stop the others.
/// </summary>
internal sealed class Batch(Terminal terminal, BatchRequest request, BatchTarget? target)
{
    private readonly Report _report = new(terminal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>Runs, prints, and returns an <see cref="ExitCode"/>.</summary>
    public int Run()
    {
        var brands = request.Brands.Select(ReadBrand).ToImmutableArray();
        var pairs = Pairs(brands);
        var progress = new Progress(terminal, pairs.Length, drawn: target is not null && terminal.Interactive && pairs.Length > 1);
        var sums = new List<string>();
        using var interruption = new Interruption();
        InOrder.Run(pairs, Build, outcome =>
        {
            var written = interruption.Whole(() => Write(outcome));
            progress.Clear();
            _report.Print(outcome.Diagnostics.Items.InSourceOrder());
            foreach (var file in written)
            {
                sums.Add(file.Sum);
                progress.Wrote($"{target!.Folder}/{file.Path}");
            }

            progress.Advance();
        });
        progress.Close(sums.Count, target?.Folder);
        WriteSums(sums);
        return _report.Code(request.WarningsAsErrors);
    }

    private sealed record Pair(InputPath Input, Handout? Handout, Brand? Brand, string? BrandFolder, DiagnosticBag Diagnostics);

    private sealed record BrandChoice(InputPath Path, Brand? Brand, string Folder);

    private sealed record WrittenFile(string Path, string Sum);

    private sealed record Outcome(InputPath Input, ImmutableArray<Artifact> Artifacts, DiagnosticBag Diagnostics);

    private BrandChoice ReadBrand(InputPath path)
    {
        var diagnostics = new DiagnosticBag();
        var brand = BrandReader.ReadFile(path.Name, path.Folder, request.Contrast, diagnostics);
        _report.Print(diagnostics.Items.InSourceOrder());
        var usable = Refused(diagnostics) ? null : brand; // reported once, not again for every handout
        return new BrandChoice(path, usable, FolderName(path));
    }

    // A handout is read when its turn comes, on the thread that builds it first, and once for all brands; its own brand is read with it.
    private ImmutableArray<Lazy<Pair>> Pairs(ImmutableArray<BrandChoice> brands)
    {
        var several = brands.Length > 1;
        return
        [
            .. request.Handouts.SelectMany(input =>
            {
                var handout = new Lazy<(Handout? Handout, DiagnosticBag Diagnostics, bool Failed)>(() => ReadHandout(input));
                return brands.IsEmpty
                    ? [new Lazy<Pair>(() => WithOwnBrand(input, handout.Value.Handout, handout.Value.Diagnostics))]
                    : brands.Select((brand, index) => new Lazy<Pair>(() => new Pair(
                        input,
                        index > 0 && handout.Value.Failed ? null : handout.Value.Handout,
                        brand.Brand,
                        several ? brand.Folder : null,
                        index == 0 ? handout.Value.Diagnostics : new DiagnosticBag())));
            }),
        ];
    }

    private static (Handout? Handout, DiagnosticBag Diagnostics, bool Failed) ReadHandout(InputPath input)
    {
        var diagnostics = new DiagnosticBag();
        var handout = HandoutBuilder.ReadHandout(input.Name, input.Folder, diagnostics);
        return (handout, diagnostics, diagnostics.HasErrors); // later stages add to the first pair's diagnostics while others are at work
    }

    private Pair WithOwnBrand(InputPath input, Handout? handout, DiagnosticBag diagnostics)
    {
        var brand = handout is null ? null : HandoutBuilder.ReadBrand(handout, input.Folders, request.Contrast, diagnostics);
        return new Pair(input, handout, brand, null, diagnostics);
    }

    private Outcome Build(Lazy<Pair> lazy)
    {
        var pair = lazy.Value;
        var diagnostics = pair.Diagnostics;
        if (pair.Handout is null || pair.Brand is null)
        {
            if (pair.Handout is not null)
            {
                // Without its brand the handout is still checked, so that one run reports everything.
                HandoutResolver.Resolve(pair.Handout, null, pair.Input.Folder, terminal.SourceDateEpoch, diagnostics);
            }

            return new Outcome(pair.Input, [], diagnostics);
        }

        var options = new BuildOptions(request.Formats, request.Rendering, terminal.SourceDateEpoch);
        var artifacts = HandoutBuilder.Build(pair.Handout, pair.Brand, pair.Input.Folder, options, diagnostics)
            .Select(artifact => pair.BrandFolder is null ? artifact : artifact with { Path = $"{pair.BrandFolder}/{artifact.Path}" })
            .ToImmutableArray();
        return new Outcome(pair.Input, artifacts, diagnostics);
    }

    // In the order of the command line, so that which of two handouts gets a file does not depend on which was ready first.
    private ImmutableArray<WrittenFile> Write(Outcome outcome) =>
        target is null || outcome.Artifacts.IsEmpty || Refused(outcome.Diagnostics) || !Claim(outcome)
            || !ArtifactWriter.Write(terminal.FullPath(target.Folder), target.Folder, outcome.Artifacts, outcome.Diagnostics)
            ? []
            : [.. outcome.Artifacts.Select(artifact => new WrittenFile(artifact.Path, target.Sums ? Sha256Sums.Line(artifact) : ""))];

    private bool Refused(DiagnosticBag diagnostics) =>
        diagnostics.HasErrors || (request.WarningsAsErrors && diagnostics.Items.Any(item => item.Severity == Severity.Warning));

    // Two handouts of one title would overwrite each other's files, and the last to be ready would win.
    private bool Claim(Outcome outcome)
    {
        foreach (var artifact in outcome.Artifacts)
        {
            if (!_owners.TryAdd(artifact.Path, outcome.Input.Typed) && _owners[artifact.Path] is var owner && owner != outcome.Input.Typed)
            {
                outcome.Diagnostics.Report(
                    OutputRules.SameTarget,
                    default,
                    $"{outcome.Input.Typed} and {owner} would both write {target!.Folder}/{artifact.Path}",
                    "give one of them another title, or a \"slug\" of its own");
                return false;
            }
        }

        return true;
    }

    private void WriteSums(List<string> sums)
    {
        if (target is not { Sums: true } || sums.Count == 0)
        {
            return;
        }

        var diagnostics = new DiagnosticBag();
        ArtifactWriter.Write(terminal.FullPath(target.Folder), target.Folder, [Sha256Sums.File(sums)], diagnostics);
        _report.Print(diagnostics.Items.InSourceOrder());
    }

    // brands/clinic.yml and brands/clinic/_brand.yml both go to "clinic".
    private static string FolderName(InputPath path)
    {
        var stem = Path.GetFileNameWithoutExtension(path.Name);
        return stem == "_brand" ? Path.GetFileName(Path.GetDirectoryName(path.Full)) ?? stem : stem;
    }
}
