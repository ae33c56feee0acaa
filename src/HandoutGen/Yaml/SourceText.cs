using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Files;

namespace HandoutGen.Yaml;

/// <summary>From a file's bytes to text that YAML can be read from.</summary>
public static class SourceText
{
    /// <summary>The largest source file, in bytes. A book's text is a tenth of it.</summary>
    public const int MaximumBytes = 8 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads and decodes a file; null after a diagnostic.</summary>
    /// <param name="path">The file, as <paramref name="files"/> knows it.</param>
    /// <param name="files">The folder that the path is relative to.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    /// <param name="namedAt">Where another file names this one, and what makes it unreadable is reported; null for the file itself.</param>
    public static SourceFile? Read(string path, IFileSource files, DiagnosticBag diagnostics, SourceSpan? namedAt = null)
    {
        var display = files.Display(path);
        var reading = files.Read(path, MaximumBytes);
        if (reading is FileContent content)
        {
            return Decode(display, content.Bytes.Span, diagnostics);
        }

        var unusable = UnusableFile.Of(reading, "file", display, "handout", MaximumBytes);
        var hint = reading is not FileMissing ? unusable.Way
            : namedAt is null ? "check the name, or write a new handout with `handoutgen init`"
            : "check the name and the folder";
        diagnostics.Report(
            reading is FileTooLarge ? YamlRules.TooLarge : YamlRules.NotReadable, namedAt ?? new SourceSpan(new SourceFile(display, ""), 0, 0), unusable.Fact, hint);
        return null;
    }

    /// <summary>
    /// Decodes UTF-8, with or without a byte order mark. Null after a diagnostic when the bytes are too many,
    /// are no UTF-8 text, or hold characters that no text file has.
    /// </summary>
    /// <param name="path">The path as diagnostics show it.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static SourceFile? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var nowhere = new SourceSpan(new SourceFile(path, ""), 0, 0);
        if (bytes.Length > MaximumBytes)
        {
            diagnostics.Report(
                YamlRules.TooLarge, nowhere, $"the file has {bytes.Length} bytes; at most {MaximumBytes} are read");
            return null;
        }

        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            diagnostics.Report(YamlRules.NotText, nowhere, "the file is saved as UTF-16", "save it as UTF-8");
            return null;
        }

        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            if (bytes.Contains((byte)0))
            {
                diagnostics.Report(YamlRules.NotText, nowhere, "this is no text file", "name a YAML file");
                return null;
            }

            // Everything before the bad byte is text, so its place can be shown.
            var before = new SourceFile(path, Encoding.UTF8.GetString(bytes[..Math.Clamp(exception.Index, 0, bytes.Length)]));
            diagnostics.Report(
                YamlRules.NotText,
                new SourceSpan(before, before.Text.Length, 0),
                "a byte here is no UTF-8 text",
                "save the file as UTF-8");
            return null;
        }

        var file = new SourceFile(path, text);
        return IsClean(file, diagnostics) ? file : null;
    }

    private static bool IsClean(SourceFile file, DiagnosticBag diagnostics)
    {
        var offset = file.Text.AsSpan().IndexOfAny(InvisibleCharacters.Controls);
        while (offset >= 0 && file.Text[offset] == '\r' && offset + 1 < file.Text.Length && file.Text[offset + 1] == '\n')
        {
            var next = file.Text.AsSpan(offset + 2).IndexOfAny(InvisibleCharacters.Controls);
            offset = next < 0 ? -1 : offset + 2 + next;
        }

        if (offset < 0)
        {
            return true;
        }

        var character = file.Text[offset];
        var span = new SourceSpan(file, offset, 1);
        switch (character)
        {
            case '\0':
                diagnostics.Report(YamlRules.NotText, new SourceSpan(file, 0, 0), "this is no text file", "name a YAML file");
                break;
            case '\r':
                diagnostics.Report(
                    YamlRules.NotText, span, "a carriage return stands alone here", "save the file with LF or CRLF line ends");
                break;
            default:
                diagnostics.Report(
                    YamlRules.NotText,
                    span,
                    $"an invisible character (U+{(int)character:X4}) stands here",
                    "delete it, or type a line break in its place");
                break;
        }

        return false;
    }
}
