using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Images;
using HandoutGen.Pictures.Codes;
using HandoutGen.Pictures.Svg;

namespace HandoutGen.Pictures;

/// <summary>Reads and checks pictures. The format is told by the bytes, not by the file's name.</summary>
/// <param name="use">What the pictures are for.</param>
/// <param name="files">Where they lie.</param>
/// <param name="diagnostics">Where problems are reported.</param>
internal sealed class PictureReader(PictureUse use, IFileSource files, DiagnosticBag diagnostics)
{
    /// <summary>The picture, or null after a diagnostic.</summary>
    /// <param name="path">As its author wrote it; the web's way of writing it ("my%20logo.png") is understood too.</param>
    /// <param name="span">Where it is named.</param>
    public Picture? Read(string path, SourceSpan span)
    {
        if (path.StartsWith(QrCode.Scheme, StringComparison.OrdinalIgnoreCase) && Encoding.UTF8.GetByteCount(path) - QrCode.Scheme.Length <= QrCode.MostBytes)
        {
            return Check(QrCode.Svg(path[QrCode.Scheme.Length..]), path, span);
        }

        if (path.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(PictureRules.Outside, span, $"the {use.Word} is written into the {use.Owner} as data", $"save it as a file beside the {use.Owner} and name that here");
        }

        if (path.Contains("://", StringComparison.Ordinal) || path is [_, ':', '\\' or '/', ..])
        {
            return Refuse(
                PictureRules.Outside,
                span,
                $"the {use.Word} \"{path}\" is no file beside the {use.Owner}; nothing is ever fetched",
                $"save it beside the {use.Owner} and name it here");
        }

        var reading = files.Read(path, use.MaximumBytes);
        if (reading is FileMissing && Uri.UnescapeDataString(path) is var plain && plain != path)
        {
            reading = files.Read(path = plain, use.MaximumBytes);
        }

        if (reading is FileContent content)
        {
            return Check(content.Bytes, path, span);
        }

        var unusable = UnusableFile.Of(reading, use.Word, path, use.Owner, use.MaximumBytes);
        var (rule, way) = reading switch
        {
            FileMissing => (PictureRules.Missing, unusable.Way ?? Nearest(path)),
            FileOutside => (PictureRules.Outside, unusable.Way),
            FileTooLarge => (PictureRules.TooLarge, "save it smaller"),
            _ => (PictureRules.Unreadable, unusable.Way),
        };
        return Refuse(rule, span, unusable.Fact, way);
    }

    private Picture? Check(ReadOnlyMemory<byte> bytes, string path, SourceSpan span)
    {
        if (SvgImage.IsSvg(bytes.Span))
        {
            return SvgImage.Read(bytes, files.Display(path), diagnostics) is { } svg
                ? new SvgPicture(svg)
                : Refuse(PictureRules.Damaged, span, $"the {use.Word} \"{path}\" cannot be shown as it is", "save it as PNG, or simplify it");
        }

        if (BitmapFile.FormatOf(bytes.Span) is not { } format)
        {
            var kind = OtherFormat(bytes.Span) is { } other ? $"is a picture of another kind ({other})" : "is no PNG, JPEG or SVG picture";
            return Refuse(PictureRules.NotAPicture, span, $"the {use.Word} \"{path}\" {kind}", IsHeic(bytes.Span) ? "export it as JPEG (on a Mac: Photos, File, Export), and name that file here; the phone takes JPEG by Settings, Camera, Formats, Most Compatible" : "save it as SVG, PNG or JPEG, and name that file here");
        }

        var bitmap = BitmapFile.Read(format, bytes, use.MaximumPixels, out var problem);
        if (bitmap?.Pixels > use.MaximumPixels)
        {
            return Refuse(
                PictureRules.TooLarge,
                span,
                $"the {use.Word} \"{path}\" has {bitmap.Width} × {bitmap.Height} pixels; at most {use.MaximumPixels} are shown",
                "save it smaller: 2000 pixels across print well");
        }

        return bitmap is null
            ? Refuse(PictureRules.Damaged, span, $"the {use.Word} \"{path}\" cannot be used: {problem}", "save it again")
            : new BitmapPicture(format, bytes, bitmap.Width, bitmap.Height);
    }

    private Picture? Refuse(DiagnosticRule rule, SourceSpan span, string fact, string? way)
    {
        diagnostics.Add(new Diagnostic(rule, use.Severity, span, use.Instead is null ? fact : $"{fact}; {use.Instead}", way));
        return null;
    }

    private string Nearest(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        return NearestName.Of(path[(slash + 1)..], files.List(folder)) is { } name
            ? $"did you mean \"{(slash < 0 ? "" : folder + "/")}{name}\"?"
            : use.Instead is null ? $"paths begin at the {use.Owner}'s folder" : $"save it as {files.Display(path)}";
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
        : IsHeic(bytes) ? "HEIC, as iPhones take them"
        : bytes.StartsWith<byte>([0x1f, 0x8b]) ? "compressed"
        : null;

    private static bool IsHeic(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8) && (bytes[8..].StartsWith("he"u8) || bytes[8..].StartsWith("mif1"u8) || bytes[8..].StartsWith("msf1"u8));
}
