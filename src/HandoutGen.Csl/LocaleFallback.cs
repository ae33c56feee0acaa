using System.Collections.Frozen;

namespace HandoutGen.Csl;

/// <summary>The order in which locales stand in for one another (specification, "Locale Fallback").</summary>
public static class LocaleFallback
{
    private static readonly FrozenDictionary<string, string> ChiefDialects = new[]
    {
        "af-ZA", "bg-BG", "ca-AD", "cs-CZ", "cy-GB", "da-DK", "de-DE", "el-GR", "en-US", "es-ES", "et-EE", "fa-IR", "fi-FI", "fr-FR",
        "gl-ES", "he-IL", "hi-IN", "hr-HR", "hu-HU", "hy-AM", "id-ID", "is-IS", "it-IT", "ja-JP", "km-KH", "ko-KR", "lt-LT", "lv-LV",
        "mn-MN", "ms-MY", "nb-NO", "nl-NL", "nn-NO", "pa-PK", "pl-PL", "pt-PT", "ro-RO", "ru-RU", "sk-SK", "sl-SI", "sr-Cyrl-RS", "sv-SE",
        "th-TH", "tr-TR", "uk-UA", "vi-VN", "zh-CN",
    }.ToFrozenDictionary(Language, StringComparer.Ordinal);

    /// <summary>The tag, the chief dialect of its language, the language alone, then en-US; each once.</summary>
    /// <param name="tag">A BCP 47 tag, whose underscores count as hyphens and whose private part ("-x-…") does not count; null or blank for none.</param>
    public static IEnumerable<string> Tags(string? tag)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!string.IsNullOrWhiteSpace(tag))
        {
            var full = tag.Trim().Replace('_', '-');
            var extension = full.IndexOf("-x-", StringComparison.OrdinalIgnoreCase);
            if (extension > 0)
            {
                full = full[..extension];
            }

            if (seen.Add(full))
            {
                yield return full;
            }

            var language = Language(full);
            var chief = ChiefDialect(language);
            if (seen.Add(chief))
            {
                yield return chief;
            }

            if (seen.Add(language))
            {
                yield return language;
            }
        }

        if (seen.Add("en-US"))
        {
            yield return "en-US";
        }
    }

    internal static string Language(string tag)
    {
        var dash = tag.AsSpan().IndexOfAny('-', '_');
        return (dash < 0 ? tag : tag[..dash]).ToLowerInvariant();
    }

    /// <summary>The dialect that stands for a language when a file names only the language.</summary>
    internal static string ChiefDialect(string language) => ChiefDialects.GetValueOrDefault(language, language);
}
