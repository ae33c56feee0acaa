using System.Collections.Immutable;
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

    /// <summary>Writes nothing yet.</summary>
    public BatchOutput(Terminal terminal, BatchTarget target, BatchRequest request)
    {
        var folder = terminal.FullPath(target.Folder);
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

    /// <summary>Writes the files of one pair, and gives their paths; none after a diagnostic.</summary>
    public ImmutableArray<string> Write(BatchOutcome outcome)
    {
        var artifacts = outcome.Artifacts;
        if (artifacts.IsEmpty
            || !_claims.Claim(outcome.Input.Typed, artifacts, outcome.Diagnostics)
            || !_interruption.Whole(() => (Count > 0 || _writer.Remove(Sha256Sums.Name, outcome.Diagnostics)) && _writer.Write(artifacts, outcome.Diagnostics)))
        {
            return [];
        }

        Count += artifacts.Length;
        _sums?.AddRange(artifacts.Select(Sha256Sums.Line));
        return [.. artifacts.Select(artifact => artifact.Path)];
    }

    /// <summary>Writes the list of checksums, if it is asked for.</summary>
    public DiagnosticBag Finish()
    {
        var diagnostics = new DiagnosticBag();
        if (_sums is { Count: > 0 })
        {
            _interruption.Whole(() => _writer.Write([Sha256Sums.File(_sums)], diagnostics));
        }

        return diagnostics;
    }

    /// <inheritdoc/>
    public void Dispose() => _interruption.Dispose();
}
