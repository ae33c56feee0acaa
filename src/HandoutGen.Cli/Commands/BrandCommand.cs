using System.CommandLine;
using HandoutGen.Branding;
using HandoutGen.Branding.Contrast;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Output;

namespace HandoutGen.Cli.Commands;

/// <summary><c>handoutgen brand preview</c>: a page that shows every colour pair with its ratio, every text style and the logo.</summary>
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
        return new Command("brand", "Look at a brand.") { preview };
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
