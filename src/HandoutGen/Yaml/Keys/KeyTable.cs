using System.Collections.Immutable;

namespace HandoutGen.Yaml.Keys;

/// <summary>One key of a map.</summary>
/// <param name="Name">The key as it is written.</param>
/// <param name="Type">What its value may be.</param>
/// <param name="Help">What it is for, in words that an editor shows.</param>
internal sealed record Key(string Name, KeyType Type, string Help)
{
    /// <summary>The map has to have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What people and other programs call it: words in lower case, with spaces between them.</summary>
    public string OtherNames { get; init; } = "";
}

/// <summary>The keys of one kind of map: readers take these, hints name them, and the JSON Schema is written from them.</summary>
/// <param name="Name">What the schema calls the kind: "section".</param>
/// <param name="Keys">The keys, in the order in which messages list them.</param>
internal sealed record KeyTable(string Name, params ImmutableArray<Key> Keys)
{
    /// <summary>Where such a map stands, as a hint says it to someone who wrote one of its keys elsewhere; null for what needs no words.</summary>
    public string? Place { get; init; }

    /// <summary>Further keys, of other programs, may stand in the map.</summary>
    public bool AllowsOthers { get; init; }

    /// <summary>At least one of these keys has to be there; empty for no such condition.</summary>
    public ImmutableArray<string> OneOf { get; init; } = [];

    /// <summary>The keys' names.</summary>
    public ImmutableArray<string> Names { get; } = [.. Keys.Select(key => key.Name)];

    /// <summary>Whether the map may have the key.</summary>
    public bool Has(string key) => Names.Contains(key, StringComparer.Ordinal);

    /// <summary>The key that others call so, or null.</summary>
    public string? Called(string word)
    {
        word = word.ToLowerInvariant();
        return Keys.FirstOrDefault(key => key.OtherNames.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.Ordinal))?.Name;
    }
}
