using System.Collections.Immutable;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Output;

namespace HandoutGen.Cli.Commands;

/// <summary>Writes files that somebody begins with: all of them or none, and none that is there already.</summary>
internal static class NewFiles
{
    /// <summary>Writes, prints their names and what to do next; returns an <see cref="ExitCode"/>.</summary>
    /// <param name="folder">The folder, as it was typed; "." for this one.</param>
    /// <param name="files">The files.</param>
    /// <param name="otherwise">What to do where one is there already.</param>
    /// <param name="terminal">Where to print.</param>
    /// <param name="next">What to do next.</param>
    public static int Write(string folder, ImmutableArray<Artifact> files, string otherwise, Terminal terminal, Func<string> next)
    {
        var diagnostics = new DiagnosticBag();
        var there = files.Where(file => File.Exists(Path.Combine(terminal.FullPath(folder), file.Path))).Select(file => Shown(folder, file.Path)).ToList();
        if (there.Count > 0)
        {
            diagnostics.Report(
                OutputRules.AlreadyThere,
                default,
                $"{Listed(there)} {(there.Count == 1 ? "is" : "are")} already there, and nothing is overwritten",
                otherwise);
        }

        var written = !diagnostics.HasErrors && new ArtifactWriter(terminal.FullPath(folder), folder).Write(files, diagnostics);
        var report = new Report(terminal, ReportOption.Read(null, terminal));
        report.Print(diagnostics.Items);
        if (written)
        {
            foreach (var file in files)
            {
                terminal.Out.WriteLine(VisibleText.Path(Shown(folder, file.Path)));
            }

            terminal.Error.WriteLine(next());
        }

        return report.Code(warningsAsErrors: false);
    }

    private static string Listed(List<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static string Shown(string folder, string name) => folder == "." ? name : $"{folder}/{name}";
}
