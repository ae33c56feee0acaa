using System.Globalization;

namespace HandoutGen.Diagnostics;

/// <summary>Text from anywhere as it may stand on a terminal and in a log: it steers neither.</summary>
public static class VisibleText
{
    /// <summary>The text with a dot for each character that shows nothing or steers what shows it.</summary>
    public static string Of(string text) =>
        text.Any(IsHidden) ? string.Concat(text.Select(c => IsHidden(c) ? '\u00B7' : c)) : text;

    /// <summary>The same for a path that begins a line. The logs of build servers take a line that begins with "::" or "##" for a command.</summary>
    public static string Path(string path)
    {
        var visible = Of(path);
        return visible.AsSpan().TrimStart() is ['#' or ':', ..] ? $"./{visible}" : visible;
    }

    /// <summary>The character is shown as a dot. (Emoji and several scripts are joined by the two joiners.)</summary>
    internal static bool IsHidden(char c) =>
        c is not ('\t' or '\u200C' or '\u200D')
        && (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
