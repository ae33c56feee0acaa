namespace HandoutGen.Typography.Unicode;

/// <summary>
/// Line_Break classes of UAX #14 as LB1 resolves them, in the names of the standard; two are split where LB30 and LB30b look at further
/// properties. The order is that of tools/unicode/generate.py.
/// </summary>
internal enum LineBreakClass : byte
{
    AL, BK, CR, LF, NL, SP, ZW, WJ, ZWJ, CM, GL, BA, BB, B2, HY, CB, CL, CP,

    /// <summary>CP with an East Asian width of F, W or H.</summary>
    CPEastAsian,

    EX, IN, NS, OP,

    /// <summary>OP with an East Asian width of F, W or H.</summary>
    OPEastAsian,

    QU, IS, NU, PO, PR, SY, EB, EM, H2, H3, HL, ID,

    /// <summary>ID, Extended_Pictographic and not yet assigned.</summary>
    IDReserved,

    JL, JV, JT, RI,
}
