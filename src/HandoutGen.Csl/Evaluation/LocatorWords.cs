using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>Words that authors write inside locators: labels ("vol. 1, fol. 186") and "and".</summary>
internal static class LocatorWords
{
    private static readonly string[] Labels =
    [
        "act", "appendix", "article-locator", "book", "canon", "chapter", "column", "elocation", "equation", "figure", "folio", "issue", "line", "note", "opus",
        "page", "paragraph", "part", "rule", "scene", "section", "sub-verbo", "supplement", "table", "timestamp", "title-locator", "verse", "volume",
    ];

    /// <summary>The locator brings a label of its own, so that none is put before it.</summary>
    public static bool StartsWithLabel(string locator, Localization locale)
    {
        if (locator.Length == 0 || !char.IsLetter(locator[0]))
        {
            return false;
        }

        foreach (var label in Labels)
        {
            if (locale.Term(label, TermForm.Short) is not { } term)
            {
                continue;
            }

            if (Starts(locator, term.Single) || Starts(locator, term.Multiple))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text with the language's word for "and" as a sign.</summary>
    public static string WithSigns(string text, Localization locale)
    {
        var and = locale.TermText("and");
        if (and.Length == 0 || !text.Contains(' ', StringComparison.Ordinal))
        {
            return text;
        }

        return text.Replace(" " + and + " ", " & ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The text with the language's own sign for "&amp;" where it has one.</summary>
    public static string Localized(string text, Localization locale)
    {
        if (!text.Contains('&', StringComparison.Ordinal) || locale.Term("and", TermForm.Symbol) is not { } symbol)
        {
            return text;
        }

        return symbol.Single.Length == 0 || symbol == locale.Term("and") ? text : text.Replace("&", symbol.Single, StringComparison.Ordinal);
    }

    /// <summary>A number behind its label, the label as the number asks for it: "p. 3-8" becomes "pp. 3–8". Null when there is no label.</summary>
    public static string? Relabeled(string text, Localization locale)
    {
        foreach (var label in Labels)
        {
            if (locale.Term(label, TermForm.Short) is not { } term)
            {
                continue;
            }

            var found = Starts(text, term.Single) ? term.Single : Starts(text, term.Multiple) ? term.Multiple : null;
            if (found is null)
            {
                continue;
            }

            var number = text[found.Length..].Trim();
            return (PageRange.IsPlural(number) ? term.Multiple : term.Single) + " " + NumberEvaluation.WithDashes(number, locale);
        }

        return null;
    }

    private static bool Starts(string locator, string term) =>
        term.Length > 0 && locator.Length > term.Length && locator.StartsWith(term, StringComparison.OrdinalIgnoreCase) && locator[term.Length] is ' ' or '\u00A0';
}
