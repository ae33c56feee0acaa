using HarfBuzzSharp;

namespace HandoutGen.Typography.Fonts;

/// <summary>
/// One font file, opened: its tables found and checked, its names and metrics read. Immutable and safe to share between
/// threads. Lengths are in font units unless a member says otherwise.
/// </summary>
public sealed class FontFace
{
    private readonly CharacterMap _characters;
    private readonly double[] _advances;
    private readonly Lazy<Font> _harfBuzzFont;

    private FontFace(SfntTables tables, ReadOnlyMemory<byte> data, string? fileFamily)
    {
        Data = data;
        Tables = tables;
        Metrics = FontMetrics.Read(tables);
        var names = tables.Find("name").Span;
        FamilyName = fileFamily ?? NameTable.Find(names, NameTable.TypographicFamily) ?? NameTable.Find(names, NameTable.Family)
            ?? throw new FontFormatException("the font is damaged: it does not say its family's name");
        PostScriptName = FontNames.PostScript(NameTable.Find(names, NameTable.PostScript) ?? FamilyName);
        Embedding = Metrics.Permission(FamilyName);
        _characters = CharacterMap.Read(tables.Require("cmap", 4), GlyphCount);
        _advances = HorizontalMetrics.ReadAdvances(tables, GlyphCount, UnitsPerEm);
        OutlineTables.Check(tables, Metrics);
        if (Metrics.IsCff)
        {
            CffOutlines.Check(tables.Find("CFF "), _advances, UnitsPerEm);
        }

        _harfBuzzFont = new Lazy<Font>(() => HarfBuzzFonts.Create(data, UnitsPerEm));
    }

    /// <summary>The whole file.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The family's name (name table, id 16, else 1).</summary>
    public string FamilyName { get; }

    /// <summary>The PostScript name (name table, id 6), made fit for a PDF name.</summary>
    public string PostScriptName { get; }

    /// <summary>OS/2 usWeightClass, 1 to 1000.</summary>
    public int Weight => Metrics.Weight;

    /// <summary>The face is italic or oblique (OS/2 fsSelection bit 0 or 9).</summary>
    public bool Italic => Metrics.Italic;

    /// <summary>Font units in one em (head unitsPerEm), 16 to 16384.</summary>
    public int UnitsPerEm => Metrics.UnitsPerEm;

    /// <summary>How far the line reaches above the baseline (OS/2 sTypoAscender when USE_TYPO_METRICS is set, else hhea).</summary>
    public int Ascender => Metrics.Ascender;

    /// <summary>How far the line reaches below the baseline: negative (chosen as <see cref="Ascender"/> is).</summary>
    public int Descender => Metrics.Descender;

    /// <summary>The gap between lines that the font asks for (chosen as <see cref="Ascender"/> is).</summary>
    public int LineGap => Metrics.LineGap;

    /// <summary>The height of capitals (OS/2 sCapHeight, else seven tenths of an em).</summary>
    public int CapHeight => Metrics.CapHeight;

    /// <summary>The height of the x (OS/2 sxHeight, else half an em).</summary>
    public int XHeight => Metrics.XHeight;

    /// <summary>The top of the underline, measured from the baseline: negative is below (post).</summary>
    public int UnderlinePosition => Metrics.UnderlinePosition;

    /// <summary>The thickness of the underline (post).</summary>
    public int UnderlineThickness => Metrics.UnderlineThickness;

    /// <summary>The outlines are cubic (table "CFF "), not TrueType's (table "glyf").</summary>
    public bool IsCff => Metrics.IsCff;

    /// <summary>What the maker allows (OS/2 fsType). A face that allows nothing cannot be opened.</summary>
    public EmbeddingPermission Embedding { get; }

    /// <summary>Glyphs in the font (maxp), at least 1.</summary>
    public int GlyphCount => Metrics.GlyphCount;

    /// <summary>The font as HarfBuzz sees it, scaled to font units; immutable, so that several threads may shape with it.</summary>
    public Font HarfBuzzFont => _harfBuzzFont.Value;

    internal FontMetrics Metrics { get; }

    /// <summary>
    /// The hb_face_t that subsets are taken of, alive as long as the font is. It is not preprocessed (hb_subset_preprocess): that
    /// takes six milliseconds for a face of the default family and saves a twentieth of one from each subset.
    /// </summary>
    /// <summary>The upper edge of a glyph above the baseline and its height; null for one without an outline.</summary>
    public (double Top, double Height)? Extents(int glyph) =>
        HarfBuzzFont.TryGetGlyphExtents((uint)glyph, out var extents) && extents.Height != 0 ? (extents.YBearing, -extents.Height) : null;

    internal IntPtr SubsetFace => HarfBuzzSubset.hb_font_get_face(HarfBuzzFont.Handle);

    internal SfntTables Tables { get; }

    /// <summary>Opens a TrueType or OpenType-CFF font.</summary>
    /// <param name="data">The whole file, which must not change afterwards.</param>
    /// <exception cref="FontFormatException">The font is damaged, variable, a collection, or not to be embedded.</exception>
    public static FontFace Open(ReadOnlyMemory<byte> data)
    {
        var tables = SfntTables.Read(data);
        return tables.Has("fvar")
            ? throw new FontFormatException("the font is a variable font: open it at one weight, or use the family's static files")
            : new FontFace(tables, data, null);
    }

    /// <summary>Opens a font at one weight: a variable font's other axes stay where its designer put them. A static font opens as it is.</summary>
    /// <param name="data">The whole file.</param>
    /// <param name="weight">1 to 1000; the nearest that the font has is taken.</param>
    /// <exception cref="FontFormatException">As <see cref="Open"/>, or no instance can be made of the variable font.</exception>
    public static FontFace OpenInstance(ReadOnlyMemory<byte> data, int weight)
    {
        var tables = SfntTables.Read(data);
        if (!tables.Has("fvar"))
        {
            return new FontFace(tables, data, null);
        }
        // The name table of an instance may speak of the family's default style: the family's name is the whole font's.
        var names = tables.Find("name").Span;
        var family = NameTable.Find(names, NameTable.TypographicFamily) ?? NameTable.Find(names, NameTable.Family);
        var instance = FontInstance.Create(tables, data, weight);
        return new FontFace(SfntTables.Read(instance), instance, family);
    }

    /// <summary>The glyph of a code point, 0 when the font has none.</summary>
    public int GlyphIndex(int codePoint) => _characters.Glyph(codePoint);

    /// <summary>A glyph's advance width in 1/1000 em (hmtx).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The font has no such glyph.</exception>
    public double Advance(int glyph)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(glyph);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(glyph, GlyphCount);
        return _advances[glyph];
    }
}
