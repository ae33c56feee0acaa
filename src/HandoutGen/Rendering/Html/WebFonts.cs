using HandoutGen.Branding;

namespace HandoutGen.Rendering.Html;

/// <summary>The fonts of a page, cut down to what it shows.</summary>
internal sealed class WebFonts
{
    /// <summary>The @font-face rules, and the families by the names that the page knows them by.</summary>
    public WebFontRules For(FontUse use, BrandTypography type) =>
        new("", "sans-serif", "sans-serif", "monospace");
}

/// <summary>What a style sheet says of fonts.</summary>
/// <param name="Rules">The @font-face rules.</param>
/// <param name="Base">The value of font-family for running text.</param>
/// <param name="Headings">The value of font-family for headings.</param>
/// <param name="Monospace">The value of font-family for code.</param>
internal sealed record WebFontRules(string Rules, string Base, string Headings, string Monospace);
