using System.CommandLine;
using System.CommandLine.Parsing;
using HandoutGen.Cli.Commands;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;

namespace HandoutGen.Cli;

/// <summary>The command line: what can be typed, and which command runs it.</summary>
internal static class CommandLine
{
    private const string Description = """
        Makes patient handouts: one YAML file in; a branded, accessible PDF, a web page and plain text out.

        Start with `handoutgen init my-handout`, then `cd my-handout` and `handoutgen build`.
        Exit codes: 0 done; 1 the input has errors; 2 the command line is wrong; 3 warnings under --warnings-as-errors.
        """;

    /// <summary>Parses and runs. Returns an <see cref="ExitCode"/>; whatever happens is said in a message.</summary>
    public static int Run(string[] arguments, Terminal terminal)
    {
        try
        {
            var code = Invoke(arguments, terminal);
            return terminal.NotPrinted.Value is { } reason
                ? Fail(terminal, CommandLineRules.NotPrinted, $"what was to be printed could not be: {reason}", "the files that were written are whole; print to a place that takes it")
                : code;
        }
        catch (Exception exception) when (ProgramFault.IsMissingLibrary(exception))
        {
            return Fail(
                terminal,
                CommandLineRules.Incomplete,
                "the library libHarfBuzzSharp that belongs beside the program cannot be loaded",
                "copy the whole folder that `dotnet publish` wrote, not the program alone");
        }
        catch (DirectoryNotFoundException) when (terminal.Folder.Length == 0)
        {
            return Fail(terminal, CommandLineRules.NoFolder, "the folder that you are in is gone", "go to another with `cd`, or write whole paths");
        }
        catch (Exception exception)
        {
            new Report(terminal, ReportOption.Read(null, terminal)).Print([ProgramFault.Of(exception, null)]);
            return ExitCode.InputErrors;
        }
    }

    private static int Invoke(string[] arguments, Terminal terminal)
    {
        var root = Root(terminal);
        if (CompletionCommand.IsQuestion(arguments))
        {
            return CompletionCommand.Answer(arguments, root, terminal);
        }

        var parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        return parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples // who asks for help need not know what is required
            ? Reject(parsed, terminal)
            : parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
    }

    private static int Fail(Terminal terminal, DiagnosticRule rule, string fact, string hint)
    {
        terminal.Error.WriteLine($"handoutgen: error {rule.Id}: {VisibleText.Of(fact)}");
        terminal.Error.WriteLine($"hint: {hint}");
        return ExitCode.InputErrors;
    }

    /// <summary>All commands.</summary>
    internal static Command Root(Terminal terminal)
    {
        var version = new Option<bool>("--version") { Description = "Show the version." };
        var root = new Command("handoutgen", Description)
        {
            BuildCommand.Define(terminal),
            CheckCommand.Define(terminal),
            PreviewCommand.Define(terminal),
            InitCommand.Define(terminal),
            StylesCommand.Define(terminal),
            ReferencesCommand.Define(terminal),
            SchemaCommand.Define(terminal),
            BrandCommand.Define(terminal),
            CompletionCommand.Define(terminal),
            HelpWithExamples.Option(),
            version,
        };
        root.SetAction(parsed =>
        {
            if (parsed.GetValue(version))
            {
                terminal.Out.WriteLine($"handoutgen {ProgramFault.Version}");
                return ExitCode.Done;
            }

            return root.Parse("--help").Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error });
        });
        return root;
    }

    private static int Reject(ParseResult parsed, Terminal terminal)
    {
        // The parser says twice what one unknown word does: once of the word, once of the command that is then missing.
        var unknown = parsed.UnmatchedTokens.FirstOrDefault();
        var messages = unknown is null
            ? parsed.Errors.Select(error => Sentence(error.Message)).Distinct(StringComparer.Ordinal)
            : [unknown.StartsWith('-') ? $"there is no option \"{unknown}\"" : $"there is no command \"{unknown}\""];
        foreach (var message in messages)
        {
            terminal.Error.WriteLine($"handoutgen: error {CommandLineRules.Wrong.Id}: {VisibleText.Of(message)}");
        }

        var meant = unknown is null ? null : Meant.Hint(unknown, parsed.CommandResult.Command, terminal);
        terminal.Error.WriteLine($"hint: {meant ?? $"`{CommandName(parsed)} --help` lists what can be typed"}");
        return ExitCode.Usage;
    }

    private static string CommandName(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = result.Parent)
        {
            names.Insert(0, command.Command.Name);
        }

        return string.Join(' ', names);
    }

    private static string Sentence(string message)
    {
        var trimmed = message.Trim().TrimEnd('.');
        return trimmed.Length > 0 && char.IsUpper(trimmed[0]) ? char.ToLowerInvariant(trimmed[0]) + trimmed[1..] : trimmed;
    }
}
