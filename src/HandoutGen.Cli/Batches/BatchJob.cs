using System.Collections.Immutable;
using HandoutGen.Cli.Records;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Output;
using HandoutGen.Rendering;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Cli.Batches;

/// <summary>What became of one handout in one brand.</summary>
internal sealed record BatchOutcome(InputPath Input, ImmutableArray<Artifact> Artifacts, DiagnosticBag Diagnostics)
{
    /// <summary>Nothing was made, since what an earlier run made and recorded is what would be made now; null otherwise.</summary>
    public RecordedJob? Unchanged { get; init; }

    /// <summary>What was asked of files.</summary>
    public ImmutableArray<FileAnswer> Answers { get; init; } = [];

    /// <summary>How long each stage took; null where nobody asked.</summary>
    public StageTimes? Times { get; init; }

    /// <summary>What is to be recorded once the artifacts are written; null for nothing.</summary>
    public RecordedJob? Made { get; init; }
}

/// <summary>
/// One handout in one brand. The handout is read when its turn comes, on the thread that builds it first and once for all brands; it is let
/// go after the last of them.
/// </summary>
internal sealed class BatchJob
{
    private readonly InputPath _input;
    private readonly BrandChoice? _brand;
    private readonly string? _folder;
    private readonly RenderOptions _print;
    private readonly bool _reports;
    private readonly bool _isFirstPrint;
    private readonly FileLog _readLog;
    private Lazy<Reading>? _reading;

    private BatchJob(InputPath input, Lazy<Reading> reading, FileLog readLog, BrandChoice? brand, string? folder, RenderOptions print, bool reports, bool isFirstPrint)
    {
        _input = input;
        _reading = reading;
        _readLog = readLog;
        _brand = brand;
        _folder = folder;
        _print = print;
        _reports = reports;
        _isFirstPrint = isFirstPrint;
    }

    private sealed record Reading(Handout? Handout, DiagnosticBag Diagnostics, bool Failed);

    /// <summary>
    /// A handout in each print of each of the brands, or in its own brand when there are none; of a batch in parts, those of this part.
    /// The handout's own mistakes are reported by the first job.
    /// </summary>
    public static ImmutableArray<BatchJob> For(InputPath input, ImmutableArray<BrandChoice> brands, BatchRequest request)
    {
        var log = new FileLog();
        var reading = new Lazy<Reading>(() => Read(input, log, request));
        var jobs = ImmutableArray.CreateBuilder<BatchJob>();
        foreach (var brand in brands.IsEmpty ? [null] : brands.AsEnumerable<BrandChoice?>())
        {
            foreach (var print in request.Prints)
            {
                if (request.Shard?.Holds($"{input.NameInProject} {brand?.Path.NameInProject} {(print.LargePrint ? "large" : "standard")}") ?? true)
                {
                    jobs.Add(new BatchJob(input, reading, log, brand, brands.Length > 1 ? brand?.Folder : null, print, jobs.Count == 0, print == request.Prints[0]));
                }
            }
        }

        return jobs.ToImmutable();
    }

    /// <summary>
    /// Builds, once, or finds that what is recorded is what would be built. An exception is the diagnostic HG0903 of this job alone.
    /// </summary>
    public BatchOutcome Build(BatchRequest request, BatchMachine machine)
    {
        var diagnostics = new DiagnosticBag();
        var reading = Interlocked.Exchange(ref _reading, null)!;
        var times = request.Verbose ? new StageTimes(Name, machine.Elapsed) : null;
        var log = new FileLog();
        try
        {
            var folders = _input.Folders.ToImmutableArray();
            var record = machine.Output is null || _input.IsStandardInput ? null : new JobKey(_input, _brand, _print, request, machine, $"{_reports} {_isFirstPrint} {_folder}");
            if (record is not null && !machine.IsForced && machine.Record.Job(record.Name) is { } known && known.StillHolds(record.Fingerprint, folders, machine.Output!) is { } told)
            {
                times?.Ended("nothing changed");
                return new BatchOutcome(_input, [], told) { Unchanged = known, Times = times, Answers = known.Answers };
            }

            var read = reading.Value;
            times?.Ended("read");
            var artifacts = Build(read, request, machine.SourceDateEpoch, log, times, ref diagnostics);
            ImmutableArray<FileAnswer> answers = [.. _readLog.Answers, .. log.Answers];
            return new BatchOutcome(_input, artifacts, diagnostics)
            {
                Times = times,
                Answers = answers,
                Made = record is null || artifacts.IsEmpty || diagnostics.HasErrors
                    ? null
                    : RecordedJob.Of(record.Name, record.Fingerprint, answers, artifacts, diagnostics, folders),
            };
        }
        catch (Exception exception) when (!ProgramFault.IsMissingLibrary(exception))
        {
            diagnostics.Add(ProgramFault.Of(exception, _input.Typed));
            return new BatchOutcome(_input, [], diagnostics) { Answers = [.. _readLog.Answers, .. log.Answers] };
        }
    }

    private string Name => _input.Typed + (_brand is null ? "" : $" in {_brand.Path.Typed}") + (_print.LargePrint ? " in large print" : "");

    private static Reading Read(InputPath input, FileLog log, BatchRequest request)
    {
        var diagnostics = new DiagnosticBag();
        var handout = HandoutBuilder.ReadHandout(input.Name, log.Over(input.Folder), diagnostics);
        ReviewDates.Report(handout, request.Today, diagnostics);
        StarterWords.Report(handout, diagnostics);
        handout = handout is null ? null : request.Project?.WithDefaults(handout, input) ?? handout;
        return new Reading(handout, diagnostics, request.Refuses(request.Judged(diagnostics))); // later stages add to the first job's diagnostics while others are at work
    }

    private ImmutableArray<Artifact> Build(Reading reading, BatchRequest request, string? sourceDateEpoch, FileLog log, StageTimes? times, ref DiagnosticBag diagnostics)
    {
        if (_reports)
        {
            diagnostics = reading.Diagnostics;
        }

        if (reading.Handout is not { } handout || (!_reports && reading.Failed))
        {
            return [];
        }

        var brand = _brand is null ? HandoutBuilder.ReadBrand(handout, _input.Folders.Select(log.Over), request.Contrast, diagnostics) : _brand.Brand;
        if (_brand is null)
        {
            StarterWords.Report(brand, diagnostics); // that of the command line is reported once, where it is read
        }

        times?.Ended("brand");
        var options = new BuildOptions(request.Formats, _print, sourceDateEpoch)
        {
            SharedFormats = _isFirstPrint,
            Fillable = request.Fillable,
            Site = request.Project?.Site is { } site ? site + (_folder is null ? "" : $"{Uri.EscapeDataString(_folder)}/") : null,
            StageEnded = times is null ? null : times.Ended,
        };
        return
        [
            .. HandoutBuilder.Build(handout, brand, log.Over(_input.Folder), options, diagnostics)
                .Select(artifact => _folder is null ? artifact : artifact with { Path = $"{_folder}/{artifact.Path}" }),
        ];
    }
}
