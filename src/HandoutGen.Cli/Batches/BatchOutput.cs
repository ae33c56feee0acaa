using System.Collections.Immutable;
using HandoutGen.Cli.Records;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Output;

namespace HandoutGen.Cli.Batches;

/// <summary>
/// The files of a batch. A list of checksums that an earlier run left goes before the first new file comes: there is none, or one that is true.
/// </summary>
internal sealed class BatchOutput : IDisposable
{
    private readonly ArtifactWriter _writer;
    private readonly OutputClaims _claims;
    private readonly Interruption _interruption = new();
    private readonly List<string>? _sums;
    private readonly BatchTarget _target;
    private readonly string _folder;
    private readonly ImmutableArray<string> _before; // the lines of an earlier list
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly List<RecordedJob> _recorded = [];

    /// <summary>Writes nothing yet.</summary>
    public BatchOutput(Terminal terminal, BatchTarget target, BatchRequest request)
    {
        var folder = terminal.FullPath(target.Folder);
        (_target, _folder) = (target, folder);
        _before = request.Project is null ? [] : Sha256Sums.Read(Path.Combine(folder, Sha256Sums.Name));
        _writer = new ArtifactWriter(folder, target.Folder);
        _claims = new OutputClaims(folder, target.Folder);
        _sums = target.Sums ? [] : null;
        foreach (var input in request.Handouts.Concat(request.Brands))
        {
            _claims.Keep(input);
        }
    }

    /// <summary>How many files were written.</summary>
    public int Count { get; private set; }

    /// <summary>How many files are as their sources say already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Writes the files of one pair, and gives their paths; none after a diagnostic.</summary>
    public ImmutableArray<string> Write(BatchOutcome outcome)
    {
        if (outcome.Unchanged is { } unchanged)
        {
            Keep(outcome, unchanged);
            return [];
        }

        var artifacts = outcome.Artifacts;
        _made.UnionWith(artifacts.Select(artifact => artifact.Path));
        if (_target.VerifiesOnly)
        {
            Verify(outcome);
            return [];
        }

        if (artifacts.IsEmpty
            || !_claims.Claim(outcome.Input.Typed, artifacts.Select(artifact => artifact.Path), outcome.Diagnostics)
            || !_interruption.Whole(() => (Count > 0 || _writer.Remove(Sha256Sums.Name, outcome.Diagnostics)) && _writer.Write(artifacts, outcome.Diagnostics)))
        {
            return [];
        }

        if (outcome.Made is { } made)
        {
            _recorded.Add(made);
        }

        Count += artifacts.Length;
        _sums?.AddRange(artifacts.Select(Sha256Sums.Line));
        return [.. artifacts.Select(artifact => artifact.Path)];
    }

    /// <summary>Writes the list of checksums, if it is asked for; names or removes what an earlier list has and nothing makes any more.</summary>
    /// <param name="isWhole">All was made that there is to make, so that what is left is nobody's.</param>
    /// <param name="record">The record that the run began with.</param>
    public DiagnosticBag Finish(bool isWhole, BuildRecord record)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var path in isWhole ? _before.Select(Sha256Sums.PathOf).Where(path => !_made.Contains(path) && File.Exists(Path.Combine(_folder, path))) : [])
        {
            if (!_target.Cleans || _target.VerifiesOnly)
            {
                diagnostics.Report(OutputRules.LeftOver, default, $"no handout makes {_target.Folder}/{path} any more", "delete it, or run `handoutgen build --clean`");
            }
            else
            {
                _writer.Remove(path, diagnostics);
            }
        }

        if (_sums is { Count: > 0 } && !_target.VerifiesOnly)
        {
            // The list is that of the whole project: what this run did not make stands in it as long as it is there as it was.
            _sums.AddRange(_before.Where(line => _sums.All(made => Sha256Sums.PathOf(made) != Sha256Sums.PathOf(line)) && Sha256Sums.IsTrue(line, _folder)));
            _interruption.Whole(() => _writer.Write([Sha256Sums.File(_sums)], diagnostics));
        }

        if (!_target.VerifiesOnly && record.With(_recorded, _folder) is var now && !(now.IsEmpty && record.IsEmpty) && now.Artifact() is var artifact && !artifact.Bytes.Span.SequenceEqual(record.Artifact().Bytes.Span))
        {
            _interruption.Whole(() => _writer.Write([artifact], diagnostics));
        }

        return diagnostics;
    }

    // Files that need not be written are still those of their handout.
    private void Keep(BatchOutcome outcome, RecordedJob job)
    {
        var paths = job.Outputs.Select(Sha256Sums.PathOf).ToList();
        _made.UnionWith(paths);
        if (_claims.Claim(outcome.Input.Typed, paths, outcome.Diagnostics))
        {
            Unchanged += paths.Count;
            _sums?.AddRange(job.Outputs);
        }
    }

    private void Verify(BatchOutcome outcome)
    {
        foreach (var artifact in outcome.Artifacts)
        {
            var path = Path.Combine(_folder, artifact.Path);
            if (!File.Exists(path) || !artifact.Bytes.Span.SequenceEqual(File.ReadAllBytes(path)))
            {
                outcome.Diagnostics.Report(
                    OutputRules.Stale, default, $"{_target.Folder}/{artifact.Path} {(File.Exists(path) ? "is not what" : "is not there, though")} {outcome.Input.Typed} makes{(File.Exists(path) ? " now" : " it")}", "run `handoutgen build`");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _interruption.Dispose();
}
