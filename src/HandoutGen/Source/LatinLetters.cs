namespace HandoutGen.Source;

/// <summary>Latin letters without their marks. (Unicode decomposition needs data that an invariant runtime does not have.)</summary>
internal static class LatinLetters
{
    private const string Latin1 =
        "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y";

    private const string ExtendedA =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string Vietnamese =
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

    private static readonly string[] Latin1Letters = Latin1.Split(' ');

    /// <summary>"e" for "é", "ss" for "ß"; null for what is no Latin letter with a mark.</summary>
    public static string? Plain(char c) => c switch
    {
        '×' or '÷' => null,
        '\u0152' or '\u0153' => "oe",
        '\u01A0' or '\u01A1' => "o",
        '\u01AF' or '\u01B0' => "u",
        >= '\u00C0' and <= '\u00FF' => Latin1Letters[c - '\u00C0'],
        >= '\u0100' and <= '\u017F' => ExtendedA[c - '\u0100'].ToString(),
        >= '\u1EA0' and <= '\u1EF9' => Vietnamese[c - '\u1EA0'].ToString(),
        _ => null,
    };
}
