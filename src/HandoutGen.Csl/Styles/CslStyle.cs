using System.Text;
using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl.Styles;

/// <summary>A citation style, read from its CSL file. Immutable: one style serves any number of documents and threads.</summary>
public sealed class CslStyle
{
    private const int MaximumParents = 8;

    private CslStyle(string title, CitationElement citation)
    {
        Title = title;
        Citation = citation;
    }

    /// <summary>The style's title, or the name it was read under when it has none.</summary>
    public string Title { get; }

    /// <summary>The style's summary, or null.</summary>
    public string? Summary { get; private init; }

    /// <summary>Citations stand in notes rather than in the text.</summary>
    public bool IsNote { get; private init; }

    /// <summary>Whether the style has a reference list.</summary>
    public bool HasBibliography => Bibliography is not null;

    /// <summary>The language that the style asks for, as a BCP 47 tag; null when it follows the document.</summary>
    public string? DefaultLocale { get; private init; }

    /// <summary>How many elements of the style a reference is made of at most: with the number of references, what a list costs.</summary>
    public long Extent { get; private init; }

    internal CitationElement Citation { get; }

    internal BibliographyElement? Bibliography { get; private init; }

    internal IReadOnlyList<LocaleElement> Locales { get; private init; } = [];

    internal VariableTable Variables { get; private init; } = new();

    internal StyleOptions Options { get; private init; } = StyleOptions.Default;

    internal NameOptions NameOptions { get; private init; } = NameOptions.None;

    /// <summary>
    /// The style places the year suffix itself, in the citation's layout or in the list's: then no layout has one by itself
    /// (specification, "Disambiguation", method 4).
    /// </summary>
    internal bool PlacesYearSuffix { get; private init; }

    internal bool CitationHasDisambiguateCondition { get; private init; }

    /// <summary>Reads a style from UTF-8.</summary>
    /// <inheritdoc cref="Parse(string, string, Func{string, string}, List{CslDiagnostic})"/>
    public static CslStyle? Parse(ReadOnlySpan<byte> xml, string name, Func<string, string?>? parentById, List<CslDiagnostic> diagnostics)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return Parse(Encoding.UTF8.GetString(xml.StartsWith(mark) ? xml[3..] : xml), name, parentById, diagnostics);
    }

    /// <summary>Reads a style. Of broken styles it never throws: what is wrong goes to <paramref name="diagnostics"/>.</summary>
    /// <param name="xml">The file's text.</param>
    /// <param name="name">The name to use where the style has no title.</param>
    /// <param name="parentById">Gives the text of the independent style that a dependent one names by its id, or null when it is not at hand.</param>
    /// <param name="diagnostics">Errors, and warnings about what a style says that is left out.</param>
    /// <returns>Null when the style cannot be used at all; then an error tells why.</returns>
    public static CslStyle? Parse(string xml, string name, Func<string, string?>? parentById, List<CslDiagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var root = ReadRoot(xml, diagnostics);
        if (root is null)
        {
            return null;
        }

        var own = StyleInfo.Read(root);
        var info = own;
        for (var depth = 0; info.Parent is { } parent; depth++)
        {
            var parentXml = depth < MaximumParents ? parentById?.Invoke(parent) : null;
            if (parentXml is null)
            {
                diagnostics.Add(new CslDiagnostic(true, info.ParentLine, info.ParentColumn, $"the style depends on {parent}, which is not at hand",
                    "put the independent style's file beside this one, or name it directly"));
                return null;
            }

            root = ReadRoot(parentXml, diagnostics);
            if (root is null)
            {
                return null;
            }

            info = StyleInfo.Read(root);
        }

        return Build(root, own, name, diagnostics);
    }

    private static XmlElement? ReadRoot(string xml, List<CslDiagnostic> diagnostics)
    {
        using var text = new StringReader(xml.Length > 0 && xml[0] == '\uFEFF' ? xml[1..] : xml);
        var root = SafeXmlReader.Read(text, diagnostics);
        if (root is null or { Name: "style" })
        {
            return root;
        }

        diagnostics.Add(new CslDiagnostic(true, root.Line, root.Column, "the file is not a CSL style: its root is not <style>"));
        return null;
    }

    private static CslStyle? Build(XmlElement root, StyleInfo own, string name, List<CslDiagnostic> diagnostics)
    {
        var reader = new StyleReader(diagnostics);
        var element = new StyleElement(root, reader);
        if (!reader.ReadMacros(root))
        {
            return null;
        }

        var nameOptions = NameOptions.Read(element, onName: false);
        var options = StyleOptions.Read(element);
        var defaultLocale = element.Text("default-locale");
        var isNote = element.Choice("class", false, ("in-text", false), ("note", true));
        if (root.Child("citation") is not { } citationXml)
        {
            element.Complain(null, "the style has no <citation>", isError: true);
            return null;
        }

        if (CitationElement.Read(citationXml, reader, nameOptions) is not { } citation)
        {
            return null;
        }

        var bibliography = root.Child("bibliography") is { } listXml ? BibliographyElement.Read(listXml, reader, nameOptions) : null;
        var style = new CslStyle(own.Title is { Length: > 0 } title ? title : name, citation)
        {
            Summary = own.Summary,
            IsNote = isNote,
            DefaultLocale = own.DefaultLocale ?? defaultLocale,
            Bibliography = bibliography,
            Locales = [.. root.Children.Where(static c => c.Name == "locale").Select(c => LocaleElement.Read(c, reader))],
            Variables = reader.Variables,
            Extent = reader.Extent,
            Options = options,
            NameOptions = nameOptions,
            PlacesYearSuffix = StyleWalk.UsesYearSuffix(citation.Layout.Children) || (bibliography is not null && StyleWalk.UsesYearSuffix(bibliography.Layout.Children)),
            CitationHasDisambiguateCondition = StyleWalk.UsesDisambiguateCondition(citation.Layout.Children),
        };
        // It says which schema the style was written to; all of CSL 1.0 is read as 1.0.2.
        element.Text("version");
        element.AllowChildren("info", "locale", "macro", "citation", "bibliography");
        element.Finish();
        return style;
    }
}
