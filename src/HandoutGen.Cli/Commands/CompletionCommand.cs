using System.CommandLine;
using System.Globalization;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Cli.Commands;

/// <summary>
/// <c>handoutgen completion SHELL</c>: the lines that teach a shell to complete words, and what it then asks:
/// <c>handoutgen "[suggest:CURSOR]" "LINE"</c> prints the words that can stand at the cursor.
/// </summary>
internal static class CompletionCommand
{
    private const string Question = "[suggest";

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # In ~/.bashrc: source <(handoutgen completion bash)
            _handoutgen() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(handoutgen "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _handoutgen handoutgen
            """,
        ["zsh"] = """
            # In ~/.zshrc, after compinit: source <(handoutgen completion zsh)
            _handoutgen() {
              local -a words_here
              words_here=("${(@f)$(handoutgen "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              compadd -a words_here
              _files
            }
            compdef _handoutgen handoutgen
            """,
        ["fish"] = """
            # In ~/.config/fish/config.fish: handoutgen completion fish | source
            complete --command handoutgen --arguments '(handoutgen "[suggest:"(commandline --cursor)"]" (commandline) 2>/dev/null)'
            """,
        ["powershell"] = """
            # In $PROFILE: handoutgen completion powershell | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName handoutgen -ScriptBlock {
              param($word, $line, $cursor)
              handoutgen "[suggest:$cursor]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public static Command Define(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = $"One of {string.Join(", ", Scripts.Keys)}." };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [var word] && !Scripts.ContainsKey(word.Value))
            {
                result.AddError($"completion knows {string.Join(", ", Scripts.Keys)}, not \"{word.Value}\"");
            }
        });
        var command = new Command("completion", "Print what a shell needs to complete the words of a command line.") { shell };
        command.SetAction(parsed =>
        {
            terminal.Out.WriteLine(Scripts[parsed.GetValue(shell)!]);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A shell asks what can stand at the cursor.</summary>
    public static bool IsQuestion(string[] arguments) => arguments is [var first, ..] && first.StartsWith(Question, StringComparison.Ordinal) && first.EndsWith(']');

    /// <summary>Prints what can stand at the cursor, a word a line.</summary>
    public static int Answer(string[] arguments, Command root, Terminal terminal)
    {
        var line = string.Join(' ', arguments.Skip(1));
        var cursor = int.TryParse(arguments[0].AsSpan(Question.Length).Trim("[:]"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : line.Length;
        // A shell does not count the space that parts the next word, where there is no next word yet.
        line = line.PadRight(Math.Min(cursor, line.Length + 1));
        var words = root.Parse(line).GetCompletions(Math.Min(cursor, line.Length)).Select(completion => completion.Label);
        foreach (var word in words.Where(word => word[0] != '/' && word != "-?").Distinct(StringComparer.Ordinal))
        {
            terminal.Out.WriteLine(word);
        }

        return ExitCode.Done;
    }
}
