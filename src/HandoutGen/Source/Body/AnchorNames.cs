using System.Globalization;

namespace HandoutGen.Source.Body;

/// <summary>Gives headings their ids: unique in the handout, made of the heading's own words.</summary>
internal sealed class AnchorNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    // The number that the next heading of the same words is tried with: thousands of them are not counted from the start.
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>
    /// The words in lower case with hyphens between them; letters with marks become plain Latin ones, letters of other scripts stay.
    /// A second heading of the same words gets "-2".
    /// </summary>
    public string Add(string heading)
    {
        var slug = Slug.Of(heading, keepOtherScripts: true);
        if (slug.Length == 0)
        {
            slug = "section";
        }
        else if (slug.StartsWith("ref-", StringComparison.Ordinal) || slug.StartsWith("cite-", StringComparison.Ordinal))
        {
            slug = "section-" + slug; // those belong to references and citations
        }

        var name = slug;
        while (!_taken.Add(name))
        {
            var number = _next[slug] = _next.GetValueOrDefault(slug, 1) + 1;
            name = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return name;
    }
}
