using System.Collections.Immutable;

namespace HandoutGen.Branding;

/// <summary>A list of font families as CSS writes it: <c>"Open Sans", Helvetica, sans-serif</c>.</summary>
internal static class FamilyList
{
    private static readonly ImmutableArray<string> Generic =
    [
        "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded",
        "math", "emoji", "inherit", "initial", "-apple-system", "blinkmacsystemfont",
    ];

    /// <summary>The families that have a name of their own, in order; quotes are taken off.</summary>
    public static ImmutableArray<string> Parse(string text)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in text.Split(','))
        {
            var name = string.Join(' ', part.Trim().Trim('"', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (name.Length > 0 && !Generic.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }

        return names.ToImmutable();
    }
}
