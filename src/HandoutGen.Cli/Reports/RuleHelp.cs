using System.Collections.Frozen;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Cli.Reports;

/// <summary>What <c>docs/diagnostics.md</c>, which the program holds, says of a rule.</summary>
/// <param name="Meaning">What it means.</param>
/// <param name="Way">What to do.</param>
internal sealed record RuleHelp(string Meaning, string Way)
{
    private static readonly Lazy<FrozenDictionary<string, RuleHelp>> All = new(Read);

    /// <summary>The help for a rule's id; null for none.</summary>
    public static RuleHelp? Of(string id) => All.Value.GetValueOrDefault(id);

    // The rows of the document's tables: | id | severity | what it means | what to do |
    private static FrozenDictionary<string, RuleHelp> Read()
    {
        using var reader = new StreamReader(new MemoryStream(EmbeddedFile.Read("docs/diagnostics.md")));
        var help = new Dictionary<string, RuleHelp>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Replace("\\|", "\u0000", StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries);
            if (cells is ["", ['H', 'G', ..] id, _, var meaning, var way, ..])
            {
                help[id] = new RuleHelp(Plain(meaning), Plain(way));
            }
        }

        return help.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Plain(string cell) => cell.Replace('\u0000', '|');
}
