using System.CommandLine;

namespace HandoutGen.Cli.Commands;

/// <summary>What is typed most, for each command.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, (string Typed, string Meaning)[]> All = new(StringComparer.Ordinal)
    {
        ["handoutgen"] =
        [
            ("handoutgen init my-practice", "a folder to begin with: two handouts, a brand, a project file"),
            ("handoutgen build", "the handout.yaml of this folder, or all of the practice's"),
            ("handoutgen build --help", "what else can be asked of a command"),
        ],
        ["handoutgen build"] =
        [
            ("handoutgen build", "the handout.yaml of this folder, or all of the practice's, into dist"),
            ("handoutgen build sleep.yaml --format pdf --large-print", "one PDF in 18 points"),
            ("handoutgen build sleep.yaml pain.yaml --brand north.yml south.yml --sums", "two handouts in two brands, and SHA256SUMS"),
            ("handoutgen build --watch", "again on every save"),
            ("handoutgen build --verify", "are the files in dist what they would be now?"),
            ("handoutgen build --shard 2/8", "the second eighth of the work, on one of eight machines"),
        ],
        ["handoutgen check"] =
        [
            ("handoutgen check", "everything that build would complain of"),
            ("handoutgen check sleep.yaml --warnings-as-errors", "exit with 3 if there is a warning"),
            ("handoutgen check --report sarif", "messages for another program, on standard output"),
        ],
        ["handoutgen preview"] =
        [
            ("handoutgen preview", "the handouts of this folder in a browser, made again on every save"),
            ("handoutgen preview sleep.yaml --brand north.yml south.yml", "one handout; each brand and large print are a click away"),
        ],
        ["handoutgen init"] =
        [
            ("handoutgen init my-practice --name \"Harbour Street Practice\" --color \"#0f5e63\"", "a folder with your name and colour in it"),
            ("handoutgen init my-practice --ci github --editor vscode", "with a workflow that checks and releases, and an editor's settings"),
        ],
        ["handoutgen styles"] = [("handoutgen styles", "the names that citation-style: takes")],
        ["handoutgen references"] =
        [
            ("handoutgen references zotero.json", "what Zotero exports, as entries to copy under references:"),
            ("handoutgen references library.bib pubmed.nbib", "of several programs at once"),
        ],
        ["handoutgen schema"] =
        [
            ("handoutgen schema handout", "the JSON Schema of a handout, for an editor"),
            ("handoutgen schema project", "that of _handoutgen.yml"),
        ],
        ["handoutgen brand new"] =
        [
            ("handoutgen brand new \"Harbour Street Practice\" --color \"#0f5e63\"", "a brand file with comments"),
            ("handoutgen brand new Lakeside --color \"#f9bd07\" --logo logo.svg", "with a logo"),
        ],
        ["handoutgen brand preview"] = [("handoutgen brand preview brand.yml", "a page that shows its colours, type and logo")],
        ["handoutgen completion"] = [("handoutgen completion bash", "what a shell reads, to complete words when Tab is pressed")],
    };

    /// <summary>The examples of a command, each with what it does; of one that only holds others, the first of each of these.</summary>
    public static IReadOnlyList<(string Typed, string Meaning)> Of(Command command) =>
        All.TryGetValue(PathOf(command), out var own) ? own : [.. command.Subcommands.SelectMany(subcommand => Of(subcommand).Take(1))];

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;
}
