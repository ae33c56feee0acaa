using System.Buffers;
using System.Collections.Immutable;

namespace HandoutGen.Typography.Lines;

/// <summary>
/// Where a word that no line can hold may be divided. At its soft hyphens, where it has any; else between syllables as most languages of
/// alphabets have them: a consonant goes with the vowel after it, and so do two that sound as one (ch, th, br). Nothing else is hyphenated.
/// </summary>
internal static class WordDivision
{
    private const string Vowels = "aeiouyäöüáéíóúýàèìòùâêîôûãõåæøœαεηιουωάέήίόύώаеёиоуыэюя";
    private const char SoftHyphen = '\u00AD';
    private const int Seen = 2000;
    private const int LeastBefore = 2;
    private const int LeastAfter = 3;

    /// <summary>The places after soft hyphens within a stretch of text, ascending.</summary>
    public static ImmutableArray<int> Soft(string text, int start, int end) =>
        [.. Enumerable.Range(start + 1, Math.Max(0, end - start - 1)).Where(i => text[i - 1] == SoftHyphen)];

    /// <summary>The places between syllables within a stretch of text, ascending; none where it is no word of an alphabet with vowels, such as a number.</summary>
    public static ImmutableArray<int> Syllables(string text, int start, int end)
    {
        while (end > start && !char.IsLetter(text[end - 1]))
        {
            end--;
        }

        while (start < end && !char.IsLetter(text[start]))
        {
            start++;
        }

        return text.AsSpan(start, end - start).ContainsAnyExcept(Letters)
            ? []
            : [.. from i in Enumerable.Range(start + 1, Math.Max(0, end - start - 2))
                  where BeginsSyllable(text, i, end)
                  let onset = Onset(text, start, i)
                  where onset >= start + LeastBefore && onset <= end - LeastAfter
                  select onset];
    }

    /// <summary>A line that ends before this character shows a hyphen: it lies between two letters of a word, and of a script that has hyphens.</summary>
    public static bool TakesHyphen(string text, int index) =>
        index > 0 && index < text.Length && Letters.Contains(text[index]) && (text[index - 1] == SoftHyphen || Letters.Contains(text[index - 1]))
        && !IsCode(text.AsSpan(Math.Max(0, index - Seen), Math.Min(Seen, index)), text.AsSpan(index, Math.Min(Seen, text.Length - index)));

    // A web address, a file's name: a hyphen in it would be taken for one of its own. Only what is near is looked at, so that time stays linear.
    private static bool IsCode(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before[(before.LastIndexOfAny(' ', '\n') + 1)..];
        after = after.IndexOfAny(' ', '\n') is >= 0 and var end ? after[..end] : after;
        return before.ContainsAny(CodeSigns) || after.TrimEnd('.').ContainsAny(CodeSigns);
    }

    // Latin, Greek, Cyrillic.
    private static readonly SearchValues<char> Letters =
        SearchValues.Create([.. Enumerable.Range('A', 0x530 - 'A').Select(i => (char)i).Where(char.IsLetter), '’', '\'']);

    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("/@:_.\\=0123456789");

    private static bool BeginsSyllable(string text, int index, int end) =>
        index + 1 < end && !IsVowel(text[index]) && char.IsLetter(text[index]) && IsVowel(text[index + 1]);

    // The first of the consonants that sound as one with this one.
    private static int Onset(string text, int start, int index)
    {
        while (index - 1 > start && IsOneSound(char.ToLowerInvariant(text[index - 1]), char.ToLowerInvariant(text[index])))
        {
            index--;
        }

        return index;
    }

    private static bool IsOneSound(char first, char second) => second switch
    {
        'h' => first is 'c' or 's' or 't' or 'p' or 'g' or 'w' or 'k',
        'l' or 'r' => first is 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'p' or 't' or 'v' or 'h',
        'c' => first is 's',
        'k' => first is 'c',
        'u' => first is 'q',
        _ => false,
    };

    private static bool IsVowel(char letter) => Vowels.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);
}
