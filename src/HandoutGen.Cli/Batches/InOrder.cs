using System.Collections.Immutable;

namespace HandoutGen.Cli.Batches;

/// <summary>Work on all cores whose results are taken in the order of the input.</summary>
internal static class InOrder
{
    /// <summary>
    /// Runs <paramref name="work"/> for each item on all cores, and <paramref name="take"/> for each result, one at a time
    /// and in the order of the items, as soon as all before it are there.
    /// </summary>
    public static void Run<TItem, TResult>(ImmutableArray<TItem> items, Func<TItem, TResult> work, Action<TResult> take)
        where TResult : class
    {
        if (items.Length == 1)
        {
            take(work(items[0]));
            return;
        }

        var results = new TResult?[items.Length];
        var taken = 0;
        var next = -1;
        var gate = new Lock();
        var workers = Math.Min(Environment.ProcessorCount, items.Length);
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < items.Length;)
            {
                var result = work(items[i]);
                lock (gate)
                {
                    results[i] = result;
                    for (; taken < results.Length && results[taken] is { } ready; taken++)
                    {
                        take(ready);
                        results[taken] = null;
                    }
                }
            }
        });
    }
}
