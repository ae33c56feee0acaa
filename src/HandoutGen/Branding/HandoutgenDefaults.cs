using System.Collections.Immutable;
using HandoutGen.Branding.Contrast;
using HandoutGen.Branding.Format;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Yaml;

namespace HandoutGen.Branding;

/// <summary>
/// What stands under <c>defaults: handoutgen</c>: all that brand.yml has no place for. What other tools have under <c>defaults</c> is theirs.
/// </summary>
internal sealed class HandoutgenDefaults
{
    private readonly YamlMap? _map;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="brand">The brand file's map.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public HandoutgenDefaults(YamlMap brand, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        if (brand.Node("defaults") is not YamlMapping)
        {
            return;
        }

        var defaults = brand.Map("defaults", "\"defaults\"", BrandFormat.Defaults)!;
        _map = defaults.Node("handoutgen") is YamlMapping own
            ? new YamlMap(own, "\"handoutgen\"", BrandFormat.Handoutgen, BrandRules.OwnMaps, diagnostics)
            : defaults.Map("handoutgen", "\"handoutgen\"", BrandFormat.Handoutgen);
        if (_map is null)
        {
            ReportNearMiss((YamlMapping)brand.Node("defaults")!);
            return;
        }

        // These keys are this tool's own; still a warning, as everywhere in a brand.
        _map.ReportUnknownKeys();
        Sizes = _map.Map("sizes", "\"sizes\"", BrandFormat.Sizes);
        Sizes?.ReportUnknownKeys();
        Masthead = _map.Map("masthead", "\"masthead\"", BrandFormat.Masthead);
        Masthead?.ReportUnknownKeys();
    }

    /// <summary>The body's size and leading, or null.</summary>
    public YamlMap? Sizes { get; }

    /// <summary>The masthead's colours, or null.</summary>
    public YamlMap? Masthead { get; }

    /// <summary>The tagline on one line, or null.</summary>
    public string? Tagline => _map?.String("tagline")?.Value is { } text && text.Trim().Length > 0 ? OneLine(text) : null;

    public YamlScalar? Footer => _map?.Scalar("footer");

    public YamlScalar? Disclaimer => _map?.Scalar("disclaimer");

    public YamlNode? Logo => _map?.Node("logo");

    /// <summary>The size of the paper; Letter where the brand states none.</summary>
    public PageSize PageSize() => Choice("page-size", ["letter", "a4"]) == "a4" ? Model.PageSize.A4 : Model.PageSize.Letter;

    /// <summary>What is done about colours that are too alike, or null.</summary>
    public ContrastPolicy? Contrast() => Choice("contrast", ["error", "adjust", "warn"]) switch
    {
        "error" => ContrastPolicy.Error,
        "adjust" => ContrastPolicy.Adjust,
        "warn" => ContrastPolicy.Warn,
        _ => null,
    };

    /// <summary>The lines of contact in the file's order. A list under a key makes several lines of that kind.</summary>
    public ImmutableArray<ContactLine> Contact()
    {
        if (_map?.Node("contact") is not { } node)
        {
            return [];
        }

        if (node is not YamlMapping mapping)
        {
            _map.Wrong(node, $"\"contact\" has to be a map, not {YamlMap.Kind(node)}", "write \"phone: …\", \"email: …\", \"web: …\", \"address: …\" on lines of their own");
            return [];
        }

        var lines = ImmutableArray.CreateBuilder<ContactLine>();
        foreach (var entry in mapping.Entries)
        {
            var kind = entry.Key.Value.Trim();
            foreach (var value in entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value])
            {
                if (value is not YamlScalar scalar)
                {
                    _map.Wrong(value, $"\"{kind}\" has to be text, not {YamlMap.Kind(value)}");
                }
                else if (!scalar.IsNull && scalar.Value.Trim().Length > 0)
                {
                    lines.Add(new ContactLine(kind, Value(kind, scalar)));
                }
            }
        }

        return lines.ToImmutable();
    }

    private static BrandValue Value(string kind, YamlScalar scalar)
    {
        var text = OneLine(scalar.Value);
        var target = ContactTarget.Of(kind, text);
        return new BrandValue(target is not null && target.StartsWith("http", StringComparison.Ordinal) ? BrandValues.WithoutScheme(text) : text, target);
    }

    // An address may be written over several lines.
    private static string OneLine(string text) => string.Join(
        ", ",
        text.Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(','))
            .Where(line => line.Length > 0));

    private string? Choice(string key, string[] choices)
    {
        if (_map?.Scalar(key) is not { } scalar)
        {
            return null;
        }

        var value = scalar.Value.Trim().ToLowerInvariant();
        if (choices.Contains(value))
        {
            return value;
        }

        _diagnostics.Report(
            BrandRules.BadOption,
            scalar.Span,
            $"\"{key}\" cannot be \"{scalar.Value}\"",
            NearestName.Hint(scalar.Value, choices) ?? $"write one of {string.Join(", ", choices)}");
        return null;
    }

    private void ReportNearMiss(YamlMapping defaults)
    {
        foreach (var entry in defaults.Entries.Where(entry => NearestName.Of(entry.Key.Value, ["handoutgen"]) is not null && entry.Key.Value != "handoutgen"))
        {
            _diagnostics.Report(BrandRules.UnknownKey, entry.Key.Span, $"\"{entry.Key.Value}\" is no tool's name that is known here", "did you mean \"handoutgen\"?");
        }
    }
}
