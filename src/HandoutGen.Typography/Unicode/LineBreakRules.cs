using static HandoutGen.Typography.Unicode.LineBreakClass;

namespace HandoutGen.Typography.Unicode;

/// <summary>
/// The line breaking algorithm of UAX #14 (Unicode 15.0), rule by rule in the standard's order; numbers as its section 8.2, example 7.
/// </summary>
/// <remarks>
/// The state is what lies before the position in question. Classes are those after LB9 and LB10: a combining sequence has its base's class.
/// Each rule answers whether it decides the position; the first that does wins.
/// </remarks>
internal ref struct LineBreakRules
{
    // The class before the position and the one before the spaces before the position (the same when there are none).
    private LineBreakClass _before;
    private LineBreakClass _beforeSpaces;
    private LineBreakClass _beforeBefore;
    private bool _afterZeroWidthJoiner;
    private bool _oddRegionalIndicators;
    private NumberState _number;

    // The position is before an opening mark or sign that a digit follows: LB25 looks ahead.
    private bool _opensNumber;

    // Where a number stands, for LB25.
    private enum NumberState : byte
    {
        None,
        Digits,
        Closed,
    }

    /// <summary>The breaks of a text: at index i stands what may happen before the UTF-16 unit i. The start is never a break, and the end is not looked at.</summary>
    /// <param name="text">Any text; a lone surrogate is a letter.</param>
    /// <param name="breaks">As long as the text; every place is written.</param>
    public static void Find(ReadOnlySpan<char> text, Span<LineBreak> breaks)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var table = PropertyTable.LineBreak;
        var rules = default(LineBreakRules);
        for (var i = 0; i < text.Length; i++)
        {
            int code = text[i];
            var start = i;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                code = char.ConvertToUtf32(text[i], text[++i]);
                breaks[i] = LineBreak.Prohibited;
            }

            var after = (LineBreakClass)table[code];
            if (start == 0)
            {
                breaks[0] = LineBreak.Prohibited; // LB2
                rules.Start(after);
            }
            else if (after == AL && rules._before == AL && !rules._afterZeroWidthJoiner)
            {
                breaks[start] = LineBreak.Prohibited; // LB28 between two letters, the usual case: no earlier rule speaks of them
                rules._beforeBefore = AL;
            }
            else
            {
                rules._opensNumber = (rules._before is PR or PO) && (after is OP or OPEastAsian or HY) && NextClass(text, i + 1) == NU;
                breaks[start] = rules.Decide(after);
                rules.Advance(after);
            }
        }
    }

    private static LineBreakClass NextClass(ReadOnlySpan<char> text, int start)
    {
        var next = CM;
        while ((next is CM or ZWJ) && start < text.Length)
        {
            next = (LineBreakClass)PropertyTable.LineBreak[text[start++]]; // a digit of a higher plane after a sign is too rare to decode
        }

        return next;
    }

    private void Start(LineBreakClass first)
    {
        _afterZeroWidthJoiner = first == ZWJ;
        _before = first is CM or ZWJ ? AL : first; // LB10
        _beforeSpaces = _before;
        _beforeBefore = SP;
        _oddRegionalIndicators = _before == RI;
        _number = _before == NU ? NumberState.Digits : NumberState.None;
    }

    private void Advance(LineBreakClass after)
    {
        var joiner = after == ZWJ;
        if (IsAttached(after))
        {
            // LB9: the mark takes its base's class, so that the state stays the base's.
            _afterZeroWidthJoiner = joiner;
            return;
        }

        _afterZeroWidthJoiner = joiner;
        after = after is CM or ZWJ ? AL : after; // LB10
        _oddRegionalIndicators = after == RI && !(_before == RI && _oddRegionalIndicators);
        _number = (after, _number) switch
        {
            (NU, _) => NumberState.Digits,
            (SY or IS, NumberState.Digits) => NumberState.Digits,
            (CL or CP or CPEastAsian, NumberState.Digits) => NumberState.Closed,
            _ => NumberState.None,
        };
        _beforeBefore = _before;
        _before = after;
        if (after != SP)
        {
            _beforeSpaces = after;
        }
    }

    // LB9: a combining mark or joiner after anything but a break or a space.
    private readonly bool IsAttached(LineBreakClass after) => (after is CM or ZWJ) && _before is not (BK or CR or LF or NL or SP or ZW);

    private readonly LineBreak Decide(LineBreakClass after)
    {
        if (LB4LB5(after))
        {
            return LineBreak.Mandatory;
        }

        if (LB5CarriageReturn(after) || LB6(after) || LB7(after))
        {
            return LineBreak.Prohibited;
        }

        if (LB8())
        {
            return LineBreak.Allowed;
        }

        if (LB8a() || IsAttached(after))
        {
            return LineBreak.Prohibited;
        }

        after = after is CM or ZWJ ? AL : after; // LB10
        if (LB11(after) || LB12() || LB12a(after) || LB13(after) || LB14() || LB15(after) || LB16(after) || LB17(after))
        {
            return LineBreak.Prohibited;
        }

        if (LB18())
        {
            return LineBreak.Allowed;
        }

        if (LB19(after))
        {
            return LineBreak.Prohibited;
        }

        if (LB20(after))
        {
            return LineBreak.Allowed;
        }

        var prohibited = LB21(after) || LB21a() || LB21b(after) || LB22(after) || LB23(after) || LB23a(after) || LB24(after) || LB25(after)
            || LB26(after) || LB27(after) || LB28(after) || LB29(after) || LB30(after) || LB30a(after) || LB30b(after);
        return prohibited ? LineBreak.Prohibited : LB31();
    }

    // A break after hard breaks, but not inside CR LF.
    private readonly bool LB4LB5(LineBreakClass after) => _before is BK or LF or NL || (_before == CR && after != LF);

    private readonly bool LB5CarriageReturn(LineBreakClass after) => _before == CR && after == LF;

    private static bool LB6(LineBreakClass after) => after is BK or CR or LF or NL;

    private static bool LB7(LineBreakClass after) => after is SP or ZW;

    private readonly bool LB8() => _beforeSpaces == ZW;

    private readonly bool LB8a() => _afterZeroWidthJoiner;

    private readonly bool LB11(LineBreakClass after) => after == WJ || _before == WJ;

    private readonly bool LB12() => _before == GL;

    private readonly bool LB12a(LineBreakClass after) => after == GL && _before is not (SP or BA or HY);

    // As tailored by example 7: what may belong to a number is left to LB25.
    private readonly bool LB13(LineBreakClass after) =>
        after == EX || (_before != NU && (after is CL or CP or CPEastAsian or IS or SY));

    private readonly bool LB14() => _beforeSpaces is OP or OPEastAsian;

    private readonly bool LB15(LineBreakClass after) => _beforeSpaces == QU && (after is OP or OPEastAsian);

    private readonly bool LB16(LineBreakClass after) => after == NS && (_beforeSpaces is CL or CP or CPEastAsian);

    private readonly bool LB17(LineBreakClass after) => _beforeSpaces == B2 && after == B2;

    private readonly bool LB18() => _before == SP;

    private readonly bool LB19(LineBreakClass after) => after == QU || _before == QU;

    private readonly bool LB20(LineBreakClass after) => after == CB || _before == CB;

    private readonly bool LB21(LineBreakClass after) => after is BA or HY or NS || _before == BB;

    private readonly bool LB21a() => _beforeBefore == HL && (_before is HY or BA);

    private readonly bool LB21b(LineBreakClass after) => _before == SY && after == HL;

    private static bool LB22(LineBreakClass after) => after == IN;

    private readonly bool LB23(LineBreakClass after) => (IsLetter(_before) && after == NU) || (_before == NU && IsLetter(after));

    private readonly bool LB23a(LineBreakClass after) =>
        (_before == PR && IsIdeographic(after)) || (IsIdeographic(_before) && after == PO);

    private readonly bool LB24(LineBreakClass after) =>
        ((_before is PR or PO) && IsLetter(after)) || (IsLetter(_before) && (after is PR or PO));

    private readonly bool LB25(LineBreakClass after) => after switch
    {
        NU => _before is PR or PO or OP or OPEastAsian or HY || _number == NumberState.Digits,
        SY or IS or CL or CP or CPEastAsian => _number == NumberState.Digits,
        PO or PR => _number != NumberState.None,
        _ => _opensNumber,
    };

    private readonly bool LB26(LineBreakClass after) => _before switch
    {
        JL => after is JL or JV or H2 or H3,
        JV or H2 => after is JV or JT,
        JT or H3 => after == JT,
        _ => false,
    };

    private readonly bool LB27(LineBreakClass after) => (IsHangul(_before) && after == PO) || (_before == PR && IsHangul(after));

    private readonly bool LB28(LineBreakClass after) => IsLetter(_before) && IsLetter(after);

    private readonly bool LB29(LineBreakClass after) => _before == IS && IsLetter(after);

    private readonly bool LB30(LineBreakClass after) =>
        ((IsLetter(_before) || _before == NU) && after == OP) || (_before == CP && (IsLetter(after) || after == NU));

    private readonly bool LB30a(LineBreakClass after) => after == RI && _before == RI && _oddRegionalIndicators;

    private readonly bool LB30b(LineBreakClass after) => after == EM && (_before is EB or IDReserved);

    private static LineBreak LB31() => LineBreak.Allowed;

    private static bool IsLetter(LineBreakClass value) => value is AL or HL;

    private static bool IsIdeographic(LineBreakClass value) => value is ID or IDReserved or EB or EM;

    private static bool IsHangul(LineBreakClass value) => value is JL or JV or JT or H2 or H3;
}
