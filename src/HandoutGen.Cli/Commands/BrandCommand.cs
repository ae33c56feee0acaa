using System.CommandLine;
using HandoutGen.Branding;
using HandoutGen.Branding.Contrast;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Output;

namespace HandoutGen.Cli.Commands;

/// <summary>
/// <c>handoutgen brand preview</c>: a page that shows every colour pair with its ratio, every text style and the logo;
/// <c>handoutgen brand new</c>: a brand file to begin with.
/// </summary>
internal static class BrandCommand
{
    public static Command Define(Terminal terminal)
    {
        var brand = new Argument<string>("BRAND") { Description = "The brand file." };
        var output = OutputOption.Define();
        Words.RefuseOptions(brand);
        var preview = new Command("preview", "Write one page, as PDF and as web page, that shows a brand's colours, contrasts, text styles and logo.")
        {
            brand,
            output,
        };
        preview.SetAction(parsed => Preview(InputPath.Expand([parsed.GetValue(brand)!], terminal)[0], parsed.GetValue(output)!, terminal));
        return new Command("brand", "Look at a brand, or begin one.") { preview, New(terminal) };
    }

    private static Command New(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The practice's name." };
        Words.RefuseOptions(name);
        var color = StarterOptions.Color();
        var logo = new Option<string?>("--logo") { Description = "The logo's file: PNG, JPEG or SVG, beside the brand or in a folder beside it.", HelpName = "FILE" };
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", HelpName = "FILE", DefaultValueFactory = _ => "brand.yml" };
        var command = new Command("new", "Write a brand file, with comments, that builds as it is.") { name, color, logo, output };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(output)!.Replace('\\', '/');
            var slash = file.LastIndexOf('/');
            return NewFiles.Write(
                slash < 0 ? "." : file[..Math.Max(slash, 1)],
                [StarterFile.Brand(file[(slash + 1)..], parsed.GetValue(name)!, parsed.GetValue(color)!, parsed.GetValue(logo)?.Replace('\\', '/'), schema: null)],
                "name another file: --output other.yml",
                terminal,
                () => $"look at it: handoutgen brand preview {VisibleText.Of(file)}");
        });
        return command;
    }

    // Colours that are hard to read are shown as they are, with what is wrong: that is what a preview is for.
    private static int Preview(InputPath path, string output, Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        var report = new Report(terminal, ReportOption.Read(null, terminal));
        if (BrandReader.ReadFile(path.Name, path.Folder, ContrastPolicy.Warn, diagnostics) is { } brand && !diagnostics.HasErrors)
        {
            var artifacts = HandoutBuilder.Preview(brand, diagnostics);
            if (!diagnostics.HasErrors && new ArtifactWriter(terminal.FullPath(output), output).Write(artifacts, diagnostics))
            {
                foreach (var artifact in artifacts)
                {
                    terminal.Out.WriteLine(VisibleText.Path($"{output}/{artifact.Path}"));
                }
            }
        }

        report.Print(diagnostics.Items);
        return report.Code(warningsAsErrors: false);
    }
}
