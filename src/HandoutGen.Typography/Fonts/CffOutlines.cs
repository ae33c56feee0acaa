using System.Buffers.Binary;

namespace HandoutGen.Typography.Fonts;

/// <summary>
/// The glyph programs of a CFF table (Adobe Technical Notes 5176 and 5177), walked from end to end before a subsetter or a viewer does:
/// every program can be followed, and gives the advance width that hmtx gives, which a PDF has to state.
/// </summary>
internal sealed class CffOutlines
{
    private const int CharStrings = 17;
    private const int Private = 18;
    private const int Subroutines = 19;
    private const int DefaultWidth = 20;
    private const int NominalWidth = 21;
    private const int FontDictionaries = (12 << 8) | 36;
    private const int FontSelection = (12 << 8) | 37;

    private readonly ReadOnlyMemory<byte> _table;
    private readonly CffIndex _glyphs;
    private readonly CffIndex _global;
    private readonly List<CffPrivate> _privates = [];
    private readonly byte[] _selection = [];

    private CffOutlines(ReadOnlyMemory<byte> table)
    {
        _table = table;
        var bytes = table.Span;
        var names = CffIndex.Read(bytes, bytes.Length > 4 ? bytes[2] : throw CffIndex.Damaged());
        var tops = CffIndex.Read(bytes, names.End);
        var strings = CffIndex.Read(bytes, tops.End);
        _global = CffIndex.Read(bytes, strings.End);
        var top = CffDictionary.Read(tops.Item(bytes, 0));
        _glyphs = CffIndex.Read(bytes, Offset(top, CharStrings));
        if (!top.ContainsKey(FontDictionaries))
        {
            _privates.Add(ReadPrivate(top));
            return;
        }

        var fonts = CffIndex.Read(bytes, Offset(top, FontDictionaries));
        for (var i = 0; i < fonts.Count; i++)
        {
            _privates.Add(ReadPrivate(CffDictionary.Read(fonts.Item(bytes, i))));
        }

        _selection = Selection(bytes, Offset(top, FontSelection));
    }

    /// <summary>Walks every glyph.</summary>
    /// <param name="table">The table "CFF ".</param>
    /// <param name="advances">The advance of each glyph in font units, as hmtx has it.</param>
    /// <param name="unitsPerEm">Font units in an em.</param>
    /// <exception cref="FontFormatException">A program cannot be followed, or its width is not that of hmtx.</exception>
    public static void Check(ReadOnlyMemory<byte> table, ReadOnlySpan<double> advances, int unitsPerEm)
    {
        var outlines = new CffOutlines(table);
        if (outlines._glyphs.Count != advances.Length)
        {
            throw new FontFormatException("the font is damaged: its tables \"maxp\" and \"CFF \" count different glyphs");
        }

        var walk = new CffWalk(table, outlines._global);
        for (var glyph = 0; glyph < advances.Length; glyph++)
        {
            var width = walk.Width(outlines._glyphs.Item(table.Span, glyph), outlines.PrivateOf(glyph));
            // A PDF states whole thousandths of an em, and may be off by one (ISO 19005-2, 6.2.11.5).
            if (Math.Abs((width * 1000 / unitsPerEm) - advances[glyph]) > 0.5)
            {
                throw new FontFormatException("the font is damaged: its tables \"hmtx\" and \"CFF \" give different widths");
            }
        }
    }

    private CffPrivate PrivateOf(int glyph) =>
        _selection.Length == 0 ? _privates[0]
        : _selection[glyph] < _privates.Count ? _privates[_selection[glyph]]
        : throw CffIndex.Damaged();

    private CffPrivate ReadPrivate(Dictionary<int, double[]> dictionary)
    {
        if (!dictionary.TryGetValue(Private, out var place))
        {
            return new CffPrivate(0, 0, CffIndex.Empty);
        }

        var bytes = _table.Span;
        if (place is not [var size, var offset] || size < 0 || offset < 0 || size + offset > bytes.Length)
        {
            throw CffIndex.Damaged();
        }

        var values = CffDictionary.Read(bytes.Slice((int)offset, (int)size));
        var subroutines = values.TryGetValue(Subroutines, out var at) && at is [var relative] && relative >= 0
            ? CffIndex.Read(bytes, (int)Math.Min(offset + relative, int.MaxValue))
            : CffIndex.Empty;
        return new CffPrivate(Number(values, DefaultWidth), Number(values, NominalWidth), subroutines);
    }

    // Technical Note 5176, §19: a font dictionary for each glyph, one by one (format 0) or by ranges (format 3).
    private byte[] Selection(ReadOnlySpan<byte> bytes, int at)
    {
        var selection = new byte[_glyphs.Count];
        if (at + 1 + selection.Length <= bytes.Length && bytes[at] == 0)
        {
            bytes.Slice(at + 1, selection.Length).CopyTo(selection);
            return selection;
        }

        if (at + 5 > bytes.Length || bytes[at] != 3)
        {
            throw CffIndex.Damaged();
        }

        int ranges = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 1)..]);
        if (at + 5 + (3 * ranges) > bytes.Length)
        {
            throw CffIndex.Damaged();
        }

        for (var i = 0; i < ranges; i++)
        {
            var range = bytes.Slice(at + 3 + (3 * i), 5);
            int first = BinaryPrimitives.ReadUInt16BigEndian(range);
            int next = BinaryPrimitives.ReadUInt16BigEndian(range[3..]);
            if (next < first || next > selection.Length)
            {
                throw CffIndex.Damaged();
            }

            selection.AsSpan(first, next - first).Fill(range[2]);
        }

        return selection;
    }

    private static int Offset(Dictionary<int, double[]> dictionary, int operation) =>
        dictionary.TryGetValue(operation, out var values) && values is [>= 0 and <= int.MaxValue and var offset] ? (int)offset : throw CffIndex.Damaged();

    private static double Number(Dictionary<int, double[]> dictionary, int operation) =>
        dictionary.TryGetValue(operation, out var values) && values is [var number] ? number : 0;
}

/// <summary>What the glyphs of one font dictionary share.</summary>
/// <param name="DefaultWidth">The width of a glyph that states none.</param>
/// <param name="NominalWidth">What a stated width is added to.</param>
/// <param name="Subroutines">The local subroutines.</param>
internal sealed record CffPrivate(double DefaultWidth, double NominalWidth, CffIndex Subroutines);
