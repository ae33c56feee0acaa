namespace HandoutGen.Csl.Evaluation;

/// <summary>Letters for year suffixes: a to z, then aa, ab….</summary>
internal static class YearSuffixText
{
    public static string Of(int index)
    {
        Span<char> letters = stackalloc char[8];
        int at = letters.Length;
        for (int rest = index; rest >= 0; rest = (rest / 26) - 1)
        {
            letters[--at] = (char)('a' + (rest % 26));
        }

        return letters[at..].ToString();
    }
}
