using System.Collections.Immutable;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Typography.Shaping;

/// <summary>The faces that a style's text may use, in the order they are tried. Make one for each style and share it.</summary>
public sealed class FontStack
{
    // The face of each code point below U+0250, found once: the index of the face plus two (one: in no face), 0 when not yet looked for.
    private readonly byte[] _latin = new byte[0x250];

    // The face that signs are of, wherever it stands in the order; -1 for none.
    private readonly int _signs;

    /// <summary>Takes the nearest face of each family.</summary>
    /// <param name="families">At least one, the preferred first.</param>
    /// <param name="weight">100 to 900.</param>
    /// <param name="italic">Italic is wanted.</param>
    /// <exception cref="ArgumentException">There is no family, or there are more than 100.</exception>
    public FontStack(IEnumerable<FontFamily> families, int weight, bool italic)
    {
        Weight = weight;
        Italic = italic;
        FontFamily[] list = [.. families];
        Faces = [.. list.Select(family => family.Match(weight, italic))];
        _signs = Array.FindIndex(list, family => family.IsForSigns);
        if (Faces.Length is 0 or > 100)
        {
            throw new ArgumentException("a font stack has 1 to 100 families", nameof(families));
        }

        FirstHasAscii = Enumerable.Range(' ', '~' - ' ' + 1).All(code => Faces[0].GlyphIndex(code) != 0);
    }

    /// <summary>The weight asked for, 100 to 900.</summary>
    public int Weight { get; }

    /// <summary>Italic was asked for.</summary>
    public bool Italic { get; }

    /// <summary>The faces, the preferred first.</summary>
    public ImmutableArray<FontFace> Faces { get; }

    /// <summary>The first face has every character of ASCII that is shown.</summary>
    internal bool FirstHasAscii { get; }

    /// <summary>The index of the first face that has a glyph for the code point, -1 when none has.</summary>
    internal int FaceOf(int codePoint)
    {
        if (codePoint >= _latin.Length)
        {
            return Search(codePoint);
        }

        var known = _latin[codePoint];
        if (known == 0)
        {
            // Two threads may both look: they write the same byte.
            known = (byte)(Search(codePoint) + 2);
            _latin[codePoint] = known;
        }

        return known - 2;
    }

    /// <summary>The face that signs are of has the code point, and goes before all others.</summary>
    internal bool IsSign(int codePoint) => _signs >= 0 && FontFamily.IsSign(codePoint) && Faces[_signs].GlyphIndex(codePoint) != 0;

    private int Search(int codePoint)
    {
        if (IsSign(codePoint))
        {
            return _signs;
        }

        for (var i = 0; i < Faces.Length; i++)
        {
            if (Faces[i].GlyphIndex(codePoint) != 0)
            {
                return i;
            }
        }

        return -1;
    }
}
