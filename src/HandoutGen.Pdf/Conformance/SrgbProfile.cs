using System.Buffers.Binary;
using System.Text;
using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Conformance;

/// <summary>
/// The sRGB colour space as an ICC profile (ICC.1:2004-10, version 4.2): the primaries and transfer curve of IEC 61966-2-1,
/// adapted to D50 by the Bradford transform. Made here, so that the project ships no one else's file.
/// </summary>
internal static class SrgbProfile
{
    private static readonly Lazy<byte[]> LazyPacked = new(() => Deflate.Compress(Build()));

    /// <summary>The profile, Flate.</summary>
    public static byte[] Packed => LazyPacked.Value;

    /// <summary>The profile.</summary>
    public static byte[] Build()
    {
        (string Tag, byte[] Data)[] elements =
        [
            ("desc", Text("sRGB")),
            ("cprt", Text("No rights reserved")),
            ("wtpt", Numbers("XYZ ", 0.9642, 1, 0.8249)),
            ("chad", Numbers("sf32", 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)),
            ("rXYZ", Numbers("XYZ ", 0.43607, 0.22249, 0.01392)),
            ("gXYZ", Numbers("XYZ ", 0.38515, 0.71687, 0.09708)),
            ("bXYZ", Numbers("XYZ ", 0.14307, 0.06061, 0.71410)),
            ("rTRC", Curve()),
        ];
        // The three channels share one curve.
        string[] tags = [.. elements.Select(element => element.Tag), "gTRC", "bTRC"];
        var start = 128 + 4 + (12 * tags.Length);
        var offsets = new int[elements.Length];
        var length = start;
        for (var i = 0; i < elements.Length; i++)
        {
            offsets[i] = length;
            length += (elements[i].Data.Length + 3) & ~3;
        }

        var profile = new byte[length];
        Header(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(128), tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var element = Math.Min(i, elements.Length - 1);
            var entry = profile.AsSpan(132 + (12 * i));
            Encoding.ASCII.GetBytes(tags[i], entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offsets[element]);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], elements[element].Data.Length);
            elements[element].Data.CopyTo(profile.AsSpan(offsets[element]));
        }

        return profile;
    }

    // 7.2: size, version 4.2, a display device, RGB to XYZ, the signature, the D50 illuminant. Dates and makers stay empty.
    private static void Header(Span<byte> profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteUInt32BigEndian(profile[8..], 0x04200000);
        "mntrRGB XYZ "u8.CopyTo(profile[12..]);
        BinaryPrimitives.WriteUInt16BigEndian(profile[24..], 2004);
        BinaryPrimitives.WriteUInt16BigEndian(profile[26..], 10);
        BinaryPrimitives.WriteUInt16BigEndian(profile[28..], 1);
        "acsp"u8.CopyTo(profile[36..]);
        Fixed(profile[68..], 0.9642);
        Fixed(profile[72..], 1);
        Fixed(profile[76..], 0.8249);
    }

    // 10.13, multiLocalizedUnicodeType with one record.
    private static byte[] Text(string text)
    {
        var data = new byte[28 + (2 * text.Length)];
        "mluc"u8.CopyTo(data);
        data[11] = 1;
        data[15] = 12;
        "enUS"u8.CopyTo(data.AsSpan(16));
        data[23] = (byte)(2 * text.Length);
        data[27] = 28;
        Encoding.BigEndianUnicode.GetBytes(text, data.AsSpan(28));
        return data;
    }

    private static byte[] Numbers(string type, params ReadOnlySpan<double> numbers)
    {
        var data = new byte[8 + (4 * numbers.Length)];
        Encoding.ASCII.GetBytes(type, data);
        for (var i = 0; i < numbers.Length; i++)
        {
            Fixed(data.AsSpan(8 + (4 * i)), numbers[i]);
        }

        return data;
    }

    // 10.15, parametricCurveType of function type 3: linear near black, a power of 2.4 above.
    private static byte[] Curve()
    {
        var data = Numbers("para", 0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        data[9] = 3;
        return data;
    }

    private static void Fixed(Span<byte> at, double value) => BinaryPrimitives.WriteInt32BigEndian(at, (int)Math.Round(value * 65536));
}
