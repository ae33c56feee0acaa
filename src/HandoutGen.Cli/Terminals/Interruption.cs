using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HandoutGen.Cli.Terminals;

/// <summary>A run that is stopped (Ctrl-C, the end of its terminal) finishes the handout that it is writing, and begins no other.</summary>
internal sealed class Interruption : IDisposable
{
    // A disk that does not answer must not keep the program alive: each file is whole without this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _writing = new();
    private readonly ImmutableArray<PosixSignalRegistration> _signals;

    /// <summary>From now on, until it is disposed of.</summary>
    public Interruption() => _signals =
    [
        // The lock is kept: the signal does what it always does, and the process ends.
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, _ => _writing.TryEnter(Patience))),
    ];

    /// <summary>Does what must not be left half done.</summary>
    public T Whole<T>(Func<T> write)
    {
        lock (_writing)
        {
            return write();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
    }
}
