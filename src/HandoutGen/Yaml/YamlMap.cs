using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Yaml.Keys;

namespace HandoutGen.Yaml;

/// <summary>The rules under which a stage reports what is wrong with a map's keys and values.</summary>
/// <param name="UnknownKey">A key that the map does not have.</param>
/// <param name="WrongShape">A list where a word belongs, and the like.</param>
/// <param name="MissingKey">A key that is required.</param>
/// <param name="Tables">The tables of the format that have a <see cref="KeyTable.Place"/>: where a key that stands in the wrong map belongs.</param>
internal sealed record YamlMapRules(
    DiagnosticRule UnknownKey, DiagnosticRule WrongShape, DiagnosticRule MissingKey, ImmutableArray<KeyTable> Tables);

/// <summary>
/// Typed access to a YAML map. A value of the wrong kind is reported where it stands and reads as absent; so does an empty one (<c>key:</c>).
/// </summary>
/// <param name="mapping">The map.</param>
/// <param name="name">What the map is, as messages say it: "the handout", "an author".</param>
/// <param name="table">Every key that the map may have.</param>
/// <param name="rules">The rules to report under.</param>
/// <param name="diagnostics">Where problems are reported.</param>
internal sealed class YamlMap(
    YamlMapping mapping, string name, KeyTable table, YamlMapRules rules, DiagnosticBag diagnostics)
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

        var digits = new string([.. scalar.Value.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        Wrong(
            scalar,
            $"\"{key}\" has to be a whole number from {minimum} to {maximum}, not \"{scalar.Value}\"",
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum ? $"write {key}: {number}" : null);
        return null;
    }

    /// <summary>A map, ready for typed access.</summary>
    public YamlMap? Map(string key, string nameOfMap, KeyTable tableOfMap)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMapping nested:
                return new YamlMap(nested, nameOfMap, tableOfMap, rules, diagnostics);
            case var other:
                Wrong(other, $"\"{key}\" has to be a map, not {Kind(other)}", $"write {key}: {{ {Choice(tableOfMap, other) ?? $"{tableOfMap.Names[0]}: …"} }}");
                return null;
        }
    }

    // "layout: landscape": the key whose word it is.
    private static string? Choice(KeyTable table, YamlNode node) =>
        node is YamlScalar { Value: var word } && table.Keys.FirstOrDefault(key => key.Type is ChoiceType choice && choice.Words.Contains(word, StringComparer.OrdinalIgnoreCase)) is { } found
            ? $"{found.Name}: {word.ToLowerInvariant()}"
            : null;

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
                Wrong(
                    other,
                    $"\"{key}\" has to be a list, not {Kind(other)}",
                    other is YamlMapping { Entries: [{ Value: YamlMapping } named, ..] } && key == "references" ? $"write \"- id: {named.Key.Value}\", and its other keys under \"id\""
                    : other is YamlMapping { Entries: [var first, ..] } ? $"begin each item with \"- \": \"- {first.Key.Value}: …\"" : "begin each item with \"- \"");
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
            hint ?? (entry is null ? $"add \"{key}: …\""
                : Comment(entry.Key) is { } comment ? $"\"{comment}\" is a comment in YAML: put the value in quotes"
                : entry.Value is YamlScalar { IsNull: true, Value: { Length: > 0 } word } ? $"\"{word}\" means nothing at all in YAML: put it in quotes to show it"
                : null));
    }

    /// <summary>Reports every key that the map may not have, with the nearest that it may; what is one slip, once.</summary>
    public void ReportUnknownKeys()
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        YamlNode? above = null;
        foreach (var entry in mapping.Entries)
        {
            var key = entry.Key.Value;
            if (!table.Has(key))
            {
                var (hint, isOne) = Way(key, above);
                if (!isOne || said.Add(hint))
                {
                    diagnostics.Report(rules.UnknownKey, entry.Key.Span, $"{name} has no key \"{key}\"", hint);
                }
            }
            else
            {
                above = entry.Value; // what fell out of a text stands under that text, however many lines there are
            }
        }
    }

    /// <summary>The key that an unknown one stands for, because others call it so or by its letters; null for none.</summary>
    public string? Meant(string written) =>
        Called(written) ?? (Elsewhere(written) is null ? NearestName.Of(written, table.Names) : null);

    private string? Called(string written) => table.Called(written) is { } key && Entry(key) is null ? key : null;

    private KeyTable? Elsewhere(string written) =>
        rules.Tables.FirstOrDefault(other => other.Name != table.Name && other.Place is not null && other.Has(written));

    // What to do with an unknown key, and whether that is the same for every key of its kind.
    private (string Hint, bool IsOne) Way(string key, YamlNode? above)
    {
        if (Meant(key) is { } meant)
        {
            return ($"did you mean \"{meant}\"?", false);
        }

        if (Elsewhere(key) is { } other)
        {
            return (other.Place!, true);
        }

        var keys = $"the keys are {string.Join(", ", table.Names)}";
        return TextIndentation(above) is { } spaces
            ? ($"begin the line with {spaces} spaces if it belongs to the text above it; {keys}", true)
            : (keys, false);
    }

    // How deep the text stands that a value ends with: "sections", whose last body is a block.
    private static int? TextIndentation(YamlNode? node)
    {
        while (node is YamlSequence { Items.IsEmpty: false } or YamlMapping { Entries.IsEmpty: false })
        {
            node = node is YamlSequence list ? list.Items[^1] : ((YamlMapping)node).Entries[^1].Value;
        }

        return node is YamlScalar { Style: YamlScalarStyle.Literal or YamlScalarStyle.Folded, Span: { File: { } file, Start: var start } }
            && file.LineAndColumn(start).Line is var header && header < file.LineCount
            ? Enumerable.Range(header + 1, file.LineCount - header).Select(number => YamlLine.Of(file, number)).FirstOrDefault(line => !line.IsBlank).Indentation
            : null;
    }

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
        !table.Has(written) && string.Equals(Meant(written), key, StringComparison.Ordinal);

    // "title: [Draft] Pain" and "title: {{brand.name}}" are what people write without quotes.
    private static string? TextHint(string key, YamlNode node) =>
        node.Span.File is { } file && node.Span.Start < file.Text.Length && file.Text[node.Span.Start] is '[' or '{' ? "put text that begins with a bracket in quotes"
        : key != "body" && node is YamlSequence { Items: [_, ..] items } && items.All(item => item is YamlScalar { IsNull: false, Value.Length: < 60 })
            ? $"write {key}: {string.Join(' ', items.Select(item => ((YamlScalar)item).Value))}"
        : node is YamlSequence or YamlMapping ? $"write \"{key}: |\", and the text in the lines under it"
        : null;
}
