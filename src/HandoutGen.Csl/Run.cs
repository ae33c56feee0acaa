namespace HandoutGen.Csl;

/// <summary>A stretch of formatted text that says nothing of HTML or of any other output.</summary>
/// <param name="Text">The characters as they are to be shown; no markup.</param>
public sealed record Run(string Text)
{
    /// <summary>How the characters look.</summary>
    public RunFormat Format { get; init; }

    /// <summary>An absolute URI to link to (DOI, URL, PMID…), or null.</summary>
    public string? Link { get; init; }

    /// <summary>The variable whose value this is, or null for a term, an affix or punctuation.</summary>
    public string? Variable { get; init; }

    /// <summary>The item that the run belongs to, or null for what joins the cites of a citation.</summary>
    public string? ItemId { get; init; }
}

/// <summary>The looks that CSL can ask for.</summary>
[Flags]
public enum RunFormat
{
    /// <summary>As the surrounding text.</summary>
    Plain = 0,

    /// <summary>Italic or oblique.</summary>
    Italic = 1,

    /// <summary>Bold.</summary>
    Bold = 2,

    /// <summary>Small capitals.</summary>
    SmallCaps = 4,

    /// <summary>Underlined.</summary>
    Underline = 8,

    /// <summary>Raised.</summary>
    Superscript = 16,

    /// <summary>Lowered.</summary>
    Subscript = 32,
}
