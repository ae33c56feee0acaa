using HandoutGen.Csl.Styles;
using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl.Locales;

/// <summary>A CSL locale file: the terms, date formats and options of one language. Immutable.</summary>
public sealed class CslLocale
{
    private CslLocale(string tag, string serves, LocaleElement element)
    {
        Tag = tag;
        Serves = serves;
        Element = element;
    }

    /// <summary>The BCP 47 tag of the language that it serves: the one that the file names in <c>xml:lang</c>, or a dialect of it.</summary>
    public string Tag { get; }

    /// <summary>The BCP 47 tag of the language that is written, whose words this locale may lack.</summary>
    internal string Serves { get; }

    internal LocaleElement Element { get; }

    /// <summary>
    /// This locale for a dialect or a language that has none of its own: the style's own terms for it apply then (specification, "Locale
    /// Fallback"). A language without a dialect leaves the locale of one of its dialects as it is.
    /// </summary>
    internal CslLocale StandingFor(string tag)
    {
        var language = LocaleFallback.Language(tag);
        if (language != LocaleFallback.Language(Tag))
        {
            return new CslLocale(Tag, tag == language ? LocaleFallback.ChiefDialect(language) : tag, Element);
        }

        return tag == language ? this : new CslLocale(tag, tag, Element);
    }

    /// <summary>Reads a locale file. Of broken files it never throws: what is wrong goes to <paramref name="diagnostics"/>.</summary>
    /// <param name="xml">The file's text.</param>
    /// <param name="diagnostics">What is wrong with it is added here.</param>
    /// <returns>Null when the file cannot be used; then <paramref name="diagnostics"/> says why.</returns>
    public static CslLocale? Parse(string xml, List<CslDiagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(diagnostics);
        using var text = new StringReader(xml);
        var root = SafeXmlReader.Read(text, diagnostics);
        if (root is null)
        {
            return null;
        }

        if (root.Name != "locale")
        {
            diagnostics.Add(new CslDiagnostic(true, root.Line, root.Column, "the file is not a CSL locale: its root is not <locale>"));
            return null;
        }

        if (root["xml:lang"] is not { Length: > 0 } tag)
        {
            diagnostics.Add(new CslDiagnostic(true, root.Line, root.Column, "the locale does not name its language (xml:lang)"));
            return null;
        }

        return new CslLocale(tag, tag, LocaleElement.Read(root, new StyleReader(diagnostics)));
    }
}
