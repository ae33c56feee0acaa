using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures;

/// <summary>What a picture is for: what its messages call it, how large it may be, and what becomes of the page without it.</summary>
/// <param name="Word">"image", "logo".</param>
/// <param name="Owner">Beside what it has to lie: "handout", "brand".</param>
/// <param name="MaximumBytes">The largest file.</param>
/// <param name="MaximumPixels">The most pixels a PNG or JPEG may have.</param>
/// <param name="Severity">Of a file that cannot be used.</param>
/// <param name="Instead">What is shown in its place, as a fact; null where nothing is.</param>
internal sealed record PictureUse(string Word, string Owner, long MaximumBytes, long MaximumPixels, Severity Severity, string? Instead)
{
    /// <summary>A picture in a handout's text: nothing can stand in for it.</summary>
    public static readonly PictureUse Figure = new("image", "handout", 16 * 1024 * 1024, 40_000_000, Severity.Error, null);

    /// <summary>A practice's logo, without which its name is shown.</summary>
    /// <param name="hasName">The practice has a name.</param>
    public static PictureUse Logo(bool hasName) =>
        new("logo", "brand", 8 * 1024 * 1024, 16_000_000, Severity.Warning, hasName ? "the practice's name is shown" : "it is left out");
}
