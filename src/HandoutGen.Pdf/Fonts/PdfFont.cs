using System.Collections.Immutable;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Pdf.Fonts;

/// <summary>
/// A face as one document uses it. A use is a glyph that stands for some text: a glyph that stands for several (a space that
/// breaks and one that does not) has several uses, each with a character code of its own, so that the ToUnicode map tells all.
/// </summary>
internal sealed class PdfFont(FontFace face, int index)
{
    // The first use of each glyph, plus one.
    private readonly int[] _first = new int[face.GlyphCount];
    private readonly List<(int Glyph, string Text)> _uses = [];
    private readonly Dictionary<(int Glyph, string Text), int> _others = [];
    private int[] _codes = [];
    private int[] _byCode = [];

    public FontFace Face { get; } = face;

    /// <summary>The number in the name that content calls the font by: F0, F1…</summary>
    public int Index { get; } = index;

    public int ObjectNumber { get; set; }

    /// <summary>Some glyph has several codes: codes must be mapped to glyphs by a table.</summary>
    public bool HasSeveralCodes => _others.Count > 0;

    /// <summary>Notes the use of a glyph for some text and gives the use's number.</summary>
    /// <returns>False when the glyph has another text already and cannot have a second code: the content must then carry its ActualText.</returns>
    public bool TryUse(int glyph, ReadOnlySpan<char> text, out int use)
    {
        use = _first[glyph] - 1;
        if (use < 0)
        {
            use = _uses.Count;
            _uses.Add((glyph, text.Length == 1 ? SingleCharacters.Get(text[0]) : text.ToString()));
            _first[glyph] = use + 1;
            return true;
        }

        if (text.SequenceEqual(_uses[use].Text))
        {
            return true;
        }
        // The codes of a CFF font are its glyphs' numbers (ISO 32000-1, 9.7.4.2): there is no table to map others.
        if (Face.IsCff || _uses.Count >= 0xFFFF - Face.GlyphCount)
        {
            return false;
        }

        var key = (glyph, text.ToString());
        if (!_others.TryGetValue(key, out var other))
        {
            other = _uses.Count;
            _uses.Add(key);
            _others.Add(key, other);
        }

        use = other;
        return true;
    }

    /// <summary>A glyph's width as the file states it, in 1/1000 em.</summary>
    public int Width(int glyph) => (int)Math.Round(Face.Advance(glyph));

    /// <summary>The glyph of a use.</summary>
    public int Glyph(int use) => _uses[use].Glyph;

    /// <summary>The character code of a use, once <see cref="Number"/> has run.</summary>
    public int Code(int use) => _codes[use];

    /// <summary>The used glyphs, each once, ascending.</summary>
    public int[] UsedGlyphs()
    {
        var glyphs = new List<int>(_uses.Count);
        for (var glyph = 0; glyph < _first.Length; glyph++)
        {
            if (_first[glyph] > 0)
            {
                glyphs.Add(glyph);
            }
        }

        return [.. glyphs];
    }

    /// <summary>Gives the uses their codes: the first use of a glyph its number in the subset, the others the numbers after those.</summary>
    public void Number(ReadOnlySpan<int> glyphs, ImmutableArray<int> numbers, int glyphCount)
    {
        _codes = new int[_uses.Count];
        for (var i = 0; i < glyphs.Length; i++)
        {
            _codes[_first[glyphs[i]] - 1] = numbers[i];
        }

        var next = glyphCount;
        for (var use = 0; use < _codes.Length; use++)
        {
            if (_first[_uses[use].Glyph] - 1 != use)
            {
                _codes[use] = next++;
            }
        }

        _byCode = new int[_uses.Count];
        for (var use = 0; use < _byCode.Length; use++)
        {
            _byCode[use] = use;
        }

        Array.Sort(_codes.ToArray(), _byCode);
    }

    /// <summary>Code, glyph and text of each use, by ascending code.</summary>
    public IEnumerable<(int Code, int Glyph, string Text)> Codes() => _byCode.Select(use => (_codes[use], _uses[use].Glyph, _uses[use].Text));

    /// <summary>For each code the glyph's number in the subset, two bytes each (ISO 32000-1, table 117, CIDToGIDMap).</summary>
    public byte[] GlyphsOfCodes()
    {
        var map = new byte[2 * (_codes.Max() + 1)];
        foreach ((var code, var glyph, _) in Codes())
        {
            var number = _codes[_first[glyph] - 1];
            map[2 * code] = (byte)(number >> 8);
            map[(2 * code) + 1] = (byte)number;
        }

        return map;
    }

    private static class SingleCharacters
    {
        private static readonly string[] Latin = [.. Enumerable.Range(0, 0x180).Select(c => ((char)c).ToString())];

        public static string Get(char c) => c < Latin.Length ? Latin[c] : c.ToString();
    }
}
