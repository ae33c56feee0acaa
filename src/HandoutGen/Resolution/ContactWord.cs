using HandoutGen.Model;

namespace HandoutGen.Resolution;

/// <summary>The word before a number of the practice: of three numbers beside each other, which is the fax?</summary>
internal static class ContactWord
{
    /// <summary>"Fax: "; empty where the value speaks for itself: an address, opening hours, a number with words of its own.</summary>
    public static string Of(ContactLine line, ContactWords words)
    {
        var value = line.Value.Text;
        var word = Word(line, words);
        return word is null || value.Contains(word, StringComparison.OrdinalIgnoreCase) ? "" : word + words.Colon;
    }

    private static string? Word(ContactLine line, ContactWords words) => line.Kind.ToLowerInvariant() switch
    {
        "phone" or "telephone" or "tel" => HasWordsOfItsOwn(line.Value.Text) ? null : words.Phone,
        "mobile" or "cell" => words.Mobile,
        "text" or "sms" => words.Text,
        "fax" => words.Fax,
        "crisis" => words.Crisis,
        "tty" => "TTY",
        "address" or "hours" => null,
        _ => IsNumber(line.Value) ? AsWords(line.Kind) : null,
    };

    // "Ring us at 555-0142" needs no word before it; "555-0142 (ask for Ana)" does.
    private static bool HasWordsOfItsOwn(string text) => text.TakeWhile(c => !char.IsDigit(c)).Any(char.IsLetter);

    private static bool IsNumber(BrandValue value) =>
        value.Text.Any(char.IsDigit) && !HasWordsOfItsOwn(value.Text) && value.Target?.StartsWith("tel:", StringComparison.Ordinal) != false;

    // A key of the brand's own, as a word: "after-hours" is "After hours".
    private static string AsWords(string key)
    {
        var words = key.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
