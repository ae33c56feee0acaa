using System.Buffers;
using System.Buffers.Binary;

namespace HandoutGen.Images;

/// <summary>What a JPEG file (ITU-T T.81) says of itself before its samples, and the file without what only cameras need.</summary>
/// <param name="Width">Samples in a line.</param>
/// <param name="Height">Lines.</param>
/// <param name="Components">1 for grey, 3 for colour.</param>
/// <param name="Orientation">How a viewer must turn the picture: 1 to 8 (Exif 2.3, tag 274).</param>
/// <param name="Data">The file, without comments and without the application segments that may hold a place or a name.</param>
internal sealed record JpegFile(int Width, int Height, int Components, int Orientation, byte[] Data)
{
    // As many as a sensor of a hundred megapixels gives: larger ones fill a reader's memory.
    private const long MaximumSamples = 100_000_000;

    /// <summary>Reads the segments up to the scan.</summary>
    /// <exception cref="ImageFormatException">The file is no JPEG, is cut short, or is of a kind that PDF does not take.</exception>
    public static JpegFile Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || file[0] != 0xFF || file[1] != 0xD8)
        {
            throw new ImageFormatException("the file is no JPEG");
        }

        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Write(file[..2]);
        var orientation = 1;
        (int Width, int Height, int Components)? frame = null;
        var at = 2;
        for (var ended = false; !ended;)
        {
            var segment = Segment(file, ref at, out var marker);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                frame = Frame(marker, segment);
            }

            if (marker == 0xE1)
            {
                orientation = ExifOrientation.Find(segment[4..]) ?? orientation;
            }
            // Of the application segments, those of JFIF and of Adobe (which tells how colours are coded) matter to a decoder.
            if (marker is not (>= 0xE1 and <= 0xEF and not 0xEE) && marker != 0xFE)
            {
                kept.Write(segment);
            }

            if (marker != 0xDA)
            {
                continue;
            }
            // Samples follow a start of scan; a progressive file has more segments and scans after them.
            var start = at;
            at = EndOfScan(file, at);
            kept.Write(file[start..at]);
            ended = file[at + 1] == 0xD9;
        }

        if (frame is not { } size)
        {
            throw Damaged();
        }
        // What stands behind the end, such as the preview that some cameras add, is left out.
        kept.Write<byte>([0xFF, 0xD9]);
        return new JpegFile(size.Width, size.Height, size.Components, orientation, kept.WrittenSpan.ToArray());
    }

    /// <summary>The size as it is shown: a camera held upright notes that lines and columns change places.</summary>
    /// <exception cref="ImageFormatException"><see cref="Read"/> refuses the file.</exception>
    public static (int Width, int Height) ReadSize(ReadOnlySpan<byte> file)
    {
        var jpeg = Read(file);
        return jpeg.Orientation >= 5 ? (jpeg.Height, jpeg.Width) : (jpeg.Width, jpeg.Height);
    }

    // The next marker that is neither a stuffed byte nor a restart (B.1.1.5).
    internal static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (true)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length)
            {
                throw new ImageFormatException("the JPEG is cut short: its end is missing");
            }

            at += next;
            if (file[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7) or 0xFF))
            {
                return at;
            }

            at += file[at + 1] == 0xFF ? 1 : 2;
        }
    }

    // A segment with its marker and length; `at` comes to lie behind it.
    private static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> file, ref int at, out byte marker)
    {
        // A marker may follow any number of fill bytes (B.1.1.2).
        while (at + 1 < file.Length && file[at] == 0xFF && file[at + 1] == 0xFF)
        {
            at++;
        }

        if (at + 4 > file.Length || file[at] != 0xFF)
        {
            throw Damaged();
        }

        marker = file[at + 1];
        int length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        if (length < 2 || at + 2 + length > file.Length)
        {
            throw Damaged();
        }

        var segment = file.Slice(at, 2 + length);
        at += 2 + length;
        return segment;
    }

    private static (int Width, int Height, int Components) Frame(byte marker, ReadOnlySpan<byte> segment)
    {
        if (marker > 0xC2)
        {
            throw new ImageFormatException("the JPEG is lossless or arithmetically coded, which PDF does not take: save it as a common JPEG");
        }

        if (segment.Length < 10)
        {
            throw Damaged();
        }

        int height = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(segment[7..]);
        int components = segment[9];
        if (segment[4] != 8)
        {
            throw new ImageFormatException($"the JPEG has {segment[4]} bits a sample: save it with 8");
        }

        if (components == 4)
        {
            throw new ImageFormatException("the JPEG is in CMYK, the colours of a press: save it in RGB");
        }

        if (components is not (1 or 3) || width == 0 || height == 0)
        {
            throw Damaged();
        }

        return (long)width * height <= MaximumSamples
            ? (width, height, components)
            : throw new ImageFormatException($"the JPEG is too large: {width} by {height} pixels");
    }

    private static ImageFormatException Damaged() => new("the JPEG is damaged");
}
