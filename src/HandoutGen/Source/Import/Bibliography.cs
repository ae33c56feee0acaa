using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Source.References;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Import;

/// <summary>
/// Reads a file of references by what it holds, whatever its name says: CSL-JSON, CSL-YAML, BibTeX, RIS, PubMed nbib or EndNote XML; and
/// writes references as the entries of a handout.
/// </summary>
public static class Bibliography
{
    /// <summary>The references, or null after a diagnostic.</summary>
    /// <param name="path">The file, as <paramref name="files"/> knows it.</param>
    /// <param name="files">The folder that the path is relative to.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    /// <param name="namedAt">Where another file names this one; null for the file itself.</param>
    public static ImmutableArray<Located<CslItem>>? Read(string path, IFileSource files, DiagnosticBag diagnostics, SourceSpan? namedAt = null)
    {
        if (SourceText.Read(path, files, diagnostics, namedAt) is not { } file)
        {
            return null;
        }

        var items = ForeignFormat.Of(file.Text) switch
        {
            (var table, var read) => ReadRecords(file, table, read(file), diagnostics),
            null => ReadCsl(file, diagnostics),
        };
        if (items is { IsEmpty: true } && !diagnostics.HasErrors)
        {
            diagnostics.Report(
                ReferenceRules.NoReferences, namedAt ?? new SourceSpan(file, 0, 0), $"\"{path}\" holds no references", "export it from your reference manager as CSL-JSON, BibTeX or RIS");
            return null;
        }

        return items;
    }

    /// <summary>The references as they stand under <c>references:</c>, with a blank line between them; abstracts are left out.</summary>
    public static string Entries(IEnumerable<CslItem> items) => string.Join('\n', items.Select(ReferenceWriter.Block));

    private static ImmutableArray<Located<CslItem>>? ReadCsl(SourceFile file, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(file, diagnostics) is not { } root)
        {
            return null;
        }

        if (ForeignCsl.List(root) is not { } list)
        {
            return [];
        }

        var csl = new ForeignCsl();
        var clean = list with { Items = [.. list.Items.Select(item => item is YamlMapping map ? csl.Clean(map) : item)] };
        var items = new ReferenceReader(diagnostics, Severity.Warning).Read(clean);
        ReportLoss(file, csl.Lost, csl.Capitals, diagnostics);
        return items;
    }

    private static ImmutableArray<Located<CslItem>> ReadRecords(SourceFile file, FieldTable table, ForeignRecords read, DiagnosticBag diagnostics)
    {
        foreach (var fault in read.Faults)
        {
            diagnostics.Report(ReferenceRules.DamagedEntry, new SourceSpan(file, fault.Offset, 1), fault.Message, fault.Hint);
        }

        var converter = new RecordConverter(table);
        var items = ImmutableArray.CreateBuilder<Located<CslItem>>(read.Records.Length);
        foreach (var record in read.Records)
        {
            var item = converter.Convert(record);
            var span = new SourceSpan(file, record.Offset, 0).FirstLine with { Length = 1 };
            if (!item.Text.ContainsKey("title"))
            {
                diagnostics.Add(new Diagnostic(ReferenceRules.NoTitle, Severity.Warning, span, $"the reference \"{item.Id}\" has no title", "complete it where it was exported from"));
            }

            items.Add(new Located<CslItem>(item, span));
        }

        ReportLoss(file, converter.Lost, converter.Capitals, diagnostics);
        return items.DrainToImmutable();
    }

    private static void ReportLoss(SourceFile file, IReadOnlyCollection<string> lost, List<string> capitals, DiagnosticBag diagnostics)
    {
        const int Shown = 20;
        var start = new SourceSpan(file, 0, 0);
        if (lost.Count > 0)
        {
            diagnostics.Report(
                ReferenceRules.FieldsLeftOut,
                start,
                $"fields that no reference list shows are left out: {string.Join(", ", lost.Take(Shown))}{(lost.Count > Shown ? "…" : "")}",
                "the tables of what is read stand in docs/importing.md");
        }

        if (capitals.Count > 0)
        {
            diagnostics.Report(
                ReferenceRules.TitleInCapitals,
                start,
                $"titles in capitals were put into sentence case: {string.Join(", ", capitals.Take(Shown))}{(capitals.Count > Shown ? "…" : "")}",
                "mend names and abbreviations in them, in the file itself or in the entries that `handoutgen references` prints");
        }
    }
}
