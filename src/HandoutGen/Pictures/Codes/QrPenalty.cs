namespace HandoutGen.Pictures.Codes;

/// <summary>How hard a masked QR code is to read (ISO/IEC 18004, 7.8.3).</summary>
internal static class QrPenalty
{
    /// <summary>The points of a code; the mask with the fewest is taken.</summary>
    public static int Of(bool[,] dark, int size)
    {
        var points = 0;
        var count = 0;
        for (var a = 0; a < size; a++)
        {
            points += Line(i => dark[i, a], size) + Line(i => dark[a, i], size);
            for (var b = 0; b < size; b++)
            {
                count += dark[a, b] ? 1 : 0;
                points += a > 0 && b > 0 && dark[a, b] == dark[a - 1, b] && dark[a, b] == dark[a, b - 1] && dark[a, b] == dark[a - 1, b - 1] ? 3 : 0;
            }
        }

        // For each 5 % that the dark part is from a half.
        return points + (10 * (Math.Abs((count * 20) - (size * size * 10)) / (size * size)));
    }

    // Runs of five and more, and what looks like a finder with white beside it.
    private static int Line(Func<int, bool> dark, int size)
    {
        var (points, run, last) = (0, 0, 0u);
        for (var i = 0; i < size; i++)
        {
            run = i > 0 && dark(i) == dark(i - 1) ? run + 1 : 1;
            points += run == 5 ? 3 : run > 5 ? 1 : 0;
            last = ((last << 1) | (dark(i) ? 1u : 0)) & 0x7FF;
            points += i >= 10 && last is 0b10111010000 or 0b00001011101 ? 40 : 0;
        }

        return points;
    }
}
