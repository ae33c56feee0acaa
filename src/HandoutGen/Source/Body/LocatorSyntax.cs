namespace HandoutGen.Source.Body;

/// <summary>
/// The place in a cited work, as it begins the words after a key: <c>, pp. 3-4, and elsewhere</c>; in braces where it would be mistaken.
/// </summary>
internal static class LocatorSyntax
{
    /// <summary>Takes the locator from the words after a key.</summary>
    /// <returns>The CSL locator type (null for the default), the locator without its label (null for none), and what is left.</returns>
    public static (string? Label, string? Locator, string Remainder) Read(string suffix)
    {
        var text = suffix.AsSpan().TrimStart();
        if (text.StartsWith('{') || text.StartsWith(",") && text[1..].TrimStart().StartsWith('{'))
        {
            return ReadBraced(suffix);
        }

        if (text.StartsWith(','))
        {
            text = text[1..].TrimStart();
        }

        var (label, labelLength) = ReadLabel(text);
        var after = text[labelLength..].TrimStart();
        var length = LocatorLength(after, hasLabel: label is not null);
        return length == 0 ? (null, null, suffix) : (label, after[..length].ToString(), after[length..].ToString());
    }

    private static (string? Label, string? Locator, string Remainder) ReadBraced(string suffix)
    {
        var open = suffix.IndexOf('{', StringComparison.Ordinal);
        var close = suffix.IndexOf('}', open);
        if (close < 0)
        {
            return (null, null, suffix);
        }

        var inner = suffix.AsSpan(open + 1, close - open - 1).Trim();
        var (label, labelLength) = ReadLabel(inner);
        var locator = inner[labelLength..].Trim();
        return (label, locator.IsEmpty ? null : locator.ToString(), suffix[(close + 1)..]);
    }

    // The longest term that the text begins with and that no letter continues.
    private static (string? Label, int Length) ReadLabel(ReadOnlySpan<char> text)
    {
        string? label = null;
        var length = 0;
        foreach (var (term, type) in LocatorTerms.All)
        {
            if (term.Length > length
                && text.StartsWith(term, StringComparison.OrdinalIgnoreCase)
                && (!char.IsLetter(term[^1]) || text.Length == term.Length || !char.IsLetter(text[term.Length])))
            {
                label = type;
                length = term.Length;
            }
        }

        return (label, length);
    }

    // Numbers and what joins them. Without a label the first has to be a digit, so that "for example" is no locator.
    private static int LocatorLength(ReadOnlySpan<char> text, bool hasLabel)
    {
        var end = 0;
        var position = 0;
        while (position < text.Length)
        {
            var word = WordLength(text[position..], hasLabel || end > 0);
            if (word == 0)
            {
                break;
            }

            position += word;
            end = position;
            position += JoinerLength(text[position..]);
            if (position == end)
            {
                break;
            }
        }

        return end;
    }

    // A word that holds a digit, or a Roman numeral; brackets around it or within are part of it.
    private static int WordLength(ReadOnlySpan<char> text, bool romanToo)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '(' or ')' or '.' or ':' or '/' or '*'))
        {
            length++;
        }

        while (length > 0 && text[length - 1] is '.' or ':' or '/')
        {
            length--;
        }

        var word = text[..length];
        var letters = word.Trim("()");
        return word.ContainsAnyInRange('0', '9') || (romanToo && !letters.IsEmpty && !letters.ContainsAnyExcept("ivxlcdmIVXLCDM")) || (romanToo && letters.Length == 1 && char.IsUpper(letters[0]))
            ? length
            : 0;
    }

    private static int JoinerLength(ReadOnlySpan<char> text)
    {
        foreach (var joiner in (ReadOnlySpan<string>)[" and ", ", and ", " & ", ", & ", " - ", " – ", "--", "-", "–", ", ", ","])
        {
            if (text.StartsWith(joiner, StringComparison.Ordinal))
            {
                return joiner.Length;
            }
        }

        return 0;
    }
}
