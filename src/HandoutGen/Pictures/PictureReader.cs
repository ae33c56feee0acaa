using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Images;
using HandoutGen.Model;
using HandoutGen.Pictures.Svg;

namespace HandoutGen.Pictures;

/// <summary>Loads and checks the pictures of a handout. The format is told by the bytes, not by the file's name.</summary>
internal static class PictureReader
{
    /// <summary>The largest file, in bytes.</summary>
    public const long MaximumBytes = 16 * 1024 * 1024;

    /// <summary>The most pixels a PNG or JPEG may have.</summary>
    public const long MaximumPixels = 40_000_000;

    /// <summary>The picture, or null after a diagnostic.</summary>
    public static ImageResource? Read(string path, SourceSpan span, IFileSource files, DiagnosticBag diagnostics)
    {
        if (path.Contains("://", StringComparison.Ordinal) || path.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || path is [_, ':', '\\' or '/', ..])
        {
            diagnostics.Report(PictureRules.Outside, span, "this image is not a file beside the handout; nothing is ever fetched", "save it beside the handout and name it here");
            return null;
        }

        var reading = files.Read(path, MaximumBytes);
        if (reading is FileMissing && Uri.UnescapeDataString(path) is var plain && plain != path)
        {
            reading = files.Read(path = plain, MaximumBytes);
        }

        if (reading is FileContent content)
        {
            return Check(content.Bytes, path, files.Display(path), span, diagnostics);
        }

        var unusable = UnusableFile.Of(reading, "image", path, "handout", MaximumBytes);
        var (rule, way) = reading switch
        {
            FileMissing => (PictureRules.Missing, Nearest(path, files)),
            FileOutside => (PictureRules.Outside, unusable.Way),
            FileTooLarge => (PictureRules.TooLarge, "save it smaller"),
            _ => (PictureRules.Unreadable, unusable.Way),
        };
        diagnostics.Report(rule, span, unusable.Fact, way);
        return null;
    }

    private static ImageResource? Check(ReadOnlyMemory<byte> bytes, string path, string display, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (SvgImage.IsSvg(bytes.Span))
        {
            var svg = SvgImage.Read(bytes, display, diagnostics);
            if (svg is null)
            {
                diagnostics.Report(PictureRules.Damaged, span, $"the image \"{path}\" cannot be shown as it is", "save it as PNG, or simplify it");
            }

            return svg;
        }

        if (BitmapFile.FormatOf(bytes.Span) is not { } format)
        {
            diagnostics.Report(PictureRules.NotAPicture, span, $"\"{path}\" is no PNG, JPEG or SVG image", "save it as one of these");
            return null;
        }

        var bitmap = BitmapFile.Read(format, bytes.Span, out var problem);
        if (bitmap?.Pixels > MaximumPixels)
        {
            diagnostics.Report(
                PictureRules.TooLarge,
                span,
                $"the image \"{path}\" has {bitmap.Width} × {bitmap.Height} pixels; at most {MaximumPixels} are shown",
                "save it smaller: 2000 pixels across print well");
            return null;
        }

        if (bitmap is null)
        {
            diagnostics.Report(PictureRules.Damaged, span, $"the image \"{path}\" cannot be used: {problem}", "save it again");
            return null;
        }

        return new ImageResource(format == BitmapFormat.Jpeg ? ImageFormat.Jpeg : ImageFormat.Png, bytes, bitmap.Width, bitmap.Height);
    }

    private static string Nearest(string path, IFileSource files)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        return NearestName.Of(path[(slash + 1)..], files.List(folder)) is { } name
            ? $"did you mean \"{(slash < 0 ? "" : folder + "/")}{name}\"?"
            : "paths begin at the handout's folder";
    }
}
