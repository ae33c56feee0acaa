
namespace HandoutGen.Typography.Unicode;

/// <summary>UAX #9, W1 to I2, over one isolating run sequence.</summary>
internal sealed class BidiSequence
{
    private const int MaximumOpenBrackets = 63;

    private readonly string _text;
    private readonly BidiClass[] _original;
    private readonly BidiClass[] _classes;
    private readonly byte[] _embedding;
    private readonly byte[] _levels;
    private readonly List<int> _indices;
    private readonly BidiClass _before;
    private readonly BidiClass _after;
    private readonly byte _level;

    /// <summary>Takes a sequence and what stands around it.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="original">The characters' own classes.</param>
    /// <param name="classes">Their classes after overrides; changed.</param>
    /// <param name="embedding">Their levels by X1 to X8.</param>
    /// <param name="levels">Takes their levels.</param>
    /// <param name="indices">The characters of the sequence, in order, at least one.</param>
    /// <param name="paragraphLevel">The paragraph's level.</param>
    public BidiSequence(string text, BidiClass[] original, BidiClass[] classes, byte[] embedding, byte[] levels, List<int> indices, byte paragraphLevel)
    {
        (_text, _original, _classes, _embedding, _levels, _indices) = (text, original, classes, embedding, levels, indices);
        _level = embedding[indices[0]];
        _before = Direction(Math.Max(_level, Neighbour(indices[0], -1, paragraphLevel)));

        // An isolate that is never ended leaves the paragraph's level after it (X10).
        var last = indices[^1];
        var after = BidiExplicit.IsInitiator(original[last]) ? paragraphLevel : Neighbour(last, 1, paragraphLevel);
        _after = Direction(Math.Max(_level, after));
    }

    /// <summary>Writes the levels of the sequence.</summary>
    public void Resolve()
    {
        WeakTypes();
        Separators();
        LettersBeforeNumbers();
        N0();
        N1N2();
        I1I2();
    }

    private static BidiClass Direction(int level) => (level & 1) == 1 ? BidiClass.R : BidiClass.L;

    private byte Neighbour(int index, int step, byte paragraphLevel)
    {
        for (index += step; index >= 0 && index < _embedding.Length && _original[index] != BidiClass.B; index += step)
        {
            if (!BidiExplicit.IsRemoved(_original[index]))
            {
                return _embedding[index];
            }
        }

        return paragraphLevel;
    }

    // W1 to W3.
    private void WeakTypes()
    {
        var previous = _before;
        var strong = _before;
        foreach (var i in _indices)
        {
            if (_classes[i] == BidiClass.NSM)
            {
                _classes[i] = previous is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI or BidiClass.PDI ? BidiClass.ON : previous; // W1
            }

            previous = _classes[i];
            if (_classes[i] == BidiClass.EN && strong == BidiClass.AL)
            {
                _classes[i] = BidiClass.AN; // W2
            }

            strong = previous is BidiClass.L or BidiClass.R or BidiClass.AL ? previous : strong;
        }

        foreach (var i in _indices)
        {
            _classes[i] = _classes[i] == BidiClass.AL ? BidiClass.R : _classes[i]; // W3
        }
    }

    // W4 to W6.
    private void Separators()
    {
        for (var k = 1; k + 1 < _indices.Count; k++)
        {
            var (before, here, after) = (_classes[_indices[k - 1]], _classes[_indices[k]], _classes[_indices[k + 1]]);
            if (before == after && ((here is BidiClass.ES && before == BidiClass.EN) || (here == BidiClass.CS && (before is BidiClass.EN or BidiClass.AN))))
            {
                _classes[_indices[k]] = before; // W4
            }
        }

        for (var k = 0; k < _indices.Count; k++)
        {
            if (_classes[_indices[k]] != BidiClass.ET)
            {
                continue;
            }

            var end = k;
            while (end < _indices.Count && _classes[_indices[end]] == BidiClass.ET)
            {
                end++;
            }

            var number = (k > 0 && _classes[_indices[k - 1]] == BidiClass.EN) || (end < _indices.Count && _classes[_indices[end]] == BidiClass.EN);
            Fill(k, end, number ? BidiClass.EN : BidiClass.ON); // W5, W6
            k = end - 1;
        }

        foreach (var i in _indices)
        {
            _classes[i] = _classes[i] is BidiClass.ES or BidiClass.CS ? BidiClass.ON : _classes[i]; // W6
        }
    }

