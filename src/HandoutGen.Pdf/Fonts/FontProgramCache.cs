namespace HandoutGen.Pdf.Fonts;

/// <summary>The last few programs made of one face. Safe for several threads; what two make at once is the same.</summary>
internal sealed class FontProgramCache
{
    // A batch of handouts in one brand uses few sets of glyphs at a time; each kept program holds some 10 to 20 kB.
    private const int Capacity = 8;

    private readonly Lock _lock = new();
    private readonly List<(UInt128 Key, FontProgram Program)> _kept = [];

    public delegate FontProgram Make(ReadOnlySpan<int> glyphs, UInt128 key);

    /// <summary>The program kept under the key, or a new one, which takes the place of the one that was not used for longest.</summary>
    public FontProgram GetOrAdd(UInt128 key, ReadOnlySpan<int> glyphs, Make make)
    {
        if (Find(key) is { } kept)
        {
            return kept;
        }

        var program = make(glyphs, key);
        lock (_lock)
        {
            if (_kept.Count == Capacity)
            {
                _kept.RemoveAt(0);
            }

            _kept.Add((key, program));
        }

        return program;
    }

    private FontProgram? Find(UInt128 key)
    {
        lock (_lock)
        {
            var at = _kept.FindIndex(entry => entry.Key == key);
            if (at < 0)
            {
                return null;
            }

            var found = _kept[at];
            _kept.RemoveAt(at);
            _kept.Add(found);
            return found.Program;
        }
    }
}
