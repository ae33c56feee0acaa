namespace HandoutGen.Csl.Evaluation;

internal enum Script
{
    /// <summary>Latin, Greek, Cyrillic, Hebrew, Arabic…: spaces between the parts of a name.</summary>
    Spaced,

    /// <summary>Chinese, Japanese, Korean and the like: the family name first, no space.</summary>
    Asian,
}

/// <summary>The script that a name is written in.</summary>
internal static class NameScripts
{
    public static Script Of(CslName name) =>
        HasSpacedLetters(name.Family) || (string.IsNullOrEmpty(name.Family) && HasSpacedLetters(name.Given)) ? Script.Spaced : Script.Asian;

    /// <summary>The text begins with a letter of a script that sets no spaces between words: Chinese, Japanese, Korean.</summary>
    public static bool IsUnspaced(string text) =>
        text is [(>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD87F'), ..];

    /// <summary>Whether any character is of a script that has italics and spaces between words, or a figure.</summary>
    public static bool HasSpacedLetters(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        foreach (var c in text)
        {
            var spaced = char.IsAsciiLetterOrDigit(c) || c is '-'
                or (>= '\u00C0' and <= '\u02AF') or (>= '\u0370' and <= '\u052F') or (>= '\u0531' and <= '\u058F')
                or (>= '\u0590' and <= '\u05FF') or (>= '\u0600' and <= '\u06FF') or (>= '\u0E01' and <= '\u0E5B')
                or (>= '\u10A0' and <= '\u10FF') or (>= '\u1E00' and <= '\u1FFF') or '\u200C' or '\u200D' or '\u200E' or (>= '\u202A' and <= '\u202E');
            if (spaced)
            {
                return true;
            }
        }

        return false;
    }
}
