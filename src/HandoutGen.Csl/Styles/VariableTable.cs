using System.Collections.Frozen;

namespace HandoutGen.Csl.Styles;

/// <summary>Numbers for the names of variables, so that evaluation indexes arrays. A style adds those that CSL does not know.</summary>
internal sealed class VariableTable
{
    private static readonly FrozenDictionary<string, int> KnownNumbers =
        CslVariables.All.Select(static (name, index) => KeyValuePair.Create(name, index)).ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _extra = new(StringComparer.Ordinal);
    private readonly List<string> _extraNames = [];

    public int Count => KnownNumbers.Count + _extraNames.Count;

    /// <summary>The number of a variable that CSL knows.</summary>
    public static int Known(string name) => KnownNumbers[name];

    public int Add(string name)
    {
        if (TryFind(name, out var id))
        {
            return id;
        }

        id = Count;
        _extra.Add(name, id);
        _extraNames.Add(name);
        return id;
    }

    public bool TryFind(string name, out int id) => KnownNumbers.TryGetValue(name, out id) || _extra.TryGetValue(name, out id);

    public string Name(int id) => id < KnownNumbers.Count ? CslVariables.All[id] : _extraNames[id - KnownNumbers.Count];
}
