using System.Collections.Immutable;
using HandoutGen.Csl.Citing;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Output;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Processing;

/// <summary>
/// Formats the citations and the bibliography of documents in one style and one language (CSL 1.0.2). Thread-safe: it keeps nothing of a
/// document after <see cref="Format"/>.
/// </summary>
public sealed class CitationProcessor
{
    private readonly CslStyle _style;
    private readonly Localization _locale;

    /// <summary>Makes a processor.</summary>
    /// <param name="style">The style.</param>
    /// <param name="locale">The locale to write in. The caller chooses it: that of <see cref="CslStyle.DefaultLocale"/> where the style asks for one, else the document's.</param>
    /// <param name="fallbacks">Locales for what <paramref name="locale"/> lacks, the nearest first; en-US when it is embedded and none is given.</param>
    public CitationProcessor(CslStyle style, CslLocale locale, params IReadOnlyList<CslLocale> fallbacks)
    {
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(locale);
        ArgumentNullException.ThrowIfNull(fallbacks);
        _style = style;
        if (fallbacks.Count == 0 && locale.Tag != "en-US" && BundledLocales.Find("en-US") is { } english)
        {
            fallbacks = [english];
        }

        _locale = Localize(style, locale, fallbacks);
    }

    /// <summary>Formats a document: sorts, numbers, disambiguates and writes all of it at once, since each cite may depend on every other.</summary>
    /// <param name="items">The references; those that nothing cites are listed too. Of several with the same id the first counts.</param>
    /// <param name="citations">The citations in the order of the text. A cite whose item is not among <paramref name="items"/> is left out.</param>
    /// <returns>One result for each citation, and the bibliography. It depends on nothing but the arguments.</returns>
    public FormattedDocument Format(IReadOnlyList<CslItem> items, IReadOnlyList<Citation> citations)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(citations);
        CitationRequest[] requests = [.. citations.Select(static c => new CitationRequest([.. c.Cites.Select(CiteRequest.Of)], c.NoteIndex, c.Mode))];
        var process = Process(items, requests);
        ImmutableArray<FormattedCitation> formatted =
            [.. process.Citations().Select(node => new FormattedCitation(node is null ? [] : RunWriter.Write(node, _style.Variables)))];
        ImmutableArray<FormattedEntry> entries =
            [.. process.Bibliography().Select(entry => new FormattedEntry(entry.Item.Id, EntryBlocks.Of(entry.Entry, _style.Variables)))];
        var layout = new BibliographyLayout(
            _style.Bibliography?.HangingIndent ?? false,
            _style.Bibliography is { SecondFieldAlign: not SecondFieldAlign.None });
        return new FormattedDocument(formatted, entries, layout);
    }

    internal FinishedDocument Process(IReadOnlyList<CslItem> items, IReadOnlyList<CitationRequest> citations) =>
        new(new DocumentProcess(_style, _locale, items, citations), _style, _locale);

    /// <summary>
    /// From the farthest to the nearest: fallback files, the locale's file, then the style's own terms by their language. Where the file is of
    /// another language than the one that is written, the style's terms for the file's language go with it.
    /// </summary>
    private static Localization Localize(CslStyle style, CslLocale locale, IReadOnlyList<CslLocale> fallbacks)
    {
        var layers = new List<LocaleElement>();
        for (var i = fallbacks.Count - 1; i >= 0; i--)
        {
            layers.Add(fallbacks[i].Element);
        }

        layers.Add(locale.Element);
        layers.AddRange(style.Locales.Where(static l => string.IsNullOrEmpty(l.Language)));
        if (LocaleFallback.Language(locale.Tag) != LocaleFallback.Language(locale.Serves))
        {
            layers.AddRange(For(style, locale.Tag));
        }

        layers.AddRange(For(style, locale.Serves));
        return new Localization(locale.Serves, locale.Tag, layers);
    }

    /// <summary>The style's own terms for a language, then those for its dialect.</summary>
    private static IEnumerable<LocaleElement> For(CslStyle style, string tag)
    {
        var language = LocaleFallback.Language(tag);
        var forLanguage = style.Locales.Where(l => string.Equals(l.Language, language, StringComparison.OrdinalIgnoreCase) && !SameTag(language, tag));
        return forLanguage.Concat(style.Locales.Where(l => l.Language is { Length: > 0 } own && SameTag(own, tag)));
    }

    private static bool SameTag(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
