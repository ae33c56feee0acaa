using HandoutGen.Branding.Format;
using HandoutGen.Diagnostics;
using HandoutGen.Images;
using HandoutGen.Model;
using HandoutGen.Pictures.Svg;

namespace HandoutGen.Branding;

/// <summary>From a logo file's bytes to a picture that every output can show.</summary>
internal static class LogoImage
{
    /// <summary>The largest logo file, in bytes.</summary>
    public const long MaximumBytes = 8 * 1024 * 1024;

    private const long MaximumPixels = 16_000_000;

    /// <summary>The picture, or null after a diagnostic. The format is told by the bytes, not by the file's name.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="display">The file's path as diagnostics show it.</param>
    /// <param name="span">Where the brand names it.</param>
    /// <param name="instead">What is shown in the picture's place, as a fact.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static ImageResource? Read(ReadOnlyMemory<byte> bytes, string display, SourceSpan span, string instead, DiagnosticBag diagnostics)
    {
        if (SvgImage.IsSvg(bytes.Span))
        {
            return SvgImage.Read(bytes, display, diagnostics);
        }

        if (BitmapFile.FormatOf(bytes.Span) is not { } format)
        {
            if (OtherFormat(bytes.Span) is { } other)
            {
                diagnostics.Report(
                    BrandRules.LogoNotAtHand, span, $"the logo \"{display}\" is a picture of another kind ({other}); {instead}", "save it as SVG or PNG, and name that file here");
                return null;
            }

            diagnostics.Report(BrandRules.LogoUnusable, span, $"\"{display}\" is no PNG, JPEG or SVG picture", "save the logo as one of these");
            return null;
        }

        var bitmap = BitmapFile.Read(format, bytes.Span, out var problem);
        if (bitmap?.Pixels > MaximumPixels)
        {
            diagnostics.Report(
                BrandRules.LogoUnusable,
                span,
                $"the picture \"{display}\" has {bitmap.Width} × {bitmap.Height} pixels; a logo may have {MaximumPixels}",
                "save it smaller: 1200 pixels across print well");
            return null;
        }

        if (bitmap is null)
        {
            diagnostics.Report(BrandRules.LogoUnusable, span, $"the picture \"{display}\" cannot be used: {problem}", "save it again");
            return null;
        }

        return new ImageResource(format == BitmapFormat.Jpeg ? ImageFormat.Jpeg : ImageFormat.Png, bytes, bitmap.Width, bitmap.Height);
    }

    // By the signatures that their specifications give: what web sites use as logos and icons, and paper cannot show.
    private static string? OtherFormat(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("GIF8"u8) ? "GIF"
        : bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..].StartsWith("WEBP"u8) ? "WebP"
        : bytes.StartsWith<byte>([0, 0, 1, 0]) ? "ICO"
        : bytes.StartsWith("%PDF"u8) ? "PDF"
        : bytes.StartsWith("BM"u8) ? "BMP"
        : bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) ? "TIFF"
        : bytes.Length >= 12 && bytes[4..].StartsWith("ftypavif"u8) ? "AVIF"
        : bytes.StartsWith<byte>([0x1f, 0x8b]) ? "compressed"
        : null;
}
