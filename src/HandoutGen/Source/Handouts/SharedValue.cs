using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Handouts;

/// <summary>A value that a handout gives a name, so that its text can say <c>{{values.phone}}</c>.</summary>
/// <param name="Name">The name, without "values.".</param>
/// <param name="Text">What is shown.</param>
/// <param name="Span">Where the value stands.</param>
public sealed record SharedValue(string Name, string Text, SourceSpan Span)
{
    /// <summary>What a mark of such a value begins with.</summary>
    internal const string Prefix = "values.";

    internal static ImmutableArray<SharedValue> Read(YamlMap map, DiagnosticBag diagnostics)
    {
        switch (map.Node("values"))
        {
            case null:
                return [];
            case YamlMapping mapping:
                var values = ImmutableArray.CreateBuilder<SharedValue>();
                foreach (var entry in mapping.Entries)
                {
                    if (entry.Key.Value.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')))
                    {
                        diagnostics.Report(SourceRules.BadOption, entry.Key.Span, $"the name \"{entry.Key.Value}\" cannot stand in {{{{values.…}}}}", "use letters without accents, digits and hyphens");
                    }
                    else if (entry.Value is YamlScalar { IsNull: false } scalar && scalar.Value.Trim().Length > 0)
                    {
                        values.Add(new SharedValue(entry.Key.Value, string.Join(' ', scalar.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), scalar.Span));
                    }
                    else
                    {
                        map.Wrong(entry.Value, $"the value \"{entry.Key.Value}\" has to be text, not {YamlMap.Kind(entry.Value)}");
                    }
                }

                return values.ToImmutable();
            case var other:
                map.Wrong(other, $"\"values\" has to be a map, not {YamlMap.Kind(other)}", "write values: { phone: 555-0142 }");
                return [];
        }
    }
}
