using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Yaml;

/// <summary>The rules under which a stage reports what is wrong with a map's keys and values.</summary>
/// <param name="UnknownKey">A key that the map does not have.</param>
/// <param name="WrongShape">A list where a word belongs, and the like.</param>
/// <param name="MissingKey">A key that is required.</param>
/// <param name="OtherNames">What people and other programs call keys, in lower case, with the keys; empty for nothing known.</param>
internal sealed record YamlMapRules(
    DiagnosticRule UnknownKey, DiagnosticRule WrongShape, DiagnosticRule MissingKey, FrozenDictionary<string, string> OtherNames);

/// <summary>
/// Typed access to a YAML map. A value of the wrong kind is reported where it stands and reads as absent; so does an empty one (<c>key:</c>).
/// </summary>
/// <param name="mapping">The map.</param>
/// <param name="name">What the map is, as messages say it: "the handout", "an author".</param>
/// <param name="keys">Every key that the map may have.</param>
/// <param name="rules">The rules to report under.</param>
/// <param name="diagnostics">Where problems are reported.</param>
internal sealed class YamlMap(
    YamlMapping mapping, string name, ImmutableArray<string> keys, YamlMapRules rules, DiagnosticBag diagnostics)
{
    /// <summary>Where the map stands.</summary>
    public SourceSpan Span => mapping.Span;

    /// <summary>The map's first key, or the map itself when it has none: a short stretch to point at.</summary>
    public SourceSpan Head => mapping.Entries.IsEmpty ? mapping.Span.FirstCharacter : mapping.Entries[0].Key.Span;

    /// <summary>The entry of a key, whatever its value.</summary>
    public YamlEntry? Entry(string key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The value of a key, or null when it is absent or empty.</summary>
    public YamlNode? Node(string key) => Entry(key)?.Value is { } value and not YamlScalar { IsNull: true } ? value : null;

    /// <summary>A scalar's text; numbers and dates count, as they were written.</summary>
    public Located<string>? String(string key) => Scalar(key) is { } scalar ? new Located<string>(scalar.Value, scalar.Span) : null;

    /// <summary>A scalar.</summary>
    public YamlScalar? Scalar(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return scalar;
            case var other:
                Wrong(other, $"\"{key}\" has to be text, not {Kind(other)}", TextHint(key, other));
                return null;
        }
    }

    /// <summary>A whole number within bounds.</summary>
    public Located<int>? Integer(string key, int minimum, int maximum)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= minimum
            && value <= maximum)
        {
            return new Located<int>(value, scalar.Span);
        }

        Wrong(scalar, $"\"{key}\" has to be a whole number from {minimum} to {maximum}, not \"{scalar.Value}\"");
        return null;
    }

    /// <summary>A map, ready for typed access.</summary>
    public YamlMap? Map(string key, string nameOfMap, ImmutableArray<string> keysOfMap)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMapping nested:
                return new YamlMap(nested, nameOfMap, keysOfMap, rules, diagnostics);
            case var other:
                Wrong(other, $"\"{key}\" has to be a map, not {Kind(other)}", keysOfMap.IsEmpty ? null : $"write {key}: {{ {keysOfMap[0]}: … }}");
                return null;
        }
    }

    /// <summary>A list; null when it is absent.</summary>
    public YamlSequence? List(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlSequence sequence:
                return sequence;
            case var other:
                Wrong(other, $"\"{key}\" has to be a list, not {Kind(other)}", "begin each item with \"- \"");
                return null;
        }
    }

    /// <summary>A list, or a single value that counts as a list of one; empty when it is absent.</summary>
    public ImmutableArray<YamlNode> OneOrMore(string key) => Node(key) switch
    {
        null => [],
        YamlSequence sequence => sequence.Items,
        var single => [single],
    };

    /// <summary>Reports a key that is required and absent, unless one that is probably it is there in other letters.</summary>
    public void ReportMissing(string key, string? hint = null)
    {
        var entry = Entry(key);
        if (entry is null && mapping.Entries.Any(other => IsMisspelt(other.Key.Value, key)))
        {
            return; // the misspelt key is reported as an unknown one
        }

        diagnostics.Report(
            rules.MissingKey,
            entry is null ? Head : entry.Key.Span,
            entry is null ? $"{name} has no \"{key}\"" : $"\"{key}\" is empty",
            hint ?? (entry is null ? $"add \"{key}: …\"" : Comment(entry.Key) is { } comment ? $"\"{comment}\" is a comment in YAML: put the value in quotes" : null));
    }

    /// <summary>Reports every key that the map may not have, with the nearest that it may.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var entry in mapping.Entries)
        {
            var key = entry.Key.Value;
            if (!keys.Contains(key, StringComparer.Ordinal))
            {
                var hint = Meant(key) is { } meant ? $"did you mean \"{meant}\"?" : $"the keys are {string.Join(", ", keys)}";
                diagnostics.Report(rules.UnknownKey, entry.Key.Span, $"{name} has no key \"{key}\"", hint);
            }
        }
    }

    /// <summary>The key that an unknown one stands for, because others call it so or by its letters; null for none.</summary>
    public string? Meant(string written) =>
        rules.OtherNames.TryGetValue(written.ToLowerInvariant(), out var key) && keys.Contains(key, StringComparer.Ordinal) && Entry(key) is null
            ? key
            : NearestName.Of(written, keys);

    /// <summary>Reports a value of the wrong kind.</summary>
    public void Wrong(YamlNode node, string message, string? hint = null) =>
        diagnostics.Report(rules.WrongShape, node.Span.FirstLine, message, hint);

    /// <summary>"a list", "a map" or "text".</summary>
    public static string Kind(YamlNode node) => node switch
    {
        YamlSequence => "a list",
        YamlMapping => "a map",
        YamlScalar { IsNull: true } => "nothing",
        _ => "text",
    };

    // "title: #1 tips" is an empty title, to YAML.
    private static string? Comment(YamlScalar key)
    {
        var rest = (key.Span.File?.Text ?? "").AsSpan(key.Span.Start + key.Span.Length).TrimStart(": \t");
        return rest.StartsWith('#') ? rest[..(rest.IndexOfAny('\r', '\n') is var end and >= 0 ? end : rest.Length)].TrimEnd().ToString() : null;
    }

    private bool IsMisspelt(string written, string key) =>
        !keys.Contains(written, StringComparer.Ordinal) && string.Equals(Meant(written), key, StringComparison.Ordinal);

    // "title: [Draft] Pain" and "title: {{brand.name}}" are what people write without quotes.
    private static string? TextHint(string key, YamlNode node) =>
        node.Span.File is { } file && node.Span.Start < file.Text.Length && file.Text[node.Span.Start] is '[' or '{' ? "put text that begins with a bracket in quotes"
        : node is YamlSequence or YamlMapping ? $"write \"{key}: |\", and the text in the lines under it"
        : null;
}
