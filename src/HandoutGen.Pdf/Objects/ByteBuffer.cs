using System.Buffers;
using System.Buffers.Text;

namespace HandoutGen.Pdf.Objects;

/// <summary>
/// Bytes that grow, with the tokens of PDF syntax (ISO 32000-1, 7.2 and 7.3). Numbers never depend on a culture.
/// </summary>
internal sealed class ByteBuffer : IDisposable
{
    private byte[] _bytes;

    public ByteBuffer(int capacity = 1024) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Drops the bytes from <paramref name="length"/> on.</summary>
    public void Truncate(int length) => Length = length;

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = [];
        Length = 0;
    }

    public ByteBuffer Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Free(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public ByteBuffer Write(byte value)
    {
        Free(1)[0] = value;
        Length++;
        return this;
    }

    /// <summary>ASCII text, as it is.</summary>
    public ByteBuffer Ascii(string text)
    {
        var free = Free(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            free[i] = (byte)text[i];
        }

        Length += text.Length;
        return this;
    }

    public ByteBuffer Integer(long value)
    {
        Utf8Formatter.TryFormat(value, Free(20), out var written);
        Length += written;
        return this;
    }

    /// <summary>A number with at most three decimals and no needless digit: 12, -0.5 as "-.5", 3.142.</summary>
    public ByteBuffer Number(double value) => Decimal((long)Math.Round(value * 1000), 1000);

    /// <summary>A number with at most five decimals, for the parts of a matrix.</summary>
    public ByteBuffer FineNumber(double value) => Decimal((long)Math.Round(value * 100_000), 100_000);

    /// <summary>An indirect reference.</summary>
    public ByteBuffer Reference(int objectNumber) => Integer(objectNumber).Write(" 0 R"u8);

    /// <summary>A rectangle or other array of numbers.</summary>
    public ByteBuffer Array(params ReadOnlySpan<double> numbers)
    {
        Write((byte)'[');
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > 0)
            {
                Write((byte)' ');
            }

            Number(numbers[i]);
        }

        return Write((byte)']');
    }

    /// <summary>A literal string of bytes, escaped (7.3.4.2).</summary>
    public ByteBuffer ByteString(ReadOnlySpan<byte> bytes)
    {
        Write((byte)'(');
        foreach (var value in bytes)
        {
            EscapedByte(value);
        }

        return Write((byte)')');
    }

    /// <summary>One byte inside a literal string. A carriage return must be escaped, for a reader takes it for a line feed.</summary>
    public void EscapedByte(byte value)
    {
        var free = Free(2);
        if (value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r')
        {
            free[0] = (byte)'\\';
            free[1] = value == (byte)'\r' ? (byte)'r' : value;
            Length += 2;
            return;
        }

        free[0] = value;
        Length++;
    }

    /// <summary>A text string (7.9.2.2), in the shorter of its two encodings.</summary>
    public ByteBuffer TextString(string text)
    {
        Write((byte)'(');
        var start = Length;
        foreach (var c in text)
        {
            if (PdfDocEncoding.TryEncode(c, out var value))
            {
                EscapedByte(value);
                continue;
            }

            Length = start;
            Utf16(text);
            break;
        }

        return Write((byte)')');
    }

    private void Utf16(string text)
    {
        Write([0xFE, 0xFF]);
        foreach (var c in text)
        {
            EscapedByte((byte)(c >> 8));
            EscapedByte((byte)c);
        }
    }

    private ByteBuffer Decimal(long scaled, int unit)
    {
        var free = Free(24);
        var at = 0;
        if (scaled < 0)
        {
            free[at++] = (byte)'-';
            scaled = -scaled;
        }

        var whole = scaled / unit;
        var rest = scaled % unit;
        if (whole > 0 || rest == 0)
        {
            Utf8Formatter.TryFormat(whole, free[at..], out var written);
            at += written;
        }

        if (rest > 0)
        {
            free[at++] = (byte)'.';
            for (long place = unit / 10; rest > 0; place /= 10)
            {
                free[at++] = (byte)('0' + (rest / place));
                rest %= place;
            }
        }

        Length += at;
        return this;
    }

    private Span<byte> Free(int count)
    {
        if (_bytes.Length - Length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(Length);
    }
}
