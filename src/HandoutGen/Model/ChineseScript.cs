namespace HandoutGen.Model;

/// <summary>Which of its two scripts a Chinese text is in.</summary>
internal static class ChineseScript
{
    /// <summary>True for a tag of traditional Chinese.</summary>
    /// <param name="tag">A BCP 47 tag of Chinese.</param>
    public static bool IsTraditional(string tag) =>
        tag.Contains("-Hant", StringComparison.Ordinal) || tag.EndsWith("-TW", StringComparison.Ordinal) || tag.EndsWith("-HK", StringComparison.Ordinal);
}
