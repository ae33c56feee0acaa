namespace HandoutGen.Typography.Unicode;

/// <summary>Looks a code point up in range tables: directly below U+3000, where nearly all text lives, by bisection above.</summary>
internal sealed class PropertyTable
{
    private const int DirectLimit = 0x3000;

    private readonly byte[] _direct = new byte[DirectLimit];
    private readonly int[] _starts;
    private readonly byte[] _classes;

    private PropertyTable(ReadOnlySpan<int> starts, ReadOnlySpan<byte> classes)
    {
        var range = 0;
        for (var code = 0; code < DirectLimit; code++)
        {
            if (range + 1 < starts.Length && starts[range + 1] == code)
            {
                range++;
            }

            _direct[code] = classes[range];
        }

        _starts = starts[range..].ToArray();
        _classes = classes[range..].ToArray();
    }

    /// <summary>Line_Break, as LB1 resolves it.</summary>
    public static PropertyTable LineBreak { get; } = new(LineBreakData.Starts, LineBreakData.Classes);

    /// <summary>Bidi_Class.</summary>
    public static PropertyTable Bidi { get; } = new(BidiClassData.Starts, BidiClassData.Classes);

    /// <summary>The class of a code point, 0 to 10FFFF.</summary>
    public byte this[int codePoint] => codePoint < DirectLimit ? _direct[codePoint] : Bisect(codePoint);

    private byte Bisect(int codePoint)
    {
        var found = Array.BinarySearch(_starts, codePoint);
        return _classes[found >= 0 ? found : ~found - 1];
    }
}
