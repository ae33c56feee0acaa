using System.CommandLine;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Source.Import;

namespace HandoutGen.Cli.Commands;

/// <summary><c>handoutgen references</c>: what a reference manager exports, as the entries of a handout.</summary>
internal static class ReferencesCommand
{
    public static Command Define(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "CSL-JSON, CSL-YAML, BibTeX, RIS, PubMed nbib or EndNote XML; the content decides, not the name.",
            Arity = ArgumentArity.OneOrMore,
        };
        Words.RefuseOptions(files);
        var command = new Command("references", "Print the references of files that a reference manager wrote as the entries of a handout.") { files };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, terminal));
        return command;
    }

    private static int Run(string[] names, Terminal terminal)
    {
        var report = new Report(terminal, ReportOption.Read(null, terminal));
        var items = new List<CslItem>();
        foreach (var path in InputPath.Expand(names, terminal))
        {
            var diagnostics = new DiagnosticBag();
            var read = Bibliography.Read(path.Name, path.Folder, diagnostics);
            items.AddRange(diagnostics.HasErrors || read is null ? [] : read.Value.Select(item => item.Value));
            report.Print(diagnostics.Items.InSourceOrder());
        }

        if (items.Count > 0)
        {
            terminal.Out.Write("references:\n" + Bibliography.Entries(items));
        }

        return report.Code(warningsAsErrors: false);
    }
}
