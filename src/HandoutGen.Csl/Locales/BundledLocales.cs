using System.Collections.Concurrent;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Locales;

/// <summary>The locales that are embedded in this library.</summary>
public static class BundledLocales
{
    private const string Prefix = "locales/locales-";
    private static readonly ConcurrentDictionary<string, CslLocale> Loaded = new(StringComparer.Ordinal);

    /// <summary>The BCP 47 tags of the embedded locales, in alphabetical order.</summary>
    public static IReadOnlyList<string> Tags { get; } =
        [.. BundledFiles.Names(Prefix, ".xml").Order(StringComparer.Ordinal)];

    /// <summary>The embedded locale of exactly this tag, or null.</summary>
    public static CslLocale? Find(string tag) => Tags.Contains(tag, StringComparer.Ordinal) ? Loaded.GetOrAdd(tag, Load) : null;

    /// <summary>The nearest embedded locale: the tag itself, the chief dialect of its language (which then serves the tag), else en-US.</summary>
    /// <exception cref="InvalidOperationException">Not even en-US is embedded.</exception>
    public static CslLocale For(string? tag)
    {
        foreach (var candidate in LocaleFallback.Tags(tag))
        {
            if (Find(candidate) is { } locale)
            {
                return tag is null || candidate == tag ? locale : locale.StandingFor(tag);
            }
        }

        throw new InvalidOperationException("the en-US locale is not embedded");
    }

    private static CslLocale Load(string tag)
    {
        var diagnostics = new List<CslDiagnostic>();
        var locale = CslLocale.Parse(BundledFiles.Text(Prefix + tag + ".xml"), diagnostics);
        return locale ?? throw new InvalidOperationException($"the embedded locale {tag} cannot be read: {diagnostics[0].Message}");
    }
}
