using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HandoutGen.Cli.Terminals;

/// <summary>A run that goes on until it is told to end (Ctrl-C, the end of its terminal): that is its success, not a failure.</summary>
internal sealed class Ending : IDisposable
{
    private readonly ManualResetEventSlim _told = new();
    private readonly ImmutableArray<PosixSignalRegistration> _signals;
    private volatile bool _waits;

    /// <summary>From now on, until it is disposed of.</summary>
    public Ending() => _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Tell))];

    /// <summary>Waits so long, or until the run is told to end: true then. Outside of this call a signal ends the process as ever.</summary>
    public bool Wait(TimeSpan time)
    {
        _waits = true;
        var told = _told.Wait(time);
        _waits = told;
        return told;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _told.Dispose();
    }

    private void Tell(PosixSignalContext context)
    {
        if (_waits)
        {
            context.Cancel = true;
            _told.Set();
        }
    }
}
