namespace HandoutGen.Pdf.Conformance;

/// <summary>Language tags (BCP 47, RFC 5646, 2.1) by their form: whether the subtags are registered is not asked.</summary>
internal static class LanguageTag
{
    /// <summary>A primary language of two to eight letters, then subtags of one to eight letters or digits.</summary>
    public static bool IsWellFormed(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
        {
            return false;
        }

        var subtags = tag.Split('-');
        var primary = subtags[0].Length is >= 2 and <= 8 && subtags[0].All(char.IsAsciiLetter);
        var isPrivate = subtags.Length > 1 && subtags[0] is "x" or "X" or "i" or "I";
        return (primary || isPrivate) && subtags.Skip(1).All(subtag => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));
    }
}
