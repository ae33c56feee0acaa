using HandoutGen.Diagnostics;
using HandoutGen.Drawing;

namespace HandoutGen.Pictures.Svg;

/// <summary>An SVG file that has been read: sanitised, and drawn.</summary>
/// <param name="Markup">What a web page may hold of it.</param>
/// <param name="Drawing">The same in plain shapes.</param>
internal sealed record SvgImage(SvgMarkup Markup, VectorGraphic Drawing)
{
    private const double MaximumSize = 100_000;

    /// <summary>The bytes look like SVG: text that begins with "&lt;" and names the element within its first kilobytes.</summary>
    public static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 8192)];
        if (start.StartsWith<byte>([0xef, 0xbb, 0xbf]))
        {
            start = start[3..];
        }

        if (start.StartsWith<byte>([0xff, 0xfe]) || start.StartsWith<byte>([0xfe, 0xff]))
        {
            return start.IndexOf("<\0s\0v\0g"u8) >= 0 || start.IndexOf("\0<\0s\0v\0g"u8) >= 0;
        }

        start = start.TrimStart(" \t\r\n"u8);
        return start.StartsWith("<"u8) && (start.IndexOf("<svg"u8) >= 0 || start.StartsWith("<?xml"u8) || start.StartsWith("<!DOCTYPE svg"u8) || start.StartsWith("<!--"u8));
    }

    /// <summary>
    /// The picture, or null after a diagnostic: an error when the file is damaged or unsafe, a warning when something in it
    /// cannot be drawn as it should be (it is never drawn wrongly instead).
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="display">The file's path as diagnostics show it.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static SvgImage? Read(ReadOnlyMemory<byte> bytes, string display, DiagnosticBag diagnostics)
    {
        if (SvgReader.Read(bytes.Span, display, diagnostics) is not { } file)
        {
            return null;
        }

        var shown = SvgConditions.Decide(file);
        if (!SvgSafety.Check(shown, diagnostics))
        {
            return null;
        }

        var reported = diagnostics.Items.Count;
        var written = SvgStyles.Read(shown, diagnostics);
        SvgDrawability.Check(shown, written, diagnostics);
        var root = SvgNormalizer.Of(shown, written, diagnostics);
        var styles = SvgStyles.Read(root, diagnostics);
        var size = SvgSize.Of(root);
        if (size is not { Width: > 0 and <= MaximumSize, Height: > 0 and <= MaximumSize } known)
        {
            diagnostics.Report(SvgRules.Malformed, root.Span, "the picture has no size", "give <svg> a viewBox, or a width and a height");
            return null;
        }

        var drawing = SvgDrawing.Draw(root, styles, known.Width, known.Height, diagnostics);
        return diagnostics.Items.Count > reported ? null : new SvgImage(SvgSanitizer.Sanitize(root, styles, known.Width, known.Height), drawing);
    }
}
