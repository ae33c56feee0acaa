using System.Buffers.Binary;

namespace HandoutGen.Typography.Fonts;

/// <summary>What the tables head, hhea, maxp, OS/2 and post say of the whole font, in font units.</summary>
internal sealed record FontMetrics
{
    private const int UseTypoMetrics = 1 << 7;

    public required int UnitsPerEm { get; init; }

    public required int GlyphCount { get; init; }

    public required bool LongOffsets { get; init; }

    public required bool IsCff { get; init; }

    public required (int Left, int Bottom, int Right, int Top) Bounds { get; init; }

    public required int Ascender { get; init; }

    public required int Descender { get; init; }

    public required int LineGap { get; init; }

    public required int Weight { get; init; }

    public required bool Italic { get; init; }

    /// <summary>OS/2 fsType as it stands in the file; 0 without an OS/2 table.</summary>
    public required int EmbeddingBits { get; init; }

    public required int CapHeight { get; init; }

    public required int XHeight { get; init; }

    public required int UnderlinePosition { get; init; }

    public required int UnderlineThickness { get; init; }

    /// <summary>Degrees counter-clockwise from the vertical: negative for a slant to the right (post italicAngle).</summary>
    public required double ItalicAngle { get; init; }

    public required bool FixedPitch { get; init; }

    /// <summary>fsType bit 8: the font may only be embedded whole.</summary>
    public bool MayNotBeSubset => (EmbeddingBits & 0x0100) != 0;

    /// <summary>Reads the tables.</summary>
    /// <exception cref="FontFormatException">One that every font has is missing, cut short or impossible.</exception>
    public static FontMetrics Read(SfntTables tables)
    {
        var head = tables.Require("head", 54).Span;
        var hhea = tables.Require("hhea", 36).Span;
        var os2 = tables.Find("OS/2").Span;
        var post = tables.Find("post").Span;
        int unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(head[18..]);
        if (unitsPerEm is < 16 or > 16384)
        {
            throw new FontFormatException("the font is damaged: its em has an impossible number of units");
        }

        int glyphCount = BinaryPrimitives.ReadUInt16BigEndian(tables.Require("maxp", 6).Span[4..]);
        if (glyphCount == 0)
        {
            throw new FontFormatException("the font has no glyphs");
        }

        var hasOs2 = os2.Length >= 78;
        var typo = hasOs2 && (Unsigned(os2, 62) & UseTypoMetrics) != 0;
        var hasHeights = hasOs2 && Unsigned(os2, 0) >= 2 && os2.Length >= 90;
        var hasPost = post.Length >= 32;
        var selection = hasOs2 ? Unsigned(os2, 62) : 0;
        return new FontMetrics
        {
            UnitsPerEm = unitsPerEm,
            GlyphCount = glyphCount,
            LongOffsets = Signed(head, 50) == 1,
            IsCff = tables.Has("CFF "),
            Bounds = (Signed(head, 36), Signed(head, 38), Signed(head, 40), Signed(head, 42)),
            Ascender = typo ? Signed(os2, 68) : Signed(hhea, 4),
            Descender = typo ? Signed(os2, 70) : Signed(hhea, 6),
            LineGap = typo ? Signed(os2, 72) : Signed(hhea, 8),
            Weight = hasOs2 ? Math.Clamp(Unsigned(os2, 4), 1, 1000) : (Unsigned(head, 44) & 1) != 0 ? 700 : 400,
            Italic = hasOs2 ? (selection & ((1 << 0) | (1 << 9))) != 0 : (Unsigned(head, 44) & 2) != 0,
            EmbeddingBits = hasOs2 ? Unsigned(os2, 8) : 0,
            CapHeight = hasHeights && Signed(os2, 88) > 0 ? Signed(os2, 88) : unitsPerEm * 7 / 10,
            XHeight = hasHeights && Signed(os2, 86) > 0 ? Signed(os2, 86) : unitsPerEm / 2,
            UnderlinePosition = hasPost ? Signed(post, 8) : -unitsPerEm / 10,
            UnderlineThickness = hasPost && Signed(post, 10) > 0 ? Signed(post, 10) : unitsPerEm / 20,
            ItalicAngle = hasPost ? BinaryPrimitives.ReadInt32BigEndian(post[4..]) / 65536.0 : 0,
            FixedPitch = hasPost && BinaryPrimitives.ReadUInt32BigEndian(post[12..]) != 0,
        };
    }

    /// <summary>What bits 0 to 3 of fsType allow. Where an old font sets several, the most generous one counts (OS/2 version 2 and earlier).</summary>
    /// <exception cref="FontFormatException">Nothing is allowed, or bitmaps only.</exception>
    public EmbeddingPermission Permission(string familyName)
    {
        if ((EmbeddingBits & 0x0200) != 0)
        {
            throw new FontFormatException($"the maker of the font {familyName} allows only its bitmaps to be embedded");
        }

        return (EmbeddingBits & 0x000F) switch
        {
            var bits when (bits & 8) != 0 => EmbeddingPermission.Editable,
            var bits when (bits & 4) != 0 => EmbeddingPermission.PreviewAndPrint,
            var bits when (bits & 2) != 0 => throw new FontFormatException(
                $"the maker of the font {familyName} does not allow it to be embedded (restricted licence)"),
            _ => EmbeddingPermission.Installable,
        };
    }

    private static int Signed(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table[at..]);

    private static int Unsigned(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);
}
