using System.Collections.Immutable;

namespace HandoutGen.Yaml.Keys;

/// <summary>What the value of a key may be. The hierarchy is closed.</summary>
internal abstract record KeyType
{
    private protected KeyType()
    {
    }

    /// <summary>Text without further conditions.</summary>
    public static readonly TextType Text = new();

    /// <summary>Yes or no.</summary>
    public static readonly FlagType Flag = new();

    /// <summary>Anything at all.</summary>
    public static readonly AnyType Any = new();

    /// <summary>One of several types.</summary>
    public static EitherType Either(params ImmutableArray<KeyType> types) => new(types);

    /// <summary>One value, or a list of them.</summary>
    public static EitherType OneOrMore(KeyType item) => new([item, new ListType(item)]);
}

/// <summary>A scalar; numbers count as they are written.</summary>
internal sealed record TextType : KeyType
{
    /// <summary>A regular expression (ECMA 262) that the text matches, or null.</summary>
    public string? Pattern { get; init; }

    /// <summary>The fewest characters.</summary>
    public int MinimumLength { get; init; }

    /// <summary>The most characters, or null.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>What stands for an absent key, or null.</summary>
    public string? Default { get; init; }
}

/// <summary>One of a few words.</summary>
internal sealed record ChoiceType(ImmutableArray<string> Words) : KeyType;

/// <summary>A whole number within bounds.</summary>
internal sealed record IntegerType(int Minimum, int Maximum) : KeyType;

/// <summary>Any number.</summary>
internal sealed record NumberType : KeyType;

/// <summary>Yes or no.</summary>
internal sealed record FlagType : KeyType;

/// <summary>Anything at all.</summary>
internal sealed record AnyType : KeyType;

/// <summary>A map whose keys stand in a table.</summary>
/// <param name="Table">The table's name: tables name one another, so that a section can hold sections.</param>
internal sealed record MapType(string Table) : KeyType;

/// <summary>A map with keys of the author's own.</summary>
internal sealed record OpenMapType(KeyType Value) : KeyType;

/// <summary>A list.</summary>
/// <param name="Item">What each item is.</param>
/// <param name="Minimum">The fewest items.</param>
internal sealed record ListType(KeyType Item, int Minimum = 0) : KeyType;

/// <summary>One of several types.</summary>
internal sealed record EitherType(ImmutableArray<KeyType> Types) : KeyType;
