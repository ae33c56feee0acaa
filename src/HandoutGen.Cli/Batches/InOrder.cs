using System.Collections.Immutable;

namespace HandoutGen.Cli.Batches;

/// <summary>Work on all cores whose results are taken in the order of the input.</summary>
internal static class InOrder
{
    // How many results may wait for one before them, for each core: enough that no core is idle, few enough that memory is bounded.
    private const int Ahead = 8;

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

        var run = new Ordered<TItem, TResult>(items, work, take);
        var workers = Math.Min(Environment.ProcessorCount, items.Length);
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, _ => run.Work(Ahead * workers));
    }

    private sealed class Ordered<TItem, TResult>(ImmutableArray<TItem> items, Func<TItem, TResult> work, Action<TResult> take)
        where TResult : class
    {
        private readonly object _gate = new();
        private readonly TResult?[] _results = new TResult?[items.Length];
        private int _next;
        private int _taken;
        private bool _taking;
        private bool _failed;

        public void Work(int ahead)
        {
            try
            {
                while (Next(ahead) is { } i)
                {
                    Done(i, work(items[i]));
                }
            }
            catch
            {
                lock (_gate)
                {
                    _failed = true; // nobody waits for what will not come
                    Monitor.PulseAll(_gate);
                }

                throw;
            }
        }

        private int? Next(int ahead)
        {
            lock (_gate)
            {
                while (!_failed && _next < items.Length && _next >= _taken + ahead)
                {
                    Monitor.Wait(_gate);
                }

                return _failed || _next >= items.Length ? null : _next++;
            }
        }

        // One worker at a time takes what is ready; the others go on working.
        private void Done(int i, TResult result)
        {
            lock (_gate)
            {
                _results[i] = result;
                if (_taking)
                {
                    return;
                }

                _taking = true;
            }

            while (Ready() is { } ready)
            {
                take(ready);
            }
        }

        private TResult? Ready()
        {
            lock (_gate)
            {
                var ready = _taken < _results.Length && !_failed ? _results[_taken] : null;
                if (ready is null)
                {
                    _taking = false;
                    return null;
                }

                _results[_taken++] = null;
                Monitor.PulseAll(_gate);
                return ready;
            }
        }
    }
}
