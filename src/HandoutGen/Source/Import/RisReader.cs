using System.Collections.Immutable;

namespace HandoutGen.Source.Import;

/// <summary>Reads the two formats of tagged lines: RIS (<c>AU  - Ashar, Y. K.</c>, ended by <c>ER  -</c>) and that of PubMed (<c>FAU - Ashar, Yoni K</c>, ended by a blank line).</summary>
internal static class RisReader
{
    /// <summary>Whether a line begins with a tag: two to four letters or digits, blanks up to the fifth column, a hyphen.</summary>
    public static bool IsTagged(ReadOnlySpan<char> line)
    {
        var hyphen = line.IndexOf('-');
        return hyphen is >= 3 and <= 5 && char.IsAsciiLetterUpper(line[0]) && line[..hyphen].TrimEnd(' ').IndexOfAnyExceptInRange('0', 'Z') < 0
            && line[..hyphen].TrimEnd(' ').Length is >= 2 and <= 4 && (hyphen + 1 == line.Length || line[hyphen + 1] == ' ');
    }

    /// <summary>The records of a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="isNbib">A blank line ends a record, and the type stands in PT.</param>
    public static ForeignRecords Read(string text, bool isNbib)
    {
        var records = ImmutableArray.CreateBuilder<ForeignRecord>();
        var faults = ImmutableArray.CreateBuilder<ForeignFault>();
        var fields = ImmutableArray.CreateBuilder<ForeignField>();
        var start = 0;
        var begin = 0;
        void End()
        {
            if (fields.Count > 0)
            {
                records.Add(Record(fields.ToImmutable(), begin, isNbib));
            }

            fields.Clear();
        }

        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd('\r', ' ', '\t');
            if (IsTagged(line))
            {
                var hyphen = line.IndexOf('-', StringComparison.Ordinal);
                var tag = line[..hyphen].TrimEnd(' ');
                if (tag == "ER")
                {
                    End();
                }
                else
                {
                    if (tag is "TY" or "PMID" && fields.Count > 0)
                    {
                        End(); // the end of the record before is missing
                    }

                    begin = fields.Count == 0 ? start : begin;
                    fields.Add(new ForeignField(tag, line[(hyphen + 1)..].Trim(), start));
                }
            }
            else if (line.Length == 0)
            {
                if (isNbib)
                {
                    End();
                }
            }
            else if (fields.Count > 0)
            {
                fields[^1] = fields[^1] with { Value = $"{fields[^1].Value} {line.Trim()}".Trim() };
            }
            else if (faults.Count == 0 && line.Trim('\uFEFF').Length > 0)
            {
                faults.Add(new ForeignFault(start, "this line belongs to no reference", "a reference begins with a line \"TY  - …\""));
            }

            start += raw.Length + 1;
        }

        End();
        return new ForeignRecords(records.ToImmutable(), faults.ToImmutable());
    }

    private static ForeignRecord Record(ImmutableArray<ForeignField> fields, int offset, bool isNbib)
    {
        var types = fields.Where(field => field.Tag == (isNbib ? "PT" : "TY")).Select(field => field.Value).ToList();
        var type = types.Find(word => FieldTables.Nbib.Types.Any(row => row.Words == word)) ?? types.FirstOrDefault() ?? "";
        return new ForeignRecord(
            type,
            fields.FirstOrDefault(field => field.Tag is "ID" or "LB")?.Value is { Length: > 0 } key && !key.Contains(' ') ? key : null,
            [.. fields.Where(field => field.Tag is not ("TY" or "PT" or "ID") && field.Value.Length > 0)],
            offset);
    }
}
