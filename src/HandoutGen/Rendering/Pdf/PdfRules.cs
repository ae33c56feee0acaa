using HandoutGen.Diagnostics;

namespace HandoutGen.Rendering.Pdf;

/// <summary>What can be wrong with a handout as a PDF.</summary>
public static class PdfRules
{
    /// <summary>A character is in none of the brand's fonts.</summary>
    public static readonly DiagnosticRule MissingGlyph = new("HG0701", Severity.Error);

    /// <summary>The handout does not fit on the pages it asks for.</summary>
    public static readonly DiagnosticRule DoesNotFit = new("HG0702", Severity.Error);

    /// <summary>What was done to fit the handout on the pages it asks for.</summary>
    public static readonly DiagnosticRule Fitted = new("HG0703", Severity.Note);

    /// <summary>The PDF would break a rule of PDF/UA-1 or PDF/A-2a.</summary>
    public static readonly DiagnosticRule NotConforming = new("HG0704", Severity.Error);

    /// <summary>A table has more columns than have room side by side.</summary>
    public static readonly DiagnosticRule TableTooWide = new("HG0706", Severity.Warning);

    /// <summary>A word is wider than its place.</summary>
    public static readonly DiagnosticRule WordDivided = new("HG0707", Severity.Warning);

    /// <summary>A picture cannot be drawn.</summary>
    public static readonly DiagnosticRule UndrawablePicture = new("HG0705", Severity.Error);
}
