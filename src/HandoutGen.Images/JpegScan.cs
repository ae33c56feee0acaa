using System.Collections;

namespace HandoutGen.Images;

/// <summary>One scan: which coefficients it tells, and how (ITU-T T.81, F.2.2 and G.1.2).</summary>
internal sealed class JpegScan
{
    private const int LongestDifference = 11;
    private const int LongestCoefficient = 10;

    private readonly JpegHuffmanTable?[] _tables;
    private readonly bool _progressive;
    private readonly bool _refines;
    private int _empty; // blocks without further coefficients (G.1.2.2)

    public JpegScan(JpegHuffmanTable?[] tables, bool progressive, int first, int last, int before, int now)
    {
        (_tables, _progressive, First, Last, _refines) = (tables, progressive, first, last, before > 0);
        var isSound = progressive
            ? first <= last && last < 64 && (first > 0 || last == 0) && now <= 13 && (before == 0 || before == now + 1)
            : first == 0 && last == 63;
        if (!isSound)
        {
            throw JpegScans.Damaged();
        }
    }

    /// <summary>The first coefficient that is told, in the order of the zigzag.</summary>
    public int First { get; }

    /// <summary>The last one.</summary>
    public int Last { get; }

    /// <summary>After a restart marker nothing is remembered.</summary>
    public void Restart() => _empty = 0;

    /// <summary>Follows one block.</summary>
    /// <param name="bits">The samples.</param>
    /// <param name="tables">The numbers of the component's tables: of the first coefficient, and of the others.</param>
    /// <param name="told">In a progressive picture, which coefficients are not zero.</param>
    /// <param name="block">The block's number.</param>
    public void Block(ref JpegBits bits, int tables, BitArray? told, int block)
    {
        if (First == 0)
        {
            if (_refines)
            {
                bits.Next();
            }
            else
            {
                bits.Next(Limited(Table(0, tables >> 4).Next(ref bits), LongestDifference));
            }
        }

        if (Last == 0)
        {
            return;
        }

        var table = Table(1, tables & 15);
        if (!_progressive)
        {
            Coefficients(ref bits, table);
        }
        else if (_refines)
        {
            Refine(ref bits, table, told!, 64 * block);
        }
        else
        {
            Begin(ref bits, table, told!, 64 * block);
        }
    }

    private static void Coefficients(ref JpegBits bits, JpegHuffmanTable table)
    {
        for (var k = 1; k < 64; k++)
        {
            var value = table.Next(ref bits);
            var size = value & 15;
            if (size == 0 && value != 0xF0)
            {
                return; // the others are zero
            }

            k += value >> 4;
            if (k > 63)
            {
                throw JpegScans.Damaged();
            }

            bits.Next(Limited(size, LongestCoefficient));
        }
    }

    private void Begin(ref JpegBits bits, JpegHuffmanTable table, BitArray told, int at)
    {
        if (_empty > 0)
        {
            _empty--;
            return;
        }

        for (var k = First; k <= Last; k++)
        {
            var value = table.Next(ref bits);
            var (run, size) = (value >> 4, value & 15);
            if (size == 0 && run < 15)
            {
                _empty = (1 << run) - 1 + bits.Next(run);
                return;
            }

            k += run;
            if (k > Last)
            {
                throw JpegScans.Damaged();
            }

            if (size > 0)
            {
                bits.Next(Limited(size, LongestCoefficient));
                told[at + k] = true;
            }
        }
    }

    // G.1.2.3: between new coefficients stands a bit for each that is told already.
    private void Refine(ref JpegBits bits, JpegHuffmanTable table, BitArray told, int at)
    {
        var k = First;
        while (_empty == 0 && k <= Last)
        {
            var value = table.Next(ref bits);
            var (run, size) = (value >> 4, value & 15);
            if (size > 1)
            {
                throw JpegScans.Damaged();
            }

            if (size == 0 && run < 15)
            {
                _empty = (1 << run) + bits.Next(run);
                break;
            }

            bits.Next(size); // the sign
            for (; k <= Last; k++)
            {
                if (told[at + k])
                {
                    bits.Next();
                }
                else if (run-- == 0)
                {
                    break;
                }
            }

            if (size == 1)
            {
                if (k > Last)
                {
                    throw JpegScans.Damaged();
                }

                told[at + k] = true;
            }

            k++;
        }

        if (_empty > 0)
        {
            for (; k <= Last; k++)
            {
                if (told[at + k])
                {
                    bits.Next();
                }
            }

            _empty--;
        }
    }

    // Four tables for first coefficients, then four for the others.
    private JpegHuffmanTable Table(int kind, int number) => (number < 4 ? _tables[(4 * kind) + number] : null) ?? throw JpegScans.Damaged();

    private static int Limited(int size, int most) => size <= most ? size : throw JpegScans.Damaged();
}
