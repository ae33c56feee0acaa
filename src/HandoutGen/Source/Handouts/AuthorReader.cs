using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Handouts;

/// <summary>Reads <c>author</c>: a name, a map, or a list of either.</summary>
internal static class AuthorReader
{
    public static ImmutableArray<Author> Read(YamlMap map, DiagnosticBag diagnostics)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var node in map.OneOrMore("author"))
        {
            if (ReadOne(node, map, diagnostics) is { } author)
            {
                authors.Add(author);
            }
        }

        return authors.DrainToImmutable();
    }

    private static Author? ReadOne(YamlNode node, YamlMap map, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlScalar { IsNull: false } scalar when !string.IsNullOrWhiteSpace(scalar.Value):
                return new Author(scalar.Value.Trim(), null);
            case YamlMapping mapping:
                var author = new YamlMap(mapping, "an author", HandoutKeys.Author, HandoutKeys.Rules, diagnostics);
                author.ReportUnknownKeys();
                if (author.String("name") is { Value.Length: > 0 } name)
                {
                    return new Author(name.Value.Trim(), author.String("credentials")?.Value.Trim() is { Length: > 0 } given ? given : null);
                }

                if (author.Node("name") is not YamlSequence and not YamlMapping)
                {
                    author.ReportMissing("name");
                }

                return null;
            default:
                map.Wrong(node, $"an author has to be a name or a map with \"name\", not {YamlMap.Kind(node)}");
                return null;
        }
    }
}
