using System.Buffers.Binary;
using System.Text;

namespace HandoutGen.Typography.Fonts;

/// <summary>The strings of the name table (OpenType 1.9, "name"), read leniently: a damaged record is as good as none.</summary>
internal static class NameTable
{
    /// <summary>The family's name (id 1).</summary>
    public const int Family = 1;

    /// <summary>The PostScript name (id 6).</summary>
    public const int PostScript = 6;

    /// <summary>The typographic family's name (id 16).</summary>
    public const int TypographicFamily = 16;

    /// <summary>The string of a name id, in English before any other language; null when there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> table, int nameId)
    {
        if (table.Length < 6)
        {
            return null;
        }

        int count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        int storage = BinaryPrimitives.ReadUInt16BigEndian(table[4..]);
        string? found = null;
        var foundRank = 0;
        for (var i = 0; i < count && 18 + (12 * i) <= table.Length; i++)
        {
            var record = table.Slice(6 + (12 * i), 12);
            if (BinaryPrimitives.ReadUInt16BigEndian(record[6..]) != nameId)
            {
                continue;
            }

            int platform = BinaryPrimitives.ReadUInt16BigEndian(record);
            var rank = Rank(platform, BinaryPrimitives.ReadUInt16BigEndian(record[4..]));
            var start = storage + BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
            int length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            if (rank <= foundRank || start + length > table.Length)
            {
                continue;
            }

            var text = Decode(table.Slice(start, length), platform).Trim('\0', ' ');
            if (text.Length == 0)
            {
                continue;
            }

            found = text;
            foundRank = rank;
        }

        return found;
    }

    private static int Rank(int platform, int language) => (platform, language) switch
    {
        (3, 0x409) => 4,
        (0, _) => 3,
        (3, _) => 2,
        (1, 0) => 1,
        _ => 0,
    };

    // Macintosh names are read as Latin-1, which agrees with Mac Roman for the ASCII that such names are made of.
    private static string Decode(ReadOnlySpan<byte> bytes, int platform) =>
        platform == 1 ? Encoding.Latin1.GetString(bytes) : Encoding.BigEndianUnicode.GetString(bytes[..(bytes.Length & ~1)]);
}
