using System.Collections.Immutable;
using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Records;
using HandoutGen.Diagnostics;
using HandoutGen.Output;

namespace HandoutGen.Cli.Live;

/// <summary>What a view is now.</summary>
/// <param name="Version">Counts the builds.</param>
/// <param name="Made">The version that made the artifacts.</param>
/// <param name="Artifacts">What the last build without an error made; none before there was one.</param>
/// <param name="Diagnostics">What the last build said.</param>
internal sealed record LiveState(int Version, int Made, ImmutableArray<Artifact> Artifacts, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The artifacts are those of the files as they are.</summary>
    public bool IsCurrent => Version == Made;
}

/// <summary>A view that is built when somebody looks at it, and again when a file that it asked for answers otherwise. Nothing is written.</summary>
internal sealed class LiveBuild(LiveView view, BatchRequest request, BatchMachine machine)
{
    private readonly Lock _lock = new();
    private LiveState _state = new(0, 0, [], []);
    private ImmutableArray<AskedFiles> _asked = [];

    /// <summary>Which view it is.</summary>
    public LiveView View => view;

    /// <summary>The view as the files are now.</summary>
    public LiveState Now()
    {
        lock (_lock)
        {
            if (_state.Version == 0 || !_asked.All(files => files.AnswerAsBefore()))
            {
                Build();
            }

            return _state;
        }
    }

    private void Build()
    {
        var diagnostics = new DiagnosticBag();
        var brand = view.Brand is null ? null : BrandChoice.Read(view.Brand, request.Contrast, diagnostics);
        var one = request with { Prints = [view.Print], Shard = null };
        var outcome = BatchJob.For(view.Handout, brand is null ? [] : [brand], one)[0].Build(one, machine);
        foreach (var diagnostic in outcome.Diagnostics.Items)
        {
            diagnostics.Add(diagnostic);
        }

        var judged = request.Judged(diagnostics);
        var version = _state.Version + 1;
        var isMade = !judged.HasErrors && !outcome.Artifacts.IsEmpty;
        _state = new LiveState(version, isMade ? version : _state.Made, isMade ? outcome.Artifacts : _state.Artifacts, [.. judged.Items.InSourceOrder()]);
        _asked =
        [
            new AskedFiles(outcome.Answers, [.. view.Handout.Folders]),
            .. brand is null || brand.Log.Answers.IsEmpty ? [] : ImmutableArray.Create(new AskedFiles(brand.Log.Answers, [brand.Path.Folder])),
        ];
    }
}
