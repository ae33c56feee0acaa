using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Files;

namespace HandoutGen.Yaml;

/// <summary>From a file's bytes to text that YAML can be read from.</summary>
public static class SourceText
{
    /// <summary>The largest source file, in bytes. A book's text is a tenth of it.</summary>
    public const int MaximumBytes = 8 * 1024 * 1024;

    private const string AsUtf8 = "in Notepad: File, Save as, Encoding: UTF-8; in VS Code: Save with Encoding";

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
        var hint = unusable.Way ?? (reading is FileMissing ? Neighbours.Hint(path, files, namedAt is null) : null);
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

        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]) || ForeignFile.IsUtf16(bytes))
        {
            diagnostics.Report(YamlRules.NotText, nowhere, "the file is saved as UTF-16", $"save it as UTF-8 ({AsUtf8})");
            return null;
        }

        if (ForeignFile.Of(bytes) is { } foreign)
        {
            diagnostics.Report(YamlRules.NotText, nowhere, foreign.Fact, foreign.Way);
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

            ReportOtherEncoding(path, bytes, Math.Clamp(exception.Index, 0, bytes.Length - 1), diagnostics);
            return null;
        }

        var file = new SourceFile(path, text);
        return IsClean(file, diagnostics) ? file : null;
    }

    // The file as the program that saved it shows it, so that the author sees which character is meant.
    private static void ReportOtherEncoding(string path, ReadOnlySpan<byte> bytes, int index, DiagnosticBag diagnostics)
    {
        var start = Encoding.UTF8.GetString(bytes[..index]);
        var file = new SourceFile(path, start + WindowsText.Decode(bytes[index..]));
        var character = WindowsText.Character(bytes[index]);
        diagnostics.Report(
            YamlRules.NotText,
            new SourceSpan(file, start.Length, 1),
            char.IsControl(character) ? $"a byte here ({bytes[index]:X2}) is no UTF-8 text" : $"\"{character}\" (the byte {bytes[index]:X2}) is saved in an old encoding of Windows, not as UTF-8",
            $"save the whole file as UTF-8 ({AsUtf8}); every letter with an accent and every curly quotation mark is then right");
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
            case '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                diagnostics.Report(
                    YamlRules.NotText,
                    span,
                    $"a line break of a word processor (U+{(int)character:X4}) stands here{Further(file, offset)}",
                    "delete it and type a line break in its place");
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

    // "and on lines 6 and 9": one pasted page has many, and they are one mistake.
    private static string Further(SourceFile file, int offset)
    {
        const int Shown = 5;
        var lines = new List<int>();
        for (var next = offset + 1; next < file.Text.Length; next++)
        {
            if (file.Text[next] is not ('\r' or '\n') && InvisibleCharacters.Controls.Contains(file.Text[next]))
            {
                lines.Add(file.LineAndColumn(next).Line);
            }
        }

        var others = lines.Distinct().Where(line => line != file.LineAndColumn(offset).Line).ToList();
        return others.Count == 0 ? "" : $", and on line{(others.Count == 1 ? "" : "s")} {string.Join(", ", others.Take(Shown))}{(others.Count > Shown ? "…" : "")}";
    }
}