    // W7.
    private void LettersBeforeNumbers()
    {
        var strong = _before;
        foreach (var i in _indices)
        {
            if (_classes[i] == BidiClass.EN && strong == BidiClass.L)
            {
                _classes[i] = BidiClass.L;
            }

            strong = _classes[i] is BidiClass.L or BidiClass.R ? _classes[i] : strong;
        }
    }

    // Brackets that pair take one direction, and the marks after them follow.
    private void N0()
    {
        foreach (var (open, close) in BracketPairs())
        {
            var embedding = Direction(_level);
            var opposite = false;
            var same = false;
            for (var k = open + 1; k < close && !same; k++)
            {
                var strong = Strong(_classes[_indices[k]]);
                same = strong == embedding;
                opposite |= strong is not null && strong != embedding;
            }

            if (same)
            {
                SetBrackets(open, close, embedding);
            }
            else if (opposite)
            {
                var context = _before;
                for (var k = open - 1; k >= 0; k--)
                {
                    if (Strong(_classes[_indices[k]]) is { } strong)
                    {
                        context = strong;
                        break;
                    }
                }

                SetBrackets(open, close, context != embedding ? context : embedding);
            }
        }
    }

    // BD16.
    private List<(int Open, int Close)> BracketPairs()
    {
        var pairs = new List<(int Open, int Close)>();
        var open = new List<(int Close, int Place)>();
        for (var k = 0; k < _indices.Count; k++)
        {
            if (_classes[_indices[k]] != BidiClass.ON)
            {
                continue;
            }

            var value = Canonical(_text[_indices[k]]);
            if (ClosingOf(value) is var closing and not 0)
            {
                if (open.Count == MaximumOpenBrackets)
                {
                    return [];
                }

                open.Add((closing, k));
            }
            else if (open.FindLastIndex(bracket => bracket.Close == value) is var match and >= 0)
            {
                pairs.Add((open[match].Place, k));
                open.RemoveRange(match, open.Count - match);
            }
        }

        pairs.Sort();
        return pairs;
    }

    // The two angle brackets that are canonically the same as those of CJK.
    private static int Canonical(char value) => value switch { '\u2329' => 0x3008, '\u232A' => 0x3009, _ => value };

    private static int ClosingOf(int value)
    {
        var pairs = BidiBracketData.Pairs;
        var (low, high) = (0, (pairs.Length / 2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (pairs[2 * middle] == value)
            {
                return pairs[(2 * middle) + 1];
            }

            (low, high) = pairs[2 * middle] < value ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }

    private void SetBrackets(int open, int close, BidiClass direction)
    {
        foreach (var place in (ReadOnlySpan<int>)[open, close])
        {
            _classes[_indices[place]] = direction;
            for (var k = place + 1; k < _indices.Count && _original[_indices[k]] == BidiClass.NSM; k++)
            {
                _classes[_indices[k]] = direction;
            }
        }
    }

    // Numbers count as right to left here.
    private static BidiClass? Strong(BidiClass value) => value switch
    {
        BidiClass.L => BidiClass.L,
        BidiClass.R or BidiClass.EN or BidiClass.AN => BidiClass.R,
        _ => null,
    };

    // Neutrals between two alike follow them; others follow the embedding.
    private void N1N2()
    {
        for (var k = 0; k < _indices.Count; k++)
        {
            if (Strong(_classes[_indices[k]]) is not null)
            {
                continue;
            }

            var end = k;
            while (end < _indices.Count && Strong(_classes[_indices[end]]) is null)
            {
                end++;
            }

            var before = k == 0 ? _before : Strong(_classes[_indices[k - 1]])!.Value;
            var after = end == _indices.Count ? _after : Strong(_classes[_indices[end]])!.Value;
            Fill(k, end, before == after ? before : Direction(_level));
            k = end - 1;
        }
    }

    private void I1I2()
    {
        foreach (var i in _indices)
        {
            _levels[i] += (_classes[i], _level & 1) switch
            {
                (BidiClass.R, 0) => 1,
                (BidiClass.AN or BidiClass.EN, 0) => 2,
                (BidiClass.L or BidiClass.AN or BidiClass.EN, 1) => (byte)1,
                _ => 0,
            };
        }
    }

    private void Fill(int start, int end, BidiClass value)
    {
        for (var k = start; k < end; k++)
        {
            _classes[_indices[k]] = value;
        }
    }
}
