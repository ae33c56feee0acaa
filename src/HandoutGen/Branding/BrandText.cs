using System.Collections.Frozen;
using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source;

namespace HandoutGen.Branding;

/// <summary>A brand's own running text, its footer and disclaimer, with its values put in where <c>{{brand.NAME}}</c> stands.</summary>
internal static class BrandText
{
    public static ImmutableArray<Inline> Read(YamlScalar? scalar, FrozenDictionary<string, BrandValue> values, DiagnosticBag diagnostics)
    {
        if (scalar is null)
        {
            return [];
        }

        var text = string.Join(' ', scalar.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var content = ImmutableArray.CreateBuilder<Inline>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            AddText(content, text[at..open], scalar.Span);
            var name = text[(open + 2)..close].Trim();
            if (Value(name, scalar, values, diagnostics) is { } value)
            {
                content.AddRange(Inlines(value, scalar.Span));
            }

            at = close + 2;
        }

        AddText(content, text[at..], scalar.Span);
        return content.ToImmutable();
    }

    /// <summary>A value as running text: a link where it leads somewhere.</summary>
    public static ImmutableArray<Inline> Inlines(BrandValue value, SourceSpan span)
    {
        var text = new Text(value.Text) { Span = span };
        return value.Target is null ? [text] : [new Link(new ExternalTarget(value.Target), [text]) { Span = span }];
    }

    private static BrandValue? Value(string mark, YamlScalar scalar, FrozenDictionary<string, BrandValue> values, DiagnosticBag diagnostics)
    {
        var name = mark.StartsWith("brand.", StringComparison.Ordinal) ? mark["brand.".Length..] : mark;
        if (values.TryGetValue(name, out var value) && mark.Length > name.Length)
        {
            return value;
        }

        var hint = NearestName.Of(name, values.Keys) is { } nearest
            ? $"did you mean \"{{{{brand.{nearest}}}}}\"?"
            : values.Count == 0 ? "the brand has no values yet: add \"meta: name: …\"" : $"the brand has {string.Join(", ", values.Keys.Order(StringComparer.Ordinal))}";
        diagnostics.Report(BrandRules.UnknownValue, scalar.Span, $"the brand has no value \"{mark}\"", hint);
        return null;
    }

    private static void AddText(ImmutableArray<Inline>.Builder content, string text, SourceSpan span)
    {
        if (text.Length > 0)
        {
            content.Add(new Text(text) { Span = span });
        }
    }
}
