using System.CommandLine;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Commands;

/// <summary>What someone meant who typed a word that the command line does not know.</summary>
internal static class Meant
{
    private static readonly (string Words, string Command)[] Commands =
    [
        ("make render convert generate create compile run print export pdf html text", "build"), ("validate lint test verify", "check"), ("new start setup", "init"),
        ("csl list", "styles"), ("sheet", "brand preview"), ("watch serve server live show view", "preview"), ("help", "--help"), ("version", "--version"),
    ];

    private static readonly (string Words, string Option)[] Options =
    [
        ("--pdf", "--format pdf"), ("--html --web", "--format html"), ("--text --txt", "--format text"), ("-f --formats --type --to", "--format"),
        ("--out --dir --dest --destination --folder --out-dir --output-dir", "--output"), ("--theme --branding --brands", "--brand"),
        ("--strict --werror --fail-on-warnings", "--warnings-as-errors"), ("--large --big --large-type --largeprint", "--large-print"), ("-h -? /? /help", "--help"), ("-v /version", "--version"),
        ("--form --forms --fields --interactive", "--fillable"), ("--checksums --sha256 --sha256sums", "--sums"),
    ];

    /// <summary>What to type in place of a word that is no command, or no option of the command.</summary>
    /// <param name="word">The word.</param>
    /// <param name="command">The command that it was typed to.</param>
    /// <param name="terminal">Where files are looked for.</param>
    /// <returns>A hint, or null.</returns>
    public static string? Hint(string word, Command command, Terminal terminal)
    {
        if (!word.StartsWith('-') && FileCommand(word, command, terminal) is { } run)
        {
            return $"write `{run}`";
        }

        var names = command.Subcommands.Select(subcommand => subcommand.Name);
        if (!word.StartsWith('-') && (Row(Commands, word) ?? NearestName.Of(word, names.Concat(Names(command)))) is { } meant)
        {
            return $"did you mean \"{meant}\"?";
        }

        return Option(word, Names(command)) is { } option ? $"did you mean \"{option}\"?"
            : command.Subcommands.FirstOrDefault(other => Option(word, Names(other)) is not null) is { } owner ? $"it is an option of {owner.Name}: write `handoutgen {owner.Name} {Option(word, Names(owner))} …`"
            : null;
    }

    /// <summary>The option that a word stands for, with the word that follows it where the word says both; null for none.</summary>
    public static string? Option(string word, IEnumerable<string> options)
    {
        var known = options.ToList();
        return known.Contains(word, StringComparer.Ordinal) ? word
            : Row(Options, word) is { } row && known.Contains(row.Split(' ')[0], StringComparer.Ordinal) ? row
            : NearestName.Of(word, known) ?? (word.Length > 3 ? known.FirstOrDefault(option => option.StartsWith(word, StringComparison.Ordinal)) : null);
    }

    private static IEnumerable<string> Names(Command command) => command.Options.SelectMany(option => option.Aliases.Prepend(option.Name));

    private static string? Row((string Words, string Meant)[] rows, string word) =>
        rows.FirstOrDefault(row => row.Words.Split(' ').Contains(word.ToLowerInvariant(), StringComparer.Ordinal)).Meant;

    // A file or a folder, or what is spelt like one.
    private static string? FileCommand(string word, Command command, Terminal terminal)
    {
        var full = terminal.FullPath(word);
        var stem = Path.GetFileNameWithoutExtension(word);
        var isYaml = Path.GetExtension(word).ToLowerInvariant() is ".yaml" or ".yml";
        return isYaml && (command.Name == "brand" || stem.Contains("brand", StringComparison.OrdinalIgnoreCase)) ? $"handoutgen brand preview {word}"
            : isYaml || File.Exists(full) || Directory.Exists(full) ? $"handoutgen build {word}"
            : File.Exists(full + ".yaml") ? $"handoutgen build {word}.yaml"
            : null;
    }
}
