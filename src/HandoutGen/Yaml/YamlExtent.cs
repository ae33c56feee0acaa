using HandoutGen.Diagnostics;

namespace HandoutGen.Yaml;

/// <summary>How much text a document holds, each alias counted as what it stands for: what follows takes time and memory for all of it.</summary>
/// <param name="isLong">Which keys have a text that is bounded elsewhere.</param>
/// <param name="diagnostics">Where problems are reported.</param>
internal sealed class YamlExtent(Func<string, bool> isLong, DiagnosticBag diagnostics)
{
    /// <summary>The longest text of a key, in characters.</summary>
    public const int MaximumText = 10_000;

    /// <summary>The most items of a list.</summary>
    public const int MaximumItems = 2000;

    /// <summary>The most characters of all texts together.</summary>
    public const int MaximumCharacters = 1_000_000;

    private long _characters;

    /// <summary>The document is within the bounds; else it is reported where it leaves them.</summary>
    public bool Holds(YamlNode node) => Walk(node, null);

    private bool Walk(YamlNode node, string? key)
    {
        switch (node)
        {
            case YamlScalar scalar:
                _characters += scalar.Value.Length;
                return (scalar.Value.Length <= MaximumText || (key is not null && isLong(key))
                        || Refuse(node, $"this text has {scalar.Value.Length} characters; at most {MaximumText} are read", "shorten it"))
                    && (_characters <= MaximumCharacters
                        || Refuse(node, $"the texts come to more than {MaximumCharacters} characters here, with every alias counted as what it stands for", "make several files of it"));
            case YamlSequence list:
                return (list.Items.Length <= MaximumItems || Refuse(node, $"this list has {list.Items.Length} items; at most {MaximumItems} are read", "make several of it"))
                    && list.Items.All(item => Walk(item, null));
            case YamlMapping map:
                return map.Entries.All(entry => Walk(entry.Key, null) && Walk(entry.Value, entry.Key.Value));
            default:
                return true;
        }
    }

    private bool Refuse(YamlNode node, string fact, string way)
    {
        diagnostics.Report(YamlRules.TooDeep, node.Span.FirstCharacter, fact, way);
        return false;
    }
}
