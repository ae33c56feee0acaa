using System.Collections.Frozen;
using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures.Svg;

/// <summary>Refuses what a picture has no business to hold: programs, and references to anything outside the file.</summary>
internal static class SvgSafety
{
    /// <summary>Elements that run, load or embed.</summary>
    private static readonly FrozenSet<string> Forbidden =
        new[] { "script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler", "listener" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The picture holds nothing of the kind; otherwise every place is reported.</summary>
    public static bool Check(SvgElement root, DiagnosticBag diagnostics)
    {
        var safe = true;
        foreach (var element in root.DescendantsAndSelf())
        {
            if (Forbidden.Contains(element.Name))
            {
                Refuse(element, $"<{element.Name}> is not allowed in a picture", "delete it");
            }

            foreach (var (name, value) in element.Attributes)
            {
                CheckAttribute(element, name, value);
            }

            if (element.Name == "style" && IsOutside(element.Text, isSheet: true))
            {
                Refuse(element, "the style sheet loads something from outside the picture", "delete the @import or url(…)");
            }
        }

        return safe;

        void CheckAttribute(SvgElement element, string name, string value)
        {
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                Refuse(element, $"the attribute \"{name}\" would run a program", "delete it");
            }
            else if (name == "href" && !value.TrimStart().StartsWith('#') && element.Name != "a" && !IsPicture(element, value))
            {
                Refuse(element, $"<{element.Name}> refers to \"{Short(value)}\", outside the picture", "put it into the picture itself");
            }
            else if (name == "href" && element.Name == "a" && IsProgram(value))
            {
                Refuse(element, $"the link \"{Short(value)}\" would run a program", "delete it");
            }
            else if (name != "href" && IsOutside(value, isSheet: false))
            {
                Refuse(element, $"the attribute \"{name}\" loads something from outside the picture", "put it into the picture itself");
            }
        }

        void Refuse(SvgElement element, string message, string hint)
        {
            safe = false;
            diagnostics.Report(SvgRules.Unsafe, element.Span, message, hint);
        }
    }

    // An embedded bitmap refers to nothing outside; whether it can be drawn is another matter.
    private static bool IsPicture(SvgElement element, string value) =>
        element.Name is "image" or "feImage" && value.TrimStart().StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);

    private static bool IsProgram(string value)
    {
        var plain = new string([.. value.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))]);
        return plain.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
    }

    // CSS: url() of anything but a fragment, @import, and the escapes that could hide them.
    private static bool IsOutside(string css, bool isSheet)
    {
        if (css.Contains("@import", StringComparison.OrdinalIgnoreCase) || css.Contains("expression(", StringComparison.OrdinalIgnoreCase)
            || (css.Contains('\\', StringComparison.Ordinal) && css.Contains('(', StringComparison.Ordinal)))
        {
            return true;
        }

        for (var at = 0; (at = css.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase)) >= 0; at += 4)
        {
            // A font that a sheet carries in itself is inside; nothing is set in it.
            var target = css.AsSpan(at + 4).TrimStart(" \t\r\n\"'");
            if (!target.StartsWith("#") && !(isSheet && IsFont(target) && IsInFontFace(css, at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFont(ReadOnlySpan<char> target) =>
        target.StartsWith("data:font/", StringComparison.OrdinalIgnoreCase) || target.StartsWith("data:application/font", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("data:application/x-font", StringComparison.OrdinalIgnoreCase);

    private static bool IsInFontFace(string css, int at)
    {
        var open = css.LastIndexOf('{', at);
        return open > 0 && css[(css.LastIndexOfAny(['{', '}'], open - 1) + 1)..open].TrimStart().StartsWith("@font-face", StringComparison.OrdinalIgnoreCase);
    }

    private static string Short(string value) => value.Length <= 60 ? value : value[..57] + "…";
}
