using System.CommandLine;
using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Commands;

/// <summary>Checks of the words of a command line, with messages that name the nearest right one.</summary>
internal static class Words
{
    /// <summary>The words of a list with commas.</summary>
    public static string[] Of(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The argument takes these words only.</summary>
    public static void Accept(Argument argument, string[] words) =>
        argument.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(token => token.Value).Where(word => !words.Contains(word, StringComparer.Ordinal) && !word.StartsWith('-')))
            {
                var near = NearestName.Of(word, words) is { } found ? $"; did you mean \"{found}\"?" : "";
                result.AddError($"\"{word}\" is none of {string.Join(", ", words)}{near}");
            }
        });

    /// <summary>The option takes these words only, and a shell may offer them.</summary>
    public static void Accept(Option option, string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.SelectMany(token => Of(token.Value)).Where(word => !words.Contains(word, StringComparer.Ordinal)))
            {
                var near = NearestName.Of(word, words) is { } found ? $"; did you mean \"{found}\"?" : "";
                result.AddError($"{option.Name} takes {string.Join(", ", words[..^1])} or {words[^1]}, not \"{word}\"{near}");
            }
        });
    }

    /// <summary>A word that begins with '-' is a misspelt option, not the name of a file.</summary>
    public static void RefuseOptions(Argument argument) =>
        argument.Validators.Add(result =>
        {
            var options = result.Parent is System.CommandLine.Parsing.CommandResult command ? command.Command.Options.Select(option => option.Name) : [];
            foreach (var word in result.Tokens.Select(token => token.Value).Where(word => word.Length > 1 && word[0] == '-'))
            {
                var near = Meant.Option(word, options) is { } found ? $"; did you mean \"{found}\"?" : "";
                result.AddError($"there is no option \"{word}\"{near}");
            }
        });
}
