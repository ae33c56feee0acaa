using HandoutGen.Branding.Format;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Branding;

/// <summary>Opens the font files of a brand, each once. What cannot be used is reported.</summary>
internal sealed class FontFiles(IFileSource files, DiagnosticBag diagnostics)
{
    /// <summary>The largest font file, in bytes; the largest of the world's scripts fit.</summary>
    private const long MaximumBytes = 32 * 1024 * 1024;

    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);

    /// <summary>The file's name is that of a TrueType or OpenType font.</summary>
    public static bool IsFont(string file) =>
        file.EndsWith(".ttf", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".otf", StringComparison.OrdinalIgnoreCase);

    /// <summary>The font; null after a diagnostic, and when the file was opened before.</summary>
    /// <param name="path">The file, in the brand's folder.</param>
    /// <param name="span">Where the brand asks for it.</param>
    /// <param name="isQuiet">What cannot be used is not spoken of: nobody named the file.</param>
    public FontFile? Open(string path, SourceSpan span, bool isQuiet = false)
    {
        if (!_opened.Add(path.TrimStart('/')))
        {
            return null;
        }

        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(path, "is on the web; nothing is fetched", span, $"save the file in {files.Display("fonts")}/");
        }

        if (!IsFont(path))
        {
            var kind = Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".woff" or ".woff2" or ".eot" => "is packed for web pages",
                ".ttc" or ".otc" => "holds several fonts",
                _ => "is no TrueType or OpenType file",
            };
            return Refuse(path, kind, span, $"save the family's .ttf or .otf files in {files.Display("fonts")}/");
        }

        var reading = files.Read(path, MaximumBytes);
        if (reading is FileContent content)
        {
            return Open(path, content.Bytes, span, isQuiet);
        }

        if (isQuiet)
        {
            return null;
        }

        var unusable = UnusableFile.Of(reading, "font file", path, "brand", MaximumBytes);
        diagnostics.Report(BrandRules.FontFileUnusable, span, unusable.Fact, unusable.Way is null ? null : $"copy it to {files.Display("fonts")}/");
        return null;
    }

    /// <summary>The face of a variable font at a weight; null after a diagnostic.</summary>
    public FontFace? Instance(FontFile font, int weight)
    {
        try
        {
            return FontFace.OpenInstance(font.Bytes, weight);
        }
        catch (FontFormatException exception)
        {
            Refuse(font.Path, $"has no weight of {weight}: {exception.Message}", font.Span, $"save the family's static files in {files.Display("fonts")}/");
            return null;
        }
    }

    private FontFile? Open(string path, ReadOnlyMemory<byte> bytes, SourceSpan span, bool isQuiet)
    {
        try
        {
            return new FontFile(path, bytes, FontFace.Open(bytes), IsVariable: false, span);
        }
        catch (FontFormatException exception)
        {
            return OpenVariable(path, bytes, span) ?? (isQuiet ? null : Refuse(path, $"cannot be used: {exception.Message}", span, null));
        }
    }

    // What does not open as it is may still open at one weight: a variable font does.
    private static FontFile? OpenVariable(string path, ReadOnlyMemory<byte> bytes, SourceSpan span)
    {
        try
        {
            return new FontFile(path, bytes, FontFace.OpenInstance(bytes, 400), IsVariable: true, span);
        }
        catch (FontFormatException)
        {
            return null;
        }
    }

    private FontFile? Refuse(string path, string reason, SourceSpan span, string? hint)
    {
        diagnostics.Report(BrandRules.FontFileUnusable, span, $"the font file \"{path}\" {reason}", hint);
        return null;
    }
}
