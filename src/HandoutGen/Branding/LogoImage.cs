using System.Buffers.Binary;
using HandoutGen.Branding.Svg;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using StbImageSharp;

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
    /// <param name="diagnostics">Where problems are reported.</param>
    public static ImageResource? Read(ReadOnlyMemory<byte> bytes, string display, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (SvgImage.IsSvg(bytes.Span))
        {
            return SvgImage.Read(bytes, display, diagnostics);
        }

        var isPng = bytes.Span.StartsWith<byte>([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        var isJpeg = bytes.Span.StartsWith<byte>([0xff, 0xd8, 0xff]);
        if (!isPng && !isJpeg)
        {
            diagnostics.Report(BrandRules.LogoUnusable, span, $"\"{display}\" is no PNG, JPEG or SVG picture", "save the logo as one of these");
            return null;
        }

        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        if (ImageInfo.FromStream(stream) is not { Width: > 0, Height: > 0 } info)
        {
            diagnostics.Report(BrandRules.LogoUnusable, span, $"the picture \"{display}\" is damaged", "save it again");
            return null;
        }

        if ((long)info.Width * info.Height > MaximumPixels)
        {
            diagnostics.Report(
                BrandRules.LogoUnusable,
                span,
                $"the picture \"{display}\" has {info.Width} × {info.Height} pixels; a logo may have {MaximumPixels}",
                "save it smaller: 1200 pixels across print well");
            return null;
        }

        if (!IsWhole(bytes.Span, isPng))
        {
            diagnostics.Report(BrandRules.LogoUnusable, span, $"the picture \"{display}\" is cut off", "copy the file again");
            return null;
        }

        return new ImageResource(isPng ? ImageFormat.Png : ImageFormat.Jpeg, bytes, info.Width, info.Height);
    }

    // A PNG's chunks must reach IEND (PNG 3 §5.6); a JPEG must hold its end marker.
    private static bool IsWhole(ReadOnlySpan<byte> data, bool isPng)
    {
        if (!isPng)
        {
            return data.LastIndexOf<byte>([0xff, 0xd9]) > 0;
        }

        for (var offset = 8L; offset + 12 <= data.Length;)
        {
            var chunk = data[(int)offset..];
            if (chunk[4..].StartsWith("IEND"u8))
            {
                return true;
            }

            offset += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }

        return false;
    }
}
