
namespace HandoutGen.Typography.Unicode;

/// <summary>UAX #9, X1 to X10: embeddings, overrides and isolates, and the sequences of characters that the later rules look at.</summary>
/// <param name="original">The characters' own classes.</param>
/// <param name="classes">Takes the classes after overrides.</param>
/// <param name="levels">Takes the levels.</param>
/// <param name="start">The first character.</param>
/// <param name="end">Past the last.</param>
/// <param name="paragraphLevel">The paragraph's level.</param>
internal sealed class BidiExplicit(BidiClass[] original, BidiClass[] classes, byte[] levels, int start, int end, byte paragraphLevel)
{
    private const int MaximumDepth = 125;

    private readonly Stack<Status> _stack = new();
    private int _overflowIsolates;
    private int _overflowEmbeddings;
    private int _validIsolates;

    private readonly record struct Status(byte Level, BidiClass? Override, bool Isolate);

    /// <summary>X9: the character takes no part in the later rules.</summary>
    public static bool IsRemoved(BidiClass value) =>
        value is BidiClass.RLE or BidiClass.LRE or BidiClass.RLO or BidiClass.LRO or BidiClass.PDF or BidiClass.BN;

    /// <summary>X1 to X8.</summary>
    public void Apply()
    {
        _stack.Push(new Status(paragraphLevel, null, false));
        for (var i = start; i < end; i++)
        {
            switch (original[i])
            {
                case BidiClass.RLE or BidiClass.LRE or BidiClass.RLO or BidiClass.LRO:
                    levels[i] = _stack.Peek().Level;
                    Embed(original[i]); // X2 to X5
                    break;
                case BidiClass.RLI or BidiClass.LRI or BidiClass.FSI:
                    Isolate(i); // X5a to X5c
                    break;
                case BidiClass.PDI:
                    EndIsolate(i); // X6a
                    break;
                case BidiClass.PDF:
                    EndEmbedding(); // X7
                    levels[i] = _stack.Peek().Level;
                    break;
                case BidiClass.B:
                    levels[i] = paragraphLevel; // X8
                    break;
                default:
                    levels[i] = _stack.Peek().Level; // X6
                    Override(i);
                    break;
            }
        }
    }

    /// <summary>X10: level runs, joined where an isolate's end continues what its beginning left.</summary>
    public List<List<int>> IsolatingRunSequences()
    {
        var sequences = new List<List<int>>();
        var waiting = new Stack<List<int>>(); // sequences that end with an isolate's beginning
        List<int>? current = null;
        var begun = 0; // isolates not ended yet (BD9)
        var before = -1;
        for (var i = start; i < end; i++)
        {
            if (IsRemoved(original[i]))
            {
                continue;
            }

            var follows = before >= 0 && levels[before] == levels[i] && !IsInitiator(original[before]);
            if (original[i] == BidiClass.PDI && begun > 0)
            {
                begun--;

                // The matching beginning was the last of those waiting whose level is this one's.
                while (waiting.Count > 0 && levels[waiting.Peek()[^1]] != levels[i])
                {
                    waiting.Pop();
                }

                current = waiting.Count > 0 ? waiting.Pop() : NewSequence(sequences);
            }
            else if (!follows)
            {
                current = NewSequence(sequences);
            }

            current!.Add(i);
            if (IsInitiator(original[i]))
            {
                waiting.Push(current);
                begun++;
            }

            before = i;
        }

        return sequences;
    }

    /// <summary>The character begins an isolate.</summary>
    public static bool IsInitiator(BidiClass value) => value is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;

    private static List<int> NewSequence(List<List<int>> sequences)
    {
        var sequence = new List<int>();
        sequences.Add(sequence);
        return sequence;
    }

    private byte NextLevel(bool odd) => (byte)(odd ? (_stack.Peek().Level + 1) | 1 : (_stack.Peek().Level + 2) & ~1);

    private void Embed(BidiClass value)
    {
        var next = NextLevel(value is BidiClass.RLE or BidiClass.RLO);
        if (next <= MaximumDepth && _overflowIsolates == 0 && _overflowEmbeddings == 0)
        {
            _stack.Push(new Status(next, value switch { BidiClass.RLO => BidiClass.R, BidiClass.LRO => BidiClass.L, _ => null }, false));
        }
        else if (_overflowIsolates == 0)
        {
            _overflowEmbeddings++;
        }
    }

    private void Isolate(int index)
    {
        levels[index] = _stack.Peek().Level;
        Override(index);
        var odd = original[index] == BidiClass.RLI
            || (original[index] == BidiClass.FSI && _overflowIsolates == 0 && BidiLevels.FirstStrong(original, index + 1, IsolateEnd(index)) == 1);
        var next = NextLevel(odd);
        if (next <= MaximumDepth && _overflowIsolates == 0 && _overflowEmbeddings == 0)
        {
            _validIsolates++;
            _stack.Push(new Status(next, null, true));
        }
        else
        {
            _overflowIsolates++;
        }
    }

    // BD9: the matching end of an isolate, else the end of the text.
    private int IsolateEnd(int index)
    {
        var depth = 1;
        for (var i = index + 1; i < end; i++)
        {
            depth += IsInitiator(original[i]) ? 1 : original[i] == BidiClass.PDI ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return end;
    }

    private void EndIsolate(int index)
    {
        if (_overflowIsolates > 0)
        {
            _overflowIsolates--;
        }
        else if (_validIsolates > 0)
        {
            _overflowEmbeddings = 0;
            while (!_stack.Peek().Isolate)
            {
                _stack.Pop();
            }

            _stack.Pop();
            _validIsolates--;
        }

        levels[index] = _stack.Peek().Level;
        Override(index);
    }

    private void EndEmbedding()
    {
        if (_overflowIsolates > 0)
        {
            return;
        }

        if (_overflowEmbeddings > 0)
        {
            _overflowEmbeddings--;
        }
        else if (!_stack.Peek().Isolate && _stack.Count >= 2)
        {
            _stack.Pop();
        }
    }

    private void Override(int index)
    {
        if (_stack.Peek().Override is { } value && original[index] != BidiClass.BN)
        {
            classes[index] = value;
        }
    }
}
