using System.Collections.Immutable;

namespace HandoutGen.Pdf.Metadata;

/// <summary>What the file says of itself, in XMP and, the same, in the document information.</summary>
public sealed record DocumentProperties
{
    /// <summary>The title that the viewer's window shows (PDF/UA-1, 7.1-9): never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The language of whatever says no other, as BCP 47 (PDF/UA-1, 7.2): never empty.</summary>
    public required string Language { get; init; }

    /// <summary>Pages are turned from right to left.</summary>
    public bool RightToLeft { get; init; }

    /// <summary>The authors in order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>What the document is about, in a sentence.</summary>
    public string? Subject { get; init; }

    /// <summary>The date of this revision; without one the file carries no date.</summary>
    public DocumentDate? Date { get; init; }

    /// <summary>The program that wrote the file.</summary>
    public string Producer { get; init; } = "HandoutGen";
}
