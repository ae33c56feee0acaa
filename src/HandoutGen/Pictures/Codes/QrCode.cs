using System.Globalization;
using System.Text;

namespace HandoutGen.Pictures.Codes;

/// <summary>A QR code (ISO/IEC 18004) of bytes with error correction M, the smallest version that holds them.</summary>
internal sealed class QrCode
{
    /// <summary>What stands before the address in the place of a picture's path.</summary>
    public const string Scheme = "qr:";

    /// <summary>The longest text, in bytes of UTF-8. A longer one makes modules that a phone does not tell apart at the size of a stamp.</summary>
    public const int MostBytes = 213;

    // Error correction M is written so in the format information (table 12).
    private const int LevelM = 0;
    private const int Quiet = 4;

    private readonly bool[,] _dark;
    private readonly bool[,] _fixed;
    private readonly int _version;

    private QrCode(QrCodewords data)
    {
        _version = data.Version;
        Size = (4 * _version) + 17;
        (_dark, _fixed) = (new bool[Size, Size], new bool[Size, Size]);
        Patterns();
        Data(data.Codewords);
        var best = Enumerable.Range(0, 8).MinBy(mask =>
        {
            Mask(mask);
            Format(mask);
            var penalty = QrPenalty.Of(_dark, Size);
            Mask(mask);
            return penalty;
        });
        Mask(best);
        Format(best);
    }

    /// <summary>The modules on a side, without the quiet zone.</summary>
    public int Size { get; }

    /// <summary>The code as an SVG file: dark modules on white, with the quiet zone of four modules.</summary>
    /// <param name="text">At most <see cref="MostBytes"/> bytes of UTF-8.</param>
    public static byte[] Svg(string text) => new QrCode(QrCodewords.Of(Encoding.UTF8.GetBytes(text))).Svg();

    private byte[] Svg()
    {
        var side = Size + (2 * Quiet);
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                var start = x;
                while (x < Size && _dark[x, y])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start + Quiet} {y + Quiet}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" viewBox=\"0 0 {side} {side}\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"));
    }

    private void Set(int x, int y, bool dark) => (_dark[x, y], _fixed[x, y]) = (dark, true);

    // Clause 6.3: timing, finders with their separators, alignment, room for the format, the version.
    private void Patterns()
    {
        for (var i = 0; i < Size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        Finder(3, 3);
        Finder(Size - 4, 3);
        Finder(3, Size - 4);
        var centers = AlignmentCenters();
        foreach (var x in centers)
        {
            foreach (var y in centers)
            {
                if (!(x == 6 && y == 6) && !(x == 6 && y == centers[^1]) && !(x == centers[^1] && y == 6))
                {
                    Square(x, y, 2, ring => ring != 1);
                }
            }
        }

        Format(0);
        if (_version >= 7)
        {
            var bits = (_version << 12) | Remainder(_version, 12, 0x1F25);
            for (var i = 0; i < 18; i++)
            {
                Set(Size - 11 + (i % 3), i / 3, Bit(bits, i));
                Set(i / 3, Size - 11 + (i % 3), Bit(bits, i));
            }
        }
    }

    private void Finder(int x, int y) => Square(x, y, 4, ring => ring is not (2 or 4));

    private void Square(int centerX, int centerY, int radius, Func<int, bool> dark)
    {
        for (var dy = -radius; dy <= radius; dy++)
        {
            for (var dx = -radius; dx <= radius; dx++)
            {
                if (centerX + dx >= 0 && centerX + dx < Size && centerY + dy >= 0 && centerY + dy < Size)
                {
                    Set(centerX + dx, centerY + dy, dark(Math.Max(Math.Abs(dx), Math.Abs(dy))));
                }
            }
        }
    }

    // Annex E, of versions up to 10.
    private int[] AlignmentCenters() => _version switch
    {
        1 => [],
        < 7 => [6, Size - 7],
        _ => [6, (Size - 1) / 2, Size - 7],
    };

    // Clause 7.9, both copies, and the dark module.
    private void Format(int mask)
    {
        var data = (LevelM << 3) | mask;
        var bits = ((data << 10) | Remainder(data, 10, 0x537)) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var along = i < 6 ? i : i < 8 ? i + 1 : Size - 15 + i;
            var back = i < 8 ? Size - 1 - i : i == 8 ? 7 : 14 - i;
            Set(8, along, Bit(bits, i));
            Set(back, 8, Bit(bits, i));
        }

        Set(8, Size - 8, true);
    }

    // Clause 7.7.3: columns of two from the right, up and down in turn, past the timing pattern.
    private void Data(byte[] codewords)
    {
        var bit = 0;
        for (var right = Size - 1; right > 0; right -= right == 8 ? 3 : 2)
        {
            for (var step = 0; step < Size; step++)
            {
                for (var x = right; x > right - 2; x--)
                {
                    var up = ((right + 1) & 2) == 0;
                    var y = up ? Size - 1 - step : step;
                    if (!_fixed[x, y])
                    {
                        _dark[x, y] = bit < codewords.Length * 8 && Bit(codewords[bit / 8], 7 - (bit % 8));
                        bit++;
                    }
                }
            }
        }
    }

    // Clause 7.8.2. Twice is not at all.
    private void Mask(int mask)
    {
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                _dark[x, y] ^= !_fixed[x, y] && mask switch
                {
                    0 => (x + y) % 2,
                    1 => y % 2,
                    2 => x % 3,
                    3 => (x + y) % 3,
                    4 => ((x / 3) + (y / 2)) % 2,
                    5 => (x * y % 2) + (x * y % 3),
                    6 => ((x * y % 2) + (x * y % 3)) % 2,
                    _ => (((x + y) % 2) + (x * y % 3)) % 2,
                }
                == 0;
            }
        }
    }

    private static int Remainder(int data, int count, int generator)
    {
        var rest = data;
        for (var i = 0; i < count; i++)
        {
            rest = (rest << 1) ^ ((rest >> (count - 1)) * generator);
        }

        return rest;
    }

    private static bool Bit(int value, int index) => ((value >> index) & 1) != 0;
}
