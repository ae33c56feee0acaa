using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Typography.Shaping;

/// <summary>Which OpenType features a face has: the FeatureList of its GSUB table.</summary>
internal static class FontFeatures
{
    private const uint Smcp = 0x736D6370;

    private static readonly ConditionalWeakTable<FontFace, object> SmallCaps = [];

    /// <summary>The face draws small capitals itself (feature smcp).</summary>
    public static bool HasSmallCaps(FontFace face) => (bool)SmallCaps.GetValue(face, static face => Has(face.Tables.Find("GSUB").Span, Smcp));

    // Header: version 4, script list 2, feature list 2. Feature list: a count, then records of a tag and an offset.
    private static bool Has(ReadOnlySpan<byte> gsub, uint tag)
    {
        if (gsub.Length < 10)
        {
            return false;
        }

        var list = BinaryPrimitives.ReadUInt16BigEndian(gsub[6..]);
        if (list == 0 || list + 2 > gsub.Length)
        {
            return false;
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(gsub[list..]);
        for (var i = 0; i < count && list + 2 + (6 * (i + 1)) <= gsub.Length; i++)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(gsub[(list + 2 + (6 * i))..]) == tag)
            {
                return true;
            }
        }

        return false;
    }
}
