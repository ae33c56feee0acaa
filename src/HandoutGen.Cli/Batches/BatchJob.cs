using System.Collections.Immutable;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Output;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Cli.Batches;

/// <summary>What became of one handout in one brand.</summary>
internal sealed record BatchOutcome(InputPath Input, ImmutableArray<Artifact> Artifacts, DiagnosticBag Diagnostics);

/// <summary>
/// One handout in one brand. The handout is read when its turn comes, on the thread that builds it first and once for all brands; it is let
/// go after the last of them.
/// </summary>
internal sealed class BatchJob
{
    private readonly InputPath _input;
    private readonly BrandChoice? _brand;
    private readonly string? _folder;
    private readonly bool _reports;
    private Lazy<Reading>? _reading;

    private BatchJob(InputPath input, Lazy<Reading> reading, BrandChoice? brand, string? folder, bool reports)
    {
        _input = input;
        _reading = reading;
        _brand = brand;
        _folder = folder;
        _reports = reports;
    }

    private sealed record Reading(Handout? Handout, DiagnosticBag Diagnostics, bool Failed);

    /// <summary>A handout in each of the brands, or in its own when there are none. Its own mistakes are reported by the first job.</summary>
    public static ImmutableArray<BatchJob> For(InputPath input, ImmutableArray<BrandChoice> brands)
    {
        var reading = new Lazy<Reading>(() => Read(input));
        return brands.IsEmpty
            ? [new BatchJob(input, reading, null, null, reports: true)]
            : [.. brands.Select((brand, index) => new BatchJob(input, reading, brand, brands.Length > 1 ? brand.Folder : null, index == 0))];
    }

    /// <summary>Builds, once. An exception is the diagnostic HG0903 of this job alone.</summary>
    public BatchOutcome Build(BatchRequest request, string? sourceDateEpoch)
    {
        var diagnostics = new DiagnosticBag();
        var reading = Interlocked.Exchange(ref _reading, null)!;
        try
        {
            return new BatchOutcome(_input, Build(reading.Value, request, sourceDateEpoch, ref diagnostics), diagnostics);
        }
        catch (Exception exception) when (!ProgramFault.IsMissingLibrary(exception))
        {
            diagnostics.Add(ProgramFault.Of(exception, _input.Typed));
            return new BatchOutcome(_input, [], diagnostics);
        }
    }

    private static Reading Read(InputPath input)
    {
        var diagnostics = new DiagnosticBag();
        var handout = HandoutBuilder.ReadHandout(input.Name, input.Folder, diagnostics);
        return new Reading(handout, diagnostics, diagnostics.HasErrors); // later stages add to the first job's diagnostics while others are at work
    }

    private ImmutableArray<Artifact> Build(Reading reading, BatchRequest request, string? sourceDateEpoch, ref DiagnosticBag diagnostics)
    {
        if (_reports)
        {
            diagnostics = reading.Diagnostics;
        }

        if (reading.Handout is not { } handout || (!_reports && reading.Failed))
        {
            return [];
        }

        var brand = _brand is null ? HandoutBuilder.ReadBrand(handout, _input.Folders, request.Contrast, diagnostics) : _brand.Brand;
        var options = new BuildOptions(request.Formats, request.Rendering, sourceDateEpoch);
        return
        [
            .. HandoutBuilder.Build(handout, brand, _input.Folder, options, diagnostics)
                .Select(artifact => _folder is null ? artifact : artifact with { Path = $"{_folder}/{artifact.Path}" }),
        ];
    }
}
