using System.Collections.Immutable;

namespace HandoutGen.Pdf.Fonts;

/// <summary>A face as one document uses it: which glyphs, and the text that each stands for.</summary>
internal sealed class PdfFont(FontFace face, int index)
{
    private readonly string?[] _text = new string?[face.GlyphCount];
    private readonly List<int> _used = [];
    private int[] _codes = [];

    public FontFace Face { get; } = face;

    /// <summary>The name in the resources: F0, F1…</summary>
    public int Index { get; } = index;

    public int ObjectNumber { get; set; }

    /// <summary>The used glyphs, ascending, once <see cref="Seal"/> has run.</summary>
    public IReadOnlyList<int> UsedGlyphs => _used;

    /// <summary>
    /// Notes the use of a glyph for some text. The first text that a glyph stands for goes into the ToUnicode map.
    /// </summary>
    /// <returns>False when the map says something else: the content must then carry its ActualText.</returns>
    public bool Use(int glyph, ReadOnlySpan<char> text)
    {
        string? known = _text[glyph];
        if (known is not null)
            return text.SequenceEqual(known);
        _text[glyph] = text.Length == 1 ? SingleCharacters.Get(text[0]) : text.ToString();
        _used.Add(glyph);
        return true;
    }

    /// <summary>A glyph's width as the file states it, in 1/1000 em.</summary>
    public int Width(int glyph) => (int)Math.Round(Face.Advance(glyph));

    /// <summary>The text that a used glyph stands for.</summary>
    public string Text(int glyph) => _text[glyph] ?? "";

    /// <summary>The character code (CID) of a used glyph, once <see cref="Number"/> has run.</summary>
    public int Code(int glyph) => _codes[glyph];

    /// <summary>Puts the used glyphs in order, after the last use.</summary>
    public ReadOnlySpan<int> Seal()
    {
        _used.Sort();
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_used);
    }

    /// <summary>Takes the subset's numbers of the used glyphs as their codes.</summary>
    public void Number(ImmutableArray<int> codes)
    {
        _codes = new int[_text.Length];
        for (int i = 0; i < codes.Length; i++)
            _codes[_used[i]] = codes[i];
    }

    private static class SingleCharacters
    {
        private static readonly string[] Latin = [.. Enumerable.Range(0, 0x180).Select(c => ((char)c).ToString())];

        public static string Get(char c) => c < Latin.Length ? Latin[c] : c.ToString();
    }
}
