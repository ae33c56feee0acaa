using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Cli.Live;

/// <summary><c>build --watch</c>: a batch, and again whenever a file that it asked for answers otherwise.</summary>
internal static class Watch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs until it is told to end.</summary>
    /// <param name="terminal">Where it is said what is waited for.</param>
    /// <param name="next">Gives the batch as the command line and the project are at that moment.</param>
    public static int Run(Terminal terminal, Func<Batch> next)
    {
        using var ending = new Ending();
        var batch = next();
        batch.Run();
        terminal.Error.WriteLine("Watching; Ctrl-C ends.");
        for (var pause = Pause; !ending.Wait(pause);)
        {
            var start = terminal.Elapsed();
            var now = next();
            if (!now.BuildsTheSameAs(batch) || !batch.Asked.All(files => files.AnswerAsBefore()))
            {
                batch = now;
                batch.Run();
            }

            // Looking takes a fifth of the time at most.
            pause = TimeSpan.FromTicks(Math.Max(Pause.Ticks, 4 * (terminal.Elapsed() - start).Ticks));
        }

        return ExitCode.Done;
    }
}
