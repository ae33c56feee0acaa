using HandoutGen.Cli.Commands;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Cli.Batches;

/// <summary>What <c>init</c> has made up, so that its files can be built at once, and what no patient should be handed.</summary>
internal static class StarterWords
{
    // The title of the work that the starter's handout cites.
    private const string Work = "Regular sleep and health: An invented study";

    // The number that the starter's brand gives.
    private const string Phone = "555-0100";

    /// <summary>Reports a reference that nobody has replaced.</summary>
    public static void Report(Handout? handout, DiagnosticBag diagnostics)
    {
        foreach (var reference in handout?.References ?? [])
        {
            if (reference.Value.Text.GetValueOrDefault("title") == Work)
            {
                diagnostics.Report(
                    CommandLineRules.MadeUp,
                    reference.Span,
                    $"the reference \"{reference.Value.Id}\" is the starter's: this work does not exist",
                    "put a work that you have read in its place, or take it away with its citations");
            }
        }
    }

    /// <summary>Reports a name and a number that nobody has replaced.</summary>
    public static void Report(Brand? brand, DiagnosticBag diagnostics)
    {
        if (brand?.Name == StarterFile.NoName)
        {
            diagnostics.Report(CommandLineRules.MadeUp, default, $"the practice is still called \"{StarterFile.NoName}\"", "write its name after `name:` in the brand's file");
        }

        if (brand?.Contact.Any(line => line.Value.Text == Phone) == true)
        {
            diagnostics.Report(CommandLineRules.MadeUp, default, $"the practice's number is still {Phone}, which the starter has made up", "write your number after `phone:` in the brand's file");
        }
    }
}
