using System.Collections.Immutable;
using HandoutGen.Diagnostics;

namespace HandoutGen.Yaml;

/// <summary>A YAML value with its place in the file. The hierarchy is closed.</summary>
/// <param name="Span">Where the value stands.</param>
public abstract record YamlNode(SourceSpan Span);

/// <summary>A scalar.</summary>
/// <param name="Value">The value with quotes, escapes and folding undone.</param>
/// <param name="Style">How it was written.</param>
/// <param name="Span">Where the value stands.</param>
public sealed record YamlScalar(string Value, YamlScalarStyle Style, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>An unquoted <c>null</c>, <c>~</c> or nothing at all.</summary>
    public bool IsNull => Style == YamlScalarStyle.Plain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>How a scalar was written.</summary>
public enum YamlScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>After <c>|</c>: line ends kept.</summary>
    Literal,

    /// <summary>After <c>&gt;</c>: lines joined.</summary>
    Folded,
}

/// <summary>A list.</summary>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>A map, in the order of the file; no key stands twice.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span);

/// <summary>One key of a map with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
