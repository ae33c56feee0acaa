using HandoutGen.Diagnostics;

namespace HandoutGen.Source.Import;

/// <summary>Knows a file's format by what it holds.</summary>
internal static class ForeignFormat
{
    private const int LinesLookedAt = 200;

    /// <summary>The table and the reader of the format; null for CSL-JSON, CSL-YAML and all else.</summary>
    public static (FieldTable Table, Func<SourceFile, ForeignRecords> Read)? Of(string text)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n\uFEFF");
        if (start is ['{' or '[', ..])
        {
            return null;
        }

        if (start is ['<', ..])
        {
            return (FieldTables.EndNote, file => EndNoteReader.Read(file.Text, file.Offset));
        }

        var looked = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line is ['@', >= 'A' and <= 'z', ..] && line.IndexOfAny('{', '(') > 0 && line[1..line.IndexOfAny('{', '(')].Trim().IndexOfAnyExceptInRange('A', 'z') < 0)
            {
                return (FieldTables.BibTex, file => BibTexReader.Read(file.Text));
            }

            if (RisReader.IsTagged(line) && line.StartsWith("TY "))
            {
                return (FieldTables.Ris, file => RisReader.Read(file.Text, isNbib: false));
            }

            if (RisReader.IsTagged(line) && line.StartsWith("PMID"))
            {
                return (FieldTables.Nbib, file => RisReader.Read(file.Text, isNbib: true));
            }

            if (++looked > LinesLookedAt)
            {
                break;
            }
        }

        return null;
    }
}
