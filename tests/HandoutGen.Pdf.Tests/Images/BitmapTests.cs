using System.Buffers.Binary;
using System.IO.Compression;
using CsCheck;
using HandoutGen.Images;
using StbImageSharp;

namespace HandoutGen.Pdf.Tests.Images;

/// <summary>PNG and JPEG are decoded as an independent decoder does it, wholly, and within bounds.</summary>
public sealed class BitmapTests
{
    private static readonly string Seeds = Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Fuzz.Tests", "seeds");

    public static TheoryData<string> Jpegs => [.. Directory.GetFiles(Seeds, "*.jpg").Select(path => Path.GetFileName(path))];

    [Fact]
    public void A_png_of_any_kind_has_the_pixels_that_another_decoder_sees() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[0, 14], Gen.Int[0, 4], Gen.Bool, Gen.Byte.Array[0, 200]).Sample(
            (width, height, kind, filter, transparent, noise) =>
            {
                var (color, depth) = Kinds[kind];
                var png = Png(width, height, color, depth, filter, transparent, noise);
                var expected = ImageResult.FromMemory(png, ColorComponents.RedGreenBlueAlpha).Data;
                var file = PngFile.Read(png);
                file.Check();
                Assert.Equal(expected, file.Pixels());
            },
            iter: 400);

    [Fact]
    public void An_interlaced_png_has_the_pixels_of_the_plain_one()
    {
        foreach (var (color, depth) in Kinds)
        {
            for (var (width, height) = (1, 9); width < 12; (width, height) = (width + 1, height - 1 + (width % 3)))
            {
                var plain = PngFile.Read(Png(width, height, color, depth, 0, transparent: false, []));
                var passes = PngFile.Read(Png(width, height, color, depth, 0, transparent: false, [], interlaced: true));
                passes.Check();
                Assert.Equal(plain.Pixels(), passes.Pixels());
            }
        }
    }

    [Fact]
    public void Every_byte_of_a_png_that_is_shown_counts()
    {
        var png = Png(5, 4, 3, 2, 0, transparent: true, [1, 2, 3]);
        for (var at = 8; at < png.Length; at++)
        {
            var damaged = (byte[])png.Clone();
            damaged[at] ^= 0x10;
            var damage = BitmapFile.Read(BitmapFormat.Png, damaged, 1000, out var problem);
            // The name of a chunk that nobody needs may be anything: then transparency is not told.
            Assert.True(damage is null ? problem.Length > 0 : png.AsSpan().IndexOf("tRNS"u8) is var clear && at >= clear - 4 && at < clear + 10, $"byte {at}");
            Assert.Null(BitmapFile.Read(BitmapFormat.Png, png.AsMemory(0, at), 1000, out _));
        }
    }

    [Fact]
    public void No_more_of_a_png_is_inflated_than_its_head_promises()
    {
        var bomb = Chunks((8, 8, 8, 2, false), [], Packed(new byte[200_000_000]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(BitmapFile.Read(BitmapFormat.Png, bomb, 1000, out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_png_with_rows_that_are_missing_or_a_colour_that_its_palette_lacks_is_damaged()
    {
        Assert.Null(BitmapFile.Read(BitmapFormat.Png, Chunks((8, 8, 8, 2, false), [], Packed(new byte[(8 * 25) - 1])), 1000, out _));
        Assert.Null(BitmapFile.Read(BitmapFormat.Png, Chunks((2, 1, 8, 3, false), [0, 0, 0], Packed([0, 0, 1])), 1000, out _));
        Assert.Null(BitmapFile.Read(BitmapFormat.Png, Chunks((2, 1, 8, 2, false), [], Packed([5, 0, 1, 0, 0, 0, 0])), 1000, out _));
        Assert.NotNull(BitmapFile.Read(BitmapFormat.Png, Chunks((2, 1, 8, 3, false), [0, 0, 0, 1, 1, 1], Packed([0, 0, 1])), 1000, out _));
    }

    [Theory]
    [MemberData(nameof(Jpegs))]
    public void A_jpeg_that_is_cut_anywhere_or_has_a_damaged_table_is_refused(string name)
    {
        var jpeg = File.ReadAllBytes(Path.Combine(Seeds, name));
        Assert.NotNull(BitmapFile.Read(BitmapFormat.Jpeg, jpeg, 1_000_000, out _));
        for (var length = 3; length < jpeg.Length - 1; length++)
        {
            Assert.Null(BitmapFile.Read(BitmapFormat.Jpeg, jpeg.AsMemory(0, length), 1_000_000, out _));
        }

        // With an end that somebody put there, samples are missing all the same.
        var scan = jpeg.AsSpan().LastIndexOf<byte>([0xFF, 0xDA]) + 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(jpeg.AsSpan().LastIndexOf<byte>([0xFF, 0xDA]) + 2));
        byte[] ended = [.. jpeg[..(scan + 1)], 0xFF, 0xD9];
        if (jpeg.Length - scan > 40)
        {
            Assert.Null(BitmapFile.Read(BitmapFormat.Jpeg, ended, 1_000_000, out _));
        }

        for (var table = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC4]); table >= 0; table = -1)
        {
            var damaged = (byte[])jpeg.Clone();
            damaged.AsSpan(table + 5, 2).Fill(0xFF); // more codes of one and two bits than there can be
            Assert.Null(BitmapFile.Read(BitmapFormat.Jpeg, damaged, 1_000_000, out var problem));
            Assert.Equal("the JPEG is damaged", problem);
        }
    }

    [Fact]
    public void The_corpus_has_sound_pictures() =>
        Assert.All(
            Directory.GetFiles(Path.Combine(OutsideData.Repository, "tests", "conformance", "images")).Select(File.ReadAllBytes),
            bytes => Assert.True(BitmapFile.FormatOf(bytes) is not { } format || BitmapFile.Read(format, bytes, 40_000_000, out _) is not null));

    private static readonly (int Color, int Depth)[] Kinds =
        [(0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8), (4, 8), (4, 16), (6, 8), (6, 16)];

    private static byte[] Png(int width, int height, int color, int depth, int filter, bool transparent, byte[] noise, bool interlaced = false)
    {
        var bits = depth * (color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 });
        using var rows = new MemoryStream();
        (int X, int Y, int StepX, int StepY)[] passes =
            interlaced ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)] : [(0, 0, 1, 1)];
        foreach (var (firstX, firstY, stepX, stepY) in passes)
        {
            for (var y = firstY; y < height && firstX < width; y += stepY)
            {
                rows.WriteByte((byte)filter);
                var columns = (width - firstX + stepX - 1) / stepX;
                var row = new byte[((columns * bits) + 7) / 8];
                for (var bit = 0; bit < columns * bits; bit++)
                {
                    // A bit that depends on where its pixel is shown, and so is the same in passes.
                    var (x, part) = (firstX + (bit / bits * stepX), bit % bits);
                    var value = noise.Length == 0 ? (byte)((x * 37) + (y * 11) + (part / 3)) : noise[((x * 31) + (y * 7) + (part / 8)) % noise.Length];
                    row[bit / 8] |= (byte)(((value >> (part % 8)) & 1) << (7 - (bit % 8)));
                }

                rows.Write(row);
            }
        }

        byte[] palette = color == 3 ? [.. Enumerable.Range(0, 3 << depth).Select(i => (byte)(i * 5))] : [];
        byte[] clear = !transparent ? [] : color switch { 0 => [0, 1], 2 => [0, 1, 0, 2, 0, 3], 3 => [10, 200], _ => [] };
        return Chunks((width, height, depth, color, interlaced), palette, Packed(rows.ToArray()), clear);
    }

    private static byte[] Packed(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(rows);
        }

        return packed.ToArray();
    }

    private static byte[] Chunks((int Width, int Height, int Depth, int Color, bool Interlaced) head, byte[] palette, byte[] packed, byte[]? clear = null)
    {
        var ihdr = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(ihdr, head.Width);
        BinaryPrimitives.WriteInt32BigEndian(ihdr.AsSpan(4), head.Height);
        (ihdr[8], ihdr[9], ihdr[12]) = ((byte)head.Depth, (byte)head.Color, head.Interlaced ? (byte)1 : (byte)0);
        return
        [
            0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a,
            .. Chunk("IHDR"u8, ihdr),
            .. palette.Length > 0 ? Chunk("PLTE"u8, palette) : [],
            .. clear is { Length: > 0 } ? Chunk("tRNS"u8, clear) : [],
            .. Chunk("IDAT"u8, packed[..(packed.Length / 2)]),
            .. Chunk("IDAT"u8, packed[(packed.Length / 2)..]),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] chunk = [0, 0, 0, 0, .. type, .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        var sum = uint.MaxValue;
        foreach (var value in chunk.AsSpan(4, 4 + data.Length))
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), ~sum);
        return chunk;
    }
}
