using System.Collections.Frozen;
using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Branding;

/// <summary>What a handout's text can use of its brand, written <c>{{brand.NAME}}</c>.</summary>
public static class BrandValues
{
    /// <summary>Every value that the brand has, by its name.</summary>
    internal static FrozenDictionary<string, BrandValue> Of(BrandMeta meta, string? tagline, ImmutableArray<ContactLine> contact)
    {
        var values = new Dictionary<string, BrandValue>(StringComparer.Ordinal);
        Add("name", meta.Name, null);
        Add("name.full", meta.FullName, null);
        Add("name.short", meta.ShortName, null);
        Add("tagline", tagline, null);
        foreach (var (key, url) in meta.Links)
        {
            Add(key == "home" ? "home" : $"link.{key}", WithoutScheme(url), url);
            Add($"link.{key}", WithoutScheme(url), url);
        }

        foreach (var line in contact)
        {
            Add($"contact.{line.Kind}", line.Value.Text, line.Value.Target);
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string name, string? text, string? target)
        {
            if (text is not null)
            {
                values.TryAdd(name, new BrandValue(text, target));
            }
        }
    }

    /// <summary>What to write for a value that the brand does not have.</summary>
    /// <param name="name">The name as the text has it, without "brand.".</param>
    /// <param name="values">What the brand has.</param>
    public static string Hint(string name, FrozenDictionary<string, BrandValue> values)
    {
        var names = values.Keys.Order(StringComparer.Ordinal).ToArray();
        return names.Length == 0
            ? "the brand has no values yet: add \"meta: name: …\" to it"
            : NearestName.Of(name, names) is { } nearest
                ? $"did you mean \"{{{{brand.{nearest}}}}}\"?"
                : $"the brand has {string.Join(", ", names)}";
    }

    /// <summary>A web address as it is printed: "example.org/contact".</summary>
    public static string WithoutScheme(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        return (start < 0 ? url : url[(start + 3)..]).TrimEnd('/');
    }
}
