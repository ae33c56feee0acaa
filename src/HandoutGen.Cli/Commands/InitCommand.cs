using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Output;

namespace HandoutGen.Cli.Commands;

/// <summary><c>handoutgen init</c>: a practice's folder: a handout, a worksheet, a brand and a project file that build as they are.</summary>
internal static class InitCommand
{
    private const string BrandSchema = "schemas/brand.schema.json";

    public static Command Define(Terminal terminal)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder to put them in; made when it is not there. Default: this folder.",
            DefaultValueFactory = _ => ".",
        };
        Words.RefuseOptions(folder);
        var name = StarterOptions.Name();
        var color = StarterOptions.Color();
        var ci = new Option<string?>("--ci") { Description = "Also write a workflow that checks each change and makes releases.", HelpName = "github" };
        Words.Accept(ci, ["github"]);
        var editor = new Option<string?>("--editor") { Description = "Also write the settings of an editor that checks the files as you type.", HelpName = "vscode" };
        Words.Accept(editor, ["vscode"]);
        var command = new Command("init", "Write a starter handout and brand, with comments, that build as they are.") { folder, name, color, ci, editor };
        command.SetAction(parsed =>
        {
            ImmutableArray<Artifact> files =
            [
                StarterFile.Of("handout.yaml", "handout.yaml"),
                StarterFile.Of("sleep-diary.yaml", "sleep-diary.yaml"),
                StarterFile.Of("_handoutgen.yml", "_handoutgen.yml"),
                StarterFile.Brand("brand.yml", parsed.GetValue(name)!, parsed.GetValue(color)!, logo: null, BrandSchema),
                StarterFile.Of("README.md", "README.md"),
                new Artifact("schemas/handout.schema.json", Encoding.UTF8.GetBytes(Schemas.Handout)),
                new Artifact("schemas/project.schema.json", Encoding.UTF8.GetBytes(Schemas.Project)),
                new Artifact(BrandSchema, Encoding.UTF8.GetBytes(Schemas.Brand)),
                .. parsed.GetValue(ci) is null ? [] : ImmutableArray.Create(StarterFile.Of("handouts.yml", ".github/workflows/handouts.yml")),
                .. parsed.GetValue(editor) is null
                    ? []
                    : ImmutableArray.Create(StarterFile.Of("settings.json", ".vscode/settings.json"), StarterFile.Of("extensions.json", ".vscode/extensions.json")),
            ];
            var folderName = parsed.GetValue(folder)!;
            var display = folderName == "." ? "." : folderName.TrimEnd('/', '\\');
            return NewFiles.Write(display, files, "name another folder: handoutgen init my-handout", terminal, () =>
                display == "." ? "now run: handoutgen build" : $"now run: cd {VisibleText.Of(display)} && handoutgen build");
        });
        return command;
    }
}
