using System.Text;

namespace HandoutGen.Typography.Fonts;

/// <summary>PostScript names as PDF wants them.</summary>
internal static class FontNames
{
    /// <summary>The name with every character that a PDF name would have to escape left out; at most 63 characters.</summary>
    public static string PostScript(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (kept.Length < 63 && (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            {
                kept.Append(c);
            }
        }

        return kept.Length > 0 ? kept.ToString() : "Font";
    }
}
