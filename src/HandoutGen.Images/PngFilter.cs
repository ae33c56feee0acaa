namespace HandoutGen.Images;

/// <summary>The filters of PNG (PNG 3, §9): what a row's bytes are told by.</summary>
internal static class PngFilter
{
    /// <summary>Brings a row's bytes back.</summary>
    /// <param name="filter">Which filter: 0 to 4.</param>
    /// <param name="row">The filtered bytes; then the row.</param>
    /// <param name="above">The row above, or zeros.</param>
    /// <param name="step">Bytes from a pixel to the next, at least 1.</param>
    /// <exception cref="ImageFormatException">There is no such filter.</exception>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        switch (filter)
        {
            case 0:
                break;
            case 1:
                for (var i = step; i < row.Length; i++)
                {
                    row[i] += row[i - step];
                }

                break;
            case 2:
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] += above[i];
                }

                break;
            case 3:
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] += (byte)(((i < step ? 0 : row[i - step]) + above[i]) / 2);
                }

                break;
            case 4:
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] += i < step ? above[i] : Paeth(row[i - step], above[i], above[i - step]);
                }

                break;
            default:
                throw PngChunks.Damaged();
        }
    }

    private static byte Paeth(byte left, byte up, byte corner)
    {
        var toLeft = Math.Abs(up - corner);
        var toUp = Math.Abs(left - corner);
        var toCorner = Math.Abs(left + up - (2 * corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
