using System.Collections.Frozen;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Cli.Batches;

/// <summary>What <c>init</c> has made up, so that its files can be built at once, and what no patient should be handed.</summary>
internal static class StarterWords
{
    /// <summary>A practice that has not said its name.</summary>
    public const string Practice = "Your Practice";

    private const string Author = "Your Name";
    private const string Work = "Regular sleep and health: An invented study";

    private static readonly FrozenSet<string> Contacts = FrozenSet.ToFrozenSet(["555-0100", "hello@example.com", "www.example.com"], StringComparer.Ordinal);

    /// <summary>Reports an author and references that nobody has replaced.</summary>
    public static void Report(Handout? handout, DiagnosticBag diagnostics)
    {
        if (handout is null)
        {
            return;
        }

        if (handout.TitleBlock.Authors.Any(author => author.Name == Author))
        {
            diagnostics.Report(CommandLineRules.MadeUp, new SourceSpan(handout.File, Math.Max(0, handout.File.Text.IndexOf(Author, StringComparison.Ordinal)), Author.Length), $"the author is still \"{Author}\"", "write the name of whoever wrote the handout after `author:`, or delete the line");
        }

        foreach (var reference in handout.References.Where(reference => reference.Value.Text.GetValueOrDefault("title") == Work))
        {
            diagnostics.Report(
                CommandLineRules.MadeUp,
                reference.Span,
                $"the reference \"{reference.Value.Id}\" is the starter's: this work does not exist",
                "put a work that you have read in its place, or take it away with its citations");
        }
    }

    /// <summary>Reports a name and ways of contact that nobody has replaced.</summary>
    public static void Report(Brand? brand, DiagnosticBag diagnostics)
    {
        if (brand?.Name == Practice)
        {
            diagnostics.Report(CommandLineRules.MadeUp, default, $"the practice is still called \"{Practice}\"", "write its name after `name:` in the brand's file");
        }

        foreach (var line in brand?.Contact.Where(line => Contacts.Contains(line.Value.Text)) ?? [])
        {
            diagnostics.Report(
                CommandLineRules.MadeUp, default, $"the practice's contact is still {line.Value.Text}, which the starter has made up", $"write your own after `{line.Kind}:` in the brand's file, or delete the line");
        }
    }
}
