using System.Collections.Concurrent;

namespace HandoutGen.Csl.Styles;

/// <summary>A style that is embedded in this library.</summary>
/// <param name="Name">The name that authors write: "apa".</param>
/// <param name="Title">The style's own title.</param>
/// <param name="Description">The style's own summary, or an empty string.</param>
public sealed record BundledStyle(string Name, string Title, string Description);

/// <summary>The styles that are embedded in this library.</summary>
public static class BundledStyles
{
    private const string Prefix = "styles/";
    private static readonly ConcurrentDictionary<string, CslStyle> Loaded = new(StringComparer.Ordinal);

    /// <summary>All embedded styles in alphabetical order of their names.</summary>
    public static IReadOnlyList<BundledStyle> All =>
        [.. from name in Names let style = Load(name) select new BundledStyle(name, style.Title, style.Summary ?? string.Empty)];

    /// <summary>The names alone, which costs no parsing.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. BundledFiles.Names(Prefix, ".csl").Order(StringComparer.Ordinal)];

    /// <summary>The XML of the embedded style of this name, or null: the parent of a dependent style.</summary>
    public static string? Xml(string name) => Names.Contains(name, StringComparer.Ordinal) ? BundledFiles.Text(Prefix + name + ".csl") : null;

    /// <summary>The embedded style of this name; the same object each time.</summary>
    /// <exception cref="ArgumentException">No embedded style has this name.</exception>
    public static CslStyle Load(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            throw new ArgumentException($"no embedded style is named {name}", nameof(name));
        }

        return Loaded.GetOrAdd(name, static n =>
        {
            var diagnostics = new List<CslDiagnostic>();
            var style = CslStyle.Parse(BundledFiles.Text(Prefix + n + ".csl"), n, Parent, diagnostics);
            return style ?? throw new InvalidOperationException($"the embedded style {n} cannot be read: {diagnostics[0].Message}");
        });
    }

    /// <summary>The parent of an embedded style that only points to another: the last part of the id is its name.</summary>
    private static string? Parent(string id) => Xml(id[(id.LastIndexOf('/') + 1)..]);
}
