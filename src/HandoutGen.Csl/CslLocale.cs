using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Styles;
using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl;

/// <summary>A CSL locale file: the terms, date formats and options of one language. Immutable.</summary>
public sealed class CslLocale
{
    private CslLocale(string tag, LocaleElement element)
    {
        Tag = tag;
        Element = element;
    }

    /// <summary>The BCP 47 tag that the file names in <c>xml:lang</c>.</summary>
    public string Tag { get; }

    internal LocaleElement Element { get; }

    /// <summary>Reads a locale file.</summary>
    /// <param name="xml">The file's text.</param>
    /// <param name="diagnostics">What is wrong with it is added here.</param>
    /// <returns>Null when the file cannot be used; then <paramref name="diagnostics"/> says why.</returns>
    public static CslLocale? Parse(string xml, List<CslDiagnostic> diagnostics)
    {
        using var text = new StringReader(xml);
        XmlElement? root = SafeXmlReader.Read(text, diagnostics);
        if (root is null) return null;
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

        return new CslLocale(tag, LocaleElement.Read(root, new StyleReader(diagnostics)));
    }
}
