using System.IO.Compression;

namespace HandoutGen.Images;

/// <summary>A PNG (PNG 3), decoded row by row: no more is inflated than its head promises.</summary>
public sealed class PngFile
{
    private readonly PngHead _head;
    private readonly ReadOnlyMemory<byte> _palette;
    private readonly ReadOnlyMemory<byte> _transparency;
    private readonly ReadOnlyMemory<byte>[] _data;

    private PngFile(PngHead head, List<(string Type, ReadOnlyMemory<byte> Data)> chunks)
    {
        _head = head;
        _palette = chunks.Find(chunk => chunk.Type == "PLTE").Data;
        _transparency = chunks.Find(chunk => chunk.Type == "tRNS").Data;
        _data = [.. chunks.Where(chunk => chunk.Type == "IDAT").Select(chunk => chunk.Data)];
        if (head.Color == 3 && (_palette.IsEmpty || _palette.Length % 3 != 0 || _palette.Length > 3 * 256 || _transparency.Length > _palette.Length / 3))
        {
            throw PngChunks.Damaged();
        }
    }

    /// <summary>Pixels in a row.</summary>
    public int Width => _head.Width;

    /// <summary>Rows.</summary>
    public int Height => _head.Height;

    /// <summary>Reads the chunks; no pixel is decoded.</summary>
    /// <exception cref="ImageFormatException">The file is damaged or cut off.</exception>
    public static PngFile Read(ReadOnlyMemory<byte> file)
    {
        var chunks = PngChunks.Read(file);
        return chunks[0].Type == "IHDR" ? new PngFile(PngHead.Read(chunks[0].Data.Span), chunks) : throw PngChunks.Damaged();
    }

    /// <summary>Decodes the picture and keeps nothing of it.</summary>
    /// <exception cref="ImageFormatException">Rows are missing, or cannot be decoded.</exception>
    public void Check()
    {
        Span<byte> pixel = stackalloc byte[4];
        foreach (var (row, columns, _, _, _) in Rows())
        {
            if (_head.Color == 3)
            {
                for (var x = 0; x < columns; x++)
                {
                    Pixel(row, x, pixel);
                }
            }
        }
    }

    /// <summary>The pixels: red, green, blue and opacity of each, not premultiplied, from the upper left, row by row.</summary>
    /// <exception cref="ImageFormatException">Rows are missing, or cannot be decoded.</exception>
    public byte[] Pixels()
    {
        var pixels = new byte[checked(4 * Width * Height)];
        foreach (var (row, columns, y, firstX, stepX) in Rows())
        {
            for (var x = 0; x < columns; x++)
            {
                Pixel(row, x, pixels.AsSpan(4 * ((y * Width) + firstX + (x * stepX)), 4));
            }
        }

        return pixels;
    }

    // Each row with its place; the bytes hold until the next.
    private IEnumerable<(byte[] Row, int Columns, int Y, int FirstX, int StepX)> Rows()
    {
        using var stream = new ZLibStream(new ChunkStream(_data), CompressionMode.Decompress);
        var bits = _head.Depth * _head.Samples;
        foreach (var (firstX, firstY, stepX, stepY) in _head.Passes)
        {
            var columns = (Width - firstX + stepX - 1) / stepX;
            if (columns <= 0)
            {
                continue;
            }

            var length = (int)(((long)columns * bits + 7) / 8);
            var (row, above) = (new byte[length], new byte[length]);
            for (var y = firstY; y < Height; y += stepY)
            {
                PngFilter.Undo(ReadRow(stream, row), row, above, Math.Max(1, bits / 8));
                yield return (row, columns, y, firstX, stepX);
                (row, above) = (above, row);
            }
        }
    }

    // The row's filter; its bytes are in the row.
    private static int ReadRow(ZLibStream stream, byte[] row)
    {
        try
        {
            var filter = stream.ReadByte();
            stream.ReadExactly(row);
            return filter;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw PngChunks.Damaged();
        }
    }

    private void Pixel(byte[] row, int x, Span<byte> rgba)
    {
        switch (_head.Color)
        {
            case 0:
                var grey = Raw(row, x);
                var level = (byte)(_head.Depth == 16 ? grey >> 8 : grey * 255 / ((1 << _head.Depth) - 1));
                (rgba[0], rgba[1], rgba[2], rgba[3]) = (level, level, level, IsTransparent(grey, 0, 1) ? (byte)0 : (byte)255);
                break;
            case 2:
                (rgba[0], rgba[1], rgba[2]) = (Sample(row, 3 * x), Sample(row, (3 * x) + 1), Sample(row, (3 * x) + 2));
                rgba[3] = IsTransparent(Raw(row, 3 * x), 0, 3) && IsTransparent(Raw(row, (3 * x) + 1), 1, 3) && IsTransparent(Raw(row, (3 * x) + 2), 2, 3) ? (byte)0 : (byte)255;
                break;
            case 3:
                var index = Raw(row, x);
                if (3 * index >= _palette.Length)
                {
                    throw PngChunks.Damaged();
                }

                _palette.Span.Slice(3 * index, 3).CopyTo(rgba);
                rgba[3] = index < _transparency.Length ? _transparency.Span[index] : (byte)255;
                break;
            case 4:
                (rgba[0], rgba[3]) = (Sample(row, 2 * x), Sample(row, (2 * x) + 1));
                (rgba[1], rgba[2]) = (rgba[0], rgba[0]);
                break;
            default:
                (rgba[0], rgba[1], rgba[2], rgba[3]) = (Sample(row, 4 * x), Sample(row, (4 * x) + 1), Sample(row, (4 * x) + 2), Sample(row, (4 * x) + 3));
                break;
        }
    }

    // A sample of eight or sixteen bits, as eight.
    private byte Sample(byte[] row, int i) => row[_head.Depth == 16 ? 2 * i : i];

    private int Raw(byte[] row, int i) => _head.Depth switch
    {
        16 => (row[2 * i] << 8) | row[(2 * i) + 1],
        8 => row[i],
        var depth => (row[i * depth / 8] >> (8 - depth - (i * depth % 8))) & ((1 << depth) - 1),
    };

    // §11.3.1.1: one colour stands for no ink, told by samples of two bytes.
    private bool IsTransparent(int sample, int channel, int channels) =>
        _transparency.Length == 2 * channels && sample == ((_transparency.Span[2 * channel] << 8) | _transparency.Span[(2 * channel) + 1]);
}
