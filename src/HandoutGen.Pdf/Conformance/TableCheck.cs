using HandoutGen.Pdf.Structure;

namespace HandoutGen.Pdf.Conformance;

/// <summary>The grid of a table (PDF/UA-1, 7.2-11 to 7.2-16, 7.2-36 to 7.2-43).</summary>
internal static class TableCheck
{
    public static void Run(StructureElement table, ConformanceReport report)
    {
        var tag = table.Origin();
        List<StructureElement> parts = [.. Children(table)];
        var bodies = parts.Count(part => part.Type == StructureType.TBody);
        var heads = parts.Count(part => part.Type == StructureType.THead);
        var feet = parts.Count(part => part.Type == StructureType.TFoot);
        if (heads > 1 || feet > 1)
        {
            report.Add(ConformanceRule.TableStructure, "a table has more than one head or foot", tag);
        }

        if (heads + feet > 0 && bodies == 0)
        {
            report.Add(ConformanceRule.TableStructure, "a table with a head or foot has no body", tag);
        }

        var caption = parts.FindIndex(part => part.Type == StructureType.Caption);
        if (caption > 0 && caption != parts.Count - 1 || parts.Count(part => part.Type == StructureType.Caption) > 1)
        {
            report.Add(ConformanceRule.TableStructure, "a table's caption is neither its first nor its last part, or there are two", tag);
        }

        Grid(parts, tag, report);
    }

    private static IEnumerable<StructureElement> Children(StructureElement element) =>
        element.Kids.Where(kid => kid.Element is { IsEmpty: false }).Select(kid => kid.Element!);

    private static void Grid(List<StructureElement> parts, object? tag, ConformanceReport report)
    {
        // How many rows each column is still covered by a cell from above.
        var covered = new List<int>();
        var width = -1;
        foreach (var part in parts)
        {
            var rows = part.Type switch
            {
                StructureType.TR => [part],
                StructureType.THead or StructureType.TBody or StructureType.TFoot => Children(part).Where(row => row.Type == StructureType.TR),
                _ => [],
            };
            foreach (var row in rows)
            {
                var columns = Place(row, covered, out var overlap);
                if (overlap)
                {
                    report.Add(ConformanceRule.TableIrregular, "two cells of a table lie on each other", row.Origin() ?? tag);
                }

                if (width >= 0 && columns != width)
                {
                    report.Add(ConformanceRule.TableIrregular, $"a row of a table has {columns} columns, the rows before it have {width}", row.Origin() ?? tag);
                }

                width = Math.Max(width, columns);
            }
        }

        if (covered.Exists(rows => rows > 0))
        {
            report.Add(ConformanceRule.TableIrregular, "a cell reaches below the last row of its table", tag);
        }
    }

    private static int Place(StructureElement row, List<int> covered, out bool overlap)
    {
        overlap = false;
        var column = 0;
        var taken = new HashSet<int>();
        foreach (var cell in Children(row))
        {
            while (column < covered.Count && covered[column] > 0 && !taken.Contains(column))
            {
                column++;
            }

            for (var k = 0; k < cell.ColSpan; k++, column++)
            {
                while (covered.Count <= column)
                {
                    covered.Add(0);
                }

                overlap |= covered[column] > 0;
                covered[column] = Math.Max(covered[column], cell.RowSpan);
                taken.Add(column);
            }
        }

        var columns = 0;
        for (var k = 0; k < covered.Count; k++)
        {
            if (covered[k] == 0)
            {
                continue;
            }

            columns++;
            covered[k]--;
        }

        return columns;
    }
}
