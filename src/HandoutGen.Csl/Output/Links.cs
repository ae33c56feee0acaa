using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Output;

/// <summary>The links of the variables that are addresses (specification, appendix "Links").</summary>
internal static class Links
{
    public static string? Of(int variable, string text)
    {
        if (variable == Variables.Doi)
        {
            return WithBase(text, "https://doi.org/");
        }

        if (variable == Variables.Pmid)
        {
            return WithBase(text, "https://www.ncbi.nlm.nih.gov/pubmed/");
        }

        if (variable == Variables.Pmcid)
        {
            return WithBase(text, "https://www.ncbi.nlm.nih.gov/pmc/articles/");
        }

        return variable == Variables.Url && IsWeb(text) ? text : null;
    }

    /// <summary>How many characters at the end of a text are the address that an identifier completes.</summary>
    public static int BaseLength(string text)
    {
        if (!text.EndsWith('/'))
        {
            return 0;
        }

        var start = Math.Max(text.LastIndexOf("https://", StringComparison.OrdinalIgnoreCase), text.LastIndexOf("http://", StringComparison.OrdinalIgnoreCase));
        return start < 0 || text.AsSpan(start).Contains(' ') ? 0 : text.Length - start;
    }

    private static string? WithBase(string text, string address)
    {
        var value = text.Trim();
        if (IsWeb(value))
        {
            return value;
        }

        var isIdentifier = value.Length > 0 && (value.StartsWith("10.", StringComparison.Ordinal) || !value.Contains(' ', StringComparison.Ordinal));
        return isIdentifier ? address + value : null;
    }

    private static bool IsWeb(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
