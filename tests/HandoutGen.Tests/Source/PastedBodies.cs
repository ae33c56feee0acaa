using CsCheck;

namespace HandoutGen.Tests.Source;

/// <summary>
/// Bodies of whole lines as they come from a keyboard, a word processor, a browser and a PDF: none of them holds markup but what begins it.
/// </summary>
internal static class PastedBodies
{
    private static readonly Gen<string> Start = Pick(
        "", "", "", "", "- ", "* ", "+ ", "2. ", "3. ", "7) ", "01. ", "12. ", "• ", "•\t", "o ", "– ", "— ", "· ", "► ", "→ ", "✓ ", "❖ ", "☐ ", "a) ", "b) ", "(1) ", "(2) ", "i. ", "ii. ",
        "3º ", "2.Sit ", "3.- ", "> ", ">= ", "< ", "<= ", "= ", "± ", "- > ", "- + ", "- - ", "2. > ", "-", "+", "  ", "    ", "\t", "      - ", "  • ", "    4. ", "# ", "## ", "#", ": ", "| ");

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Char['a', 'z'].Array[1, 9].Select(letters => new string(letters)),
        Gen.Int[0, 2050].Select(number => $"{number}"),
        Pick("38.5", "°C", "5-10", "1.5 x 2", "8:00 – 9:30", "½", "±2", "≥ 3", "µg", "%", "&", "don’t", "“so”", "(555) 010-0142", "é", "Ärzt*innen", "x_y_z", "C++", "#1", "€5", "$5", "a/b", "…", "中文", "- 4", "> 5", "< 6", "= 7", "12.", "3)", "[1]", "{x}", "^", "~20", "\u00A0mg", "ﬁn", "\U0001F600"))
        .Array[1, 7].Select(words => string.Join(' ', words));

    /// <summary>Any such body.</summary>
    public static readonly Gen<string> Any = Gen.Select(Start, Words, Pick("\n", "\n", "\n", "\n\n", "\\\n", "  \n"), (start, words, end) => start + words + end)
        .Array[1, 9].Select(lines => string.Concat(lines).TrimEnd('\n', '\\') + "\n");

    private static Gen<string> Pick(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);
}
