using System.Collections.Immutable;
using System.CommandLine;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Output;

namespace HandoutGen.Cli.Commands;

/// <summary><c>handoutgen init</c>: a starter handout and brand that build as they are.</summary>
internal static class InitCommand
{
    private static readonly ImmutableArray<string> Names = ["handout.yaml", "brand.yml"];

    public static Command Define(Terminal terminal)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder to put them in; made when it is not there. Default: this folder.",
            DefaultValueFactory = _ => ".",
        };
        Words.RefuseOptions(folder);
        var command = new Command("init", "Write a starter handout and brand, with comments, that build as they are.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, terminal));
        return command;
    }

    private static int Run(string folder, Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        var display = folder == "." ? "." : folder.TrimEnd('/', '\\');
        var there = Names.Where(name => File.Exists(Path.Combine(terminal.FullPath(folder), name))).Select(name => Shown(display, name)).ToList();
        if (there.Count > 0)
        {
            diagnostics.Report(
                OutputRules.AlreadyThere,
                default,
                $"{string.Join(" and ", there)} {(there.Count == 1 ? "is" : "are")} already there, and init overwrites nothing",
                "name another folder: handoutgen init my-handout");
        }

        var starters = Names.Select(name => new Artifact(name, Starter(name))).ToImmutableArray();
        var written = !diagnostics.HasErrors && new ArtifactWriter(terminal.FullPath(folder), display).Write(starters, diagnostics);
        var report = new Report(terminal, ReportOption.Read(null, terminal));
        report.Print(diagnostics.Items);
        if (written)
        {
            foreach (var name in Names)
            {
                terminal.Out.WriteLine(VisibleText.Path(Shown(display, name)));
            }

            terminal.Error.WriteLine(display == "."
                ? "now run: handoutgen build"
                : $"now run: cd {VisibleText.Of(display)} && handoutgen build");
        }

        return report.Code(warningsAsErrors: false);
    }

    private static string Shown(string folder, string name) => folder == "." ? name : $"{folder}/{name}";

    private static byte[] Starter(string name)
    {
        using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream($"starter/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
