namespace HandoutGen.Typography.Unicode;

/// <summary>Bidi_Class of UAX #9, in the names of the standard. The order is that of tools/unicode/generate.py.</summary>
internal enum BidiClass : byte
{
    L, R, AL, EN, ES, ET, AN, CS, NSM, BN, B, S, WS, ON, LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI,
}
