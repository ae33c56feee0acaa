using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HandoutGen.Cli.Commands;

/// <summary>The help of a command: what can be typed, then what is typed most.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>An option that shows it.</summary>
    public static HelpOption Option()
    {
        var option = new HelpOption();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
        return option;
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (typed, meaning) in Examples.Of(parseResult.CommandResult.Command))
        {
            output.WriteLine($"  {typed}");
            output.WriteLine($"      {meaning}");
        }

        return code;
    }
}
