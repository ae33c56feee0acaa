using System.Buffers.Binary;
using System.Text;

namespace HandoutGen.Typography.Fonts;

/// <summary>The table directory of an sfnt file (OpenType 1.9, "Table directory"), every offset checked against the file.</summary>
internal sealed class SfntTables
{
    // More tables than any real font has; a larger number means that the bytes are no font.
    private const int MaximumTables = 128;

    private readonly ReadOnlyMemory<byte> _data;
    private readonly Dictionary<uint, (int Offset, int Length)> _tables;

    private SfntTables(ReadOnlyMemory<byte> data, Dictionary<uint, (int Offset, int Length)> tables)
    {
        _data = data;
        _tables = tables;
    }

    /// <summary>Reads the directory.</summary>
    /// <exception cref="FontFormatException">The bytes are no single TrueType or OpenType font, or a table lies outside the file.</exception>
    public static SfntTables Read(ReadOnlyMemory<byte> data)
    {
        var bytes = data.Span;
        if (bytes.Length < 12)
        {
            throw new FontFormatException("the file is too short to be a font");
        }

        var version = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        CheckVersion(version);

        int count = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
        if (count is 0 or > MaximumTables || bytes.Length < 12 + (16 * count))
        {
            throw new FontFormatException("the font's table directory is damaged");
        }

        var tables = new Dictionary<uint, (int, int)>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = bytes.Slice(12 + (16 * i), 16);
            var tag = BinaryPrimitives.ReadUInt32BigEndian(entry);
            var offset = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            if ((ulong)offset + length > (ulong)bytes.Length)
            {
                throw new FontFormatException($"the font is damaged: its table \"{TagName(tag)}\" reaches beyond the end of the file");
            }

            if (!tables.TryAdd(tag, ((int)offset, (int)length)))
            {
                throw new FontFormatException($"the font is damaged: it has two tables \"{TagName(tag)}\"");
            }
        }

        return new SfntTables(data, tables);
    }

    /// <summary>The number at the file's beginning: 0x00010000 for TrueType outlines, "OTTO" for CFF.</summary>
    public uint Version => BinaryPrimitives.ReadUInt32BigEndian(_data.Span);

    /// <summary>All tables, in the order of the file's directory.</summary>
    public IEnumerable<(uint Tag, ReadOnlyMemory<byte> Data)> All => _tables.Select(table => (table.Key, _data.Slice(table.Value.Offset, table.Value.Length)));

    /// <summary>Whether the table is there and not empty.</summary>
    public bool Has(string tag) => _tables.TryGetValue(Tag(tag), out var at) && at.Length > 0;

    /// <summary>The table's bytes; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Find(string tag) =>
        _tables.TryGetValue(Tag(tag), out var at) ? _data.Slice(at.Offset, at.Length) : ReadOnlyMemory<byte>.Empty;

    /// <summary>The table's bytes, at least <paramref name="minimumLength"/> of them.</summary>
    /// <exception cref="FontFormatException">The table is missing or shorter.</exception>
    public ReadOnlyMemory<byte> Require(string tag, int minimumLength)
    {
        var table = Find(tag);
        if (table.IsEmpty)
        {
            throw new FontFormatException($"the font is damaged: it has no table \"{tag}\"");
        }

        return table.Length >= minimumLength
            ? table
            : throw new FontFormatException($"the font is damaged: its table \"{tag}\" is cut short");
    }

    /// <summary>A tag's four characters as the number that stands in the file.</summary>
    public static uint Tag(string tag) => ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];

    private static void CheckVersion(uint version)
    {
        switch (version)
        {
            case 0x00010000 or 0x4F54544F or 0x74727565: // 1.0, OTTO, true
                return;
            case 0x774F4646 or 0x774F4632: // wOFF, wOF2
                throw new FontFormatException("the file is a web font (WOFF): use the TrueType or OpenType file (.ttf, .otf) of the same font");
            case 0x74746366: // ttcf
                throw new FontFormatException("the file is a font collection: use a file that holds one font");
            default:
                throw new FontFormatException("the file is no TrueType or OpenType font");
        }
    }

    private static string TagName(uint tag)
    {
        var name = new StringBuilder(4);
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            var c = (char)((tag >> shift) & 0xFF);
            name.Append(c is >= ' ' and <= '~' ? c : '?');
        }

        return name.ToString();
    }
}
