using System.CommandLine;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Cli.Commands;

/// <summary><c>handoutgen schema</c>: the JSON Schemas by which editors complete and check.</summary>
internal static class SchemaCommand
{
    public static Command Define(Terminal terminal)
    {
        var kind = new Argument<string>("KIND")
        {
            Description = "handout, brand or project.",
            DefaultValueFactory = _ => "handout",
        };
        Words.RefuseOptions(kind);
        Words.Accept(kind, ["handout", "brand", "project"]);
        var command = new Command("schema", "Print the JSON Schema of a handout, a brand or a project, for editors.") { kind };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(parsed.GetValue(kind) switch
            {
                "brand" => Schemas.Brand,
                "project" => Schemas.Project,
                _ => Schemas.Handout,
            });
            return ExitCode.Done;
        });
        return command;
    }
}
