using System.Collections.Immutable;
using HandoutGen.Branding.Format;
using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Branding;

/// <summary>What <c>meta</c> says of a practice.</summary>
/// <param name="FullName">The name in full, or null.</param>
/// <param name="ShortName">A short name, or null.</param>
/// <param name="Links">The practice's places on the web, by the file's keys: "home" first of all.</param>
internal sealed record BrandMeta(string? FullName, string? ShortName, ImmutableArray<(string Key, string Url)> Links)
{
    public static readonly BrandMeta Empty = new(null, null, []);

    /// <summary>The name that is shown.</summary>
    public string? Name => FullName ?? ShortName;

    public string? Home => Links.FirstOrDefault(link => link.Key == "home").Url;
}

/// <summary>Reads <c>meta</c>: a map that may hold anything, of which the name and the links are used.</summary>
internal static class MetaReader
{
    public static BrandMeta Read(YamlMap brand, DiagnosticBag diagnostics)
    {
        if (brand.Map("meta", "\"meta\"", BrandFormat.Meta) is not { } meta)
        {
            return BrandMeta.Empty;
        }

        var (full, shortName) = ReadName(meta);
        return new BrandMeta(full, shortName, ReadLinks(meta, diagnostics));
    }

    private static (string? Full, string? Short) ReadName(YamlMap meta)
    {
        if (meta.Node("name") is not YamlMapping)
        {
            return (Words(meta.String("name")?.Value), null);
        }

        var name = meta.Map("name", "the name", BrandFormat.Name)!;
        name.ReportUnknownKeys();
        return (Words(name.String("full")?.Value), Words(name.String("short")?.Value));
    }

    private static string? Words(string? text)
    {
        var words = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }

    private static ImmutableArray<(string Key, string Url)> ReadLinks(YamlMap meta, DiagnosticBag diagnostics)
    {
        // "links" is what an outline of the format called it, and many files do.
        if ((meta.Node("link") ?? meta.Node("links")) is not YamlMapping mapping)
        {
            return meta.Scalar("link") is { } home && Url(home, diagnostics) is { } url ? [("home", url)] : [];
        }

        var links = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlScalar { IsNull: false } scalar && Url(scalar, diagnostics) is { } url)
            {
                links.Add((entry.Key.Value, url));
            }
        }

        return links.ToImmutable();
    }

    private static string? Url(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        if (ContactTarget.Web(scalar.Value) is { } url)
        {
            return url;
        }

        diagnostics.Report(
            BrandRules.BadLink, scalar.Span, $"\"{scalar.Value}\" is no address on the web and is left out", "write it in full: \"https://…\"");
        return null;
    }
}
