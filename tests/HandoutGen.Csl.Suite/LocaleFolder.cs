using HandoutGen.Csl.Locales;

namespace HandoutGen.Csl.Suite;

/// <summary>The published locale files in a folder, read once each.</summary>
public sealed class LocaleFolder(string folder)
{
    private readonly Dictionary<string, CslLocale?> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The locales that serve a language, the nearest first, en-US last.</summary>
    public List<CslLocale> For(string? tag) => [.. LocaleFallback.Tags(tag).Select(Read).OfType<CslLocale>()];

    private CslLocale? Read(string tag)
    {
        if (_read.TryGetValue(tag, out var known))
        {
            return known;
        }

        var path = Path.Combine(folder, $"locales-{tag}.xml");
        var locale = File.Exists(path) ? CslLocale.Parse(File.ReadAllText(path), []) : null;
        _read.Add(tag, locale);
        return locale;
    }
}
