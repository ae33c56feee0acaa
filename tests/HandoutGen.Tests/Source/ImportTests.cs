using System.Text;
using CsCheck;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Source.Import;

namespace HandoutGen.Tests.Source;

/// <summary>What reference managers and databases export, as the entries of a handout: the file decides, not its name.</summary>
public sealed class ImportTests
{
    private static readonly string Folder = Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Tests", "Source", "import");

    private static readonly string[] Beginnings = ["", "@article{", "TY  - JOUR\n", "PMID- 1\n", "<xml><records><record>", "[{\"type\":"];

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void An_export_becomes_entries_and_what_is_lost_is_said(string name)
    {
        var diagnostics = new DiagnosticBag();
        var items = Bibliography.Read(name, new DiskFileSource(Folder, ""), diagnostics);

        var text = new StringBuilder(items is null ? "" : Bibliography.Entries(items.Value.Select(item => item.Value)));
        foreach (var diagnostic in diagnostics.Items)
        {
            text.Append("# ").Append(new DiagnosticFormatter(color: false).Format(diagnostic).TrimEnd('\n').ReplaceLineEndings("\n# ")).Append('\n');
        }

        Golden.Matches($"import/{name}.txt", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_printed_is_read_as_what_it_was_printed_from(string name)
    {
        var items = Bibliography.Read(name, new DiskFileSource(Folder, ""), new DiagnosticBag())!.Value.Select(item => item.Value).ToList();
        var diagnostics = new DiagnosticBag();
        var printed = "references:\n" + Bibliography.Entries(items);
        var again = Bibliography.Read("x.yaml", new Branding.MemoryFiles(("x.yaml", printed)), diagnostics)!.Value;

        Assert.DoesNotContain(diagnostics.Items, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(printed, "references:\n" + Bibliography.Entries(again.Select(item => item.Value)));
    }

    [Theory]
    [InlineData(@"M{\""u}ller", "Müller")]
    [InlineData(@"Nov{\'a}k, Ji{\v r}{\'\i}", "Novák, Jiří")]
    [InlineData(@"\c{C}elik \o stergaard \ss", "Çelik østergaard ß")]
    [InlineData(@"Erd\H{o}s and G\""odel", "Erdős and Gödel")]
    [InlineData(@"50\% of H$_2$O -- ``so''", "50% of H_2O – “so”")]
    [InlineData(@"{\AA}ngstr{\""o}m", "Ångström")]
    [InlineData(@"\textit{in vivo} \unknown{word}", "<i>in vivo</i> word")]
    [InlineData(@"an unclosed {group", "an unclosed group")]
    [InlineData(@"\", "")]
    public void Latex_says_what_it_says(string latex, string text) => Assert.Equal(text, LatexText.Of(latex, keepCase: false).TrimEnd('\\'));

    [Theory]
    [InlineData("2022/01/05/", "2022-1-5")]
    [InlineData("2022///", "2022--")]
    [InlineData("2022 Jan 5", "2022-1-5")]
    [InlineData("2022 Mar-Apr", "2022-3-")]
    [InlineData("March 2022", "2022-3-")]
    [InlineData("2022-01-05T10:00:00Z", "2022-1-5")]
    [InlineData("c2010", "2010--")]
    [InlineData("in press", "in press")]
    public void Dates_of_every_form_are_read(string text, string expected)
    {
        var date = ForeignDate.Read(text);
        Assert.Equal(expected, date.Start is { } start ? $"{start.Year}-{start.Month}-{start.Day}" : date.Literal);
    }

    [Fact]
    public void Nothing_that_is_written_into_an_export_ends_in_an_exception() =>
        Gen.Select(Gen.String[Gen.Char["@{}(),=\"#\\\n -<>/&aAbTYPMIDER0129$%~'`"], 0, 120], Gen.Int[0, Beginnings.Length - 1])
            .Sample((rest, index) => Bibliography.Read("x", new Branding.MemoryFiles(("x", Beginnings[index] + rest)), new DiagnosticBag()), iter: 3000);

    [Fact]
    public void The_documentation_shows_the_tables()
    {
        var text = new StringBuilder();
        foreach (var table in new[] { FieldTables.BibTex, FieldTables.Ris, FieldTables.Nbib, FieldTables.EndNote })
        {
            text.Append("## ").Append(table.Name).Append("\n| field | becomes |\n|---|---|\n");
            text.AppendJoin('\n', table.Fields.Select(row => $"| {row.Words} | {row.Target} |")).Append("\n\n| type | becomes |\n|---|---|\n");
            text.AppendJoin('\n', table.Types.Select(row => $"| {row.Words} | {row.Target} |")).Append($"\n| any other | {table.DefaultType} |\n\n");
        }

        Assert.Contains(text.ToString().Trim(), File.ReadAllText(Path.Combine(OutsideData.Repository, "docs", "importing.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_target_of_a_table_is_a_variable_a_type_or_a_role()
    {
        var roles = typeof(FieldRole).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);
        foreach (var table in new[] { FieldTables.BibTex, FieldTables.Ris, FieldTables.Nbib, FieldTables.EndNote })
        {
            Assert.All(table.Fields, row => Assert.True(CslVariables.All.Contains(row.Target) || roles.Contains(row.Target), row.Target));
            Assert.All(table.Types, row => Assert.True(CslTypes.IsKnown(row.Target.Split(';')[0]), row.Target));
        }
    }
}
