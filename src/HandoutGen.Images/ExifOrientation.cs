using System.Buffers.Binary;

namespace HandoutGen.Images;

/// <summary>The orientation that a camera noted (Exif 2.3, tag 274).</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;

    /// <summary>The orientation, 1 to 8, in the contents of an APP1 segment; null when it says none.</summary>
    public static int? Find(ReadOnlySpan<byte> contents)
    {
        if (contents.Length < 14 || !contents[..6].SequenceEqual("Exif\0\0"u8))
        {
            return null;
        }

        var tiff = contents[6..];
        var little = tiff[0] == 'I';
        var directory = Long(tiff[4..], little);
        if (directory > tiff.Length - 2)
        {
            return null;
        }

        var count = Short(tiff[(int)directory..], little);
        for (var i = 0; i < count; i++)
        {
            var at = directory + 2 + (12L * i);
            if (at + 12 > tiff.Length)
            {
                return null;
            }

            var entry = tiff.Slice((int)at, 12);
            if (Short(entry, little) == Tag)
            {
                return Short(entry[8..], little) is >= 1 and <= 8 and var orientation ? orientation : null;
            }
        }

        return null;
    }

    private static int Short(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Long(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
