namespace HandoutGen.Csl;

/// <summary>The order in which locales stand in for one another (specification, "Locale Fallback").</summary>
public static class LocaleFallback
{
    /// <summary>The tag, the chief dialect of its language, then en-US; each once.</summary>
    public static IEnumerable<string> Tags(string? tag)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!string.IsNullOrWhiteSpace(tag))
        {
            string full = tag.Trim().Replace('_', '-');
            int extension = full.IndexOf("-x-", StringComparison.OrdinalIgnoreCase);
            if (extension > 0) full = full[..extension];
            if (seen.Add(full)) yield return full;
            string language = Language(full);
            string chief = ChiefDialect(language);
            if (seen.Add(chief)) yield return chief;
            if (seen.Add(language)) yield return language;
        }

        if (seen.Add("en-US")) yield return "en-US";
    }

    internal static string Language(string tag)
    {
        int dash = tag.IndexOf('-', StringComparison.Ordinal);
        return (dash < 0 ? tag : tag[..dash]).ToLowerInvariant();
    }

    /// <summary>The dialect that stands for a language when a file names only the language.</summary>
    internal static string ChiefDialect(string language) => language switch
    {
        "af" => "af-ZA", "bg" => "bg-BG", "ca" => "ca-AD", "cs" => "cs-CZ", "cy" => "cy-GB", "da" => "da-DK", "de" => "de-DE", "el" => "el-GR",
        "en" => "en-US", "es" => "es-ES", "et" => "et-EE", "fa" => "fa-IR", "fi" => "fi-FI", "fr" => "fr-FR", "gl" => "gl-ES", "he" => "he-IL",
        "hi" => "hi-IN", "hr" => "hr-HR", "hu" => "hu-HU", "hy" => "hy-AM", "id" => "id-ID", "is" => "is-IS", "it" => "it-IT", "ja" => "ja-JP",
        "km" => "km-KH", "ko" => "ko-KR", "lt" => "lt-LT", "lv" => "lv-LV", "mn" => "mn-MN", "ms" => "ms-MY", "nb" => "nb-NO", "nl" => "nl-NL",
        "nn" => "nn-NO", "pa" => "pa-PK", "pl" => "pl-PL", "pt" => "pt-PT", "ro" => "ro-RO", "ru" => "ru-RU", "sk" => "sk-SK", "sl" => "sl-SI",
        "sr" => "sr-Cyrl-RS", "sv" => "sv-SE", "th" => "th-TH", "tr" => "tr-TR", "uk" => "uk-UA", "vi" => "vi-VN", "zh" => "zh-CN",
        _ => language,
    };
}
