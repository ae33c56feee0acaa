namespace HandoutGen.Yaml;

/// <summary>Files of other programs that are given for text, known by their first bytes.</summary>
/// <param name="Fact">What the file is.</param>
/// <param name="Way">What to do.</param>
internal sealed record ForeignFile(string Fact, string Way)
{
    private const string Editor = "copy the text into a new file in a plain text editor (Notepad, TextEdit with \"Make Plain Text\", VS Code), and save that one";

    /// <summary>What the bytes are of, or null for what may be text.</summary>
    public static ForeignFile? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("{\\rtf"u8))
        {
            return new ForeignFile("this is a rich-text file (RTF), whatever its name says", Editor);
        }

        if (bytes.StartsWith("%PDF"u8))
        {
            return new ForeignFile("this is a PDF, and a handout is made from text", Editor);
        }

        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            return new ForeignFile("this is a document of Word or another office program, whatever its name says", Editor);
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            var head = bytes[..Math.Min(bytes.Length, 8192)];
            return new ForeignFile(
                head.IndexOf("word/"u8) >= 0 || bytes.IndexOf("word/document.xml"u8) >= 0 ? "this is a Word document, whatever its name says"
                : bytes.IndexOf("xl/workbook"u8) >= 0 ? "this is an Excel workbook, whatever its name says"
                : head.IndexOf("opendocument"u8) >= 0 ? "this is an OpenDocument file, whatever its name says"
                : head.IndexOf("Index/"u8) >= 0 ? "this is a Pages document, whatever its name says"
                : "this is a packed file (ZIP) or a document of an office program",
                Editor);
        }

        return bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8)
            ? new ForeignFile("this is a picture", "name the YAML file; a picture stands in a body: ![what it shows](picture.png)")
            : bytes.StartsWith<byte>([0x1F, 0x8B]) ? new ForeignFile("this is a packed file (gzip)", "unpack it first")
            : null;
    }

    /// <summary>Text whose every second byte is zero: UTF-16 without its mark.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 512)];
        var zeros = new int[2];
        for (var i = 0; i < head.Length; i++)
        {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }

        return head.Length >= 8 && ((zeros[1] > head.Length / 4 && zeros[0] == 0) || (zeros[0] > head.Length / 4 && zeros[1] == 0));
    }
}
