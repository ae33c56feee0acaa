using System.Buffers.Binary;

namespace HandoutGen.Typography.Fonts;

/// <summary>Follows Type 2 glyph programs (Adobe Technical Note 5177) for the width that each states.</summary>
/// <param name="table">The table "CFF ".</param>
/// <param name="global">The global subroutines.</param>
internal sealed class CffWalk(ReadOnlyMemory<byte> table, CffIndex global)
{
    private const int DeepestCall = 10; // §4.1.3 and appendix B
    private const int MostOperands = 48;
    private const int MostSteps = 100_000; // of one glyph
    private const long MostStepsOfFont = 50_000_000;

    private readonly double[] _stack = new double[MostOperands];
    private long _stepsOfFont;
    private int _steps;
    private int _count;
    private int _stems;
    private double? _width;
    private bool _isWidthTaken;
    private bool _isOver;
    private bool _hasDrawn;

    /// <summary>The width of a glyph in font units.</summary>
    /// <exception cref="FontFormatException">The program cannot be followed to its end.</exception>
    public double Width(ReadOnlySpan<byte> program, CffPrivate shared)
    {
        (_steps, _count, _stems, _width, _isWidthTaken, _isOver, _hasDrawn) = (0, 0, 0, null, false, false, false);
        Follow(program, shared, 0);
        return !_isOver ? throw CffIndex.Damaged() : _width is { } stated ? shared.NominalWidth + stated : shared.DefaultWidth;
    }

    private void Follow(ReadOnlySpan<byte> program, CffPrivate shared, int depth)
    {
        for (var at = 0; at < program.Length && !_isOver;)
        {
            if (++_steps > MostSteps || ++_stepsOfFont > MostStepsOfFont)
            {
                throw CffIndex.Damaged();
            }

            var first = program[at++];
            if (first >= 32 || first == 28)
            {
                Push(Number(program, first, ref at));
                continue;
            }

            switch (first)
            {
                case 10 or 29:
                    Call(first == 10 ? shared.Subroutines : global, shared, depth);
                    break;
                case 11 when depth > 0:
                    return;
                case 19 or 20:
                    Stems();
                    at += (_stems + 7) / 8;
                    break;
                case 12 when at < program.Length:
                    Escape(program[at++]);
                    break;
                default:
                    Operate(first);
                    break;
            }
        }
    }

    private void Call(CffIndex subroutines, CffPrivate shared, int depth)
    {
        var bias = subroutines.Count < 1240 ? 107 : subroutines.Count < 33900 ? 1131 : 32768;
        if (depth >= DeepestCall || _count == 0)
        {
            throw CffIndex.Damaged();
        }

        Follow(subroutines.Item(table.Span, (int)Math.Clamp(_stack[--_count] + bias, -1, ushort.MaxValue)), shared, depth + 1);
    }

    private void Operate(int operation)
    {
        switch (operation)
        {
            case 1 or 3 or 18 or 23: // hstem, vstem, hstemhm, vstemhm
                Stems();
                return;
            case 4 or 22: // vmoveto, hmoveto
                Clear(1);
                _hasDrawn = true;
                return;
            case 21: // rmoveto
                Clear(2);
                _hasDrawn = true;
                return;
            case 14: // endchar; with four operands a letter and its accent
                Clear(_count >= 4 ? 4 : 0);
                _isOver = true;
                return;
            case 5 or 6 or 7 or 8 or 24 or 25 or 26 or 27 or 30 or 31 when _hasDrawn && _count > 0: // lines and curves
                _count = 0;
                return;
            default:
                throw CffIndex.Damaged();
        }
    }

    // Of the arithmetic only division is in use, for fractions; the curves of flex are drawn.
    private void Escape(int operation)
    {
        switch (operation)
        {
            case 34 or 35 or 36 or 37 when _hasDrawn && _count > 0:
                _count = 0;
                return;
            case 12 when _count >= 2 && _stack[_count - 1] != 0:
                _stack[_count - 2] /= _stack[_count - 1];
                _count--;
                return;
            default:
                throw CffIndex.Damaged();
        }
    }

    private void Stems()
    {
        TakeWidth(_count % 2 == 1);
        _stems += _count / 2;
        _count = 0;
    }

    private void Clear(int operands)
    {
        if (_count < operands)
        {
            throw CffIndex.Damaged();
        }

        TakeWidth(_count > operands);
        _count = 0;
    }

    // The first operand of the first operator that clears the stack, when there is one too many (§3.1).
    private void TakeWidth(bool stated)
    {
        if (!_isWidthTaken)
        {
            _isWidthTaken = true;
            _width = stated ? _stack[0] : null;
        }
    }

    private void Push(double number)
    {
        if (_count >= MostOperands)
        {
            throw CffIndex.Damaged();
        }

        _stack[_count++] = number;
    }

    private static double Number(ReadOnlySpan<byte> program, int first, ref int at)
    {
        var length = first == 28 ? 2 : first <= 246 ? 0 : first <= 254 ? 1 : 4;
        if (at + length > program.Length)
        {
            throw CffIndex.Damaged();
        }

        at += length;
        var operand = program[(at - length)..at];
        return first switch
        {
            28 => BinaryPrimitives.ReadInt16BigEndian(operand),
            <= 246 => first - 139,
            <= 250 => ((first - 247) * 256) + operand[0] + 108,
            <= 254 => (-(first - 251) * 256) - operand[0] - 108,
            _ => BinaryPrimitives.ReadInt32BigEndian(operand) / 65536.0,
        };
    }
}
