using System.Collections.Immutable;
using HandoutGen.Model;
using HandoutGen.Source.Body;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Handouts;

/// <summary>Reads <c>sections</c>, nested as the author nests them.</summary>
internal sealed class SectionReader(BodyContext context, Inclusions inclusions)
{
    private const int Top = 2;

    private const int Deepest = 6;

    /// <summary>The handout's sections; at least one is required.</summary>
    public ImmutableArray<Section> Read(YamlMap handout)
    {
        var node = handout.Node("sections");
        var sections = ReadList(handout, Top);
        if (node is null && (handout.Entry("heading") ?? handout.Entry("body")) is not null)
        {
            return []; // the key that stands in the wrong place is reported
        }

        if (node is null || (node is YamlSequence && sections.IsEmpty && !context.Diagnostics.HasErrors))
        {
            handout.ReportMissing("sections", "a handout needs at least one section, with a heading and a body");
        }

        return sections;
    }

    private ImmutableArray<Section> ReadList(YamlMap parent, int level)
    {
        if (parent.List("sections") is not { } list)
        {
            return [];
        }

        if (level > Deepest && !list.Items.IsEmpty)
        {
            context.Diagnostics.Report(
                SourceRules.SectionTooDeep, parent.Entry("sections")!.Key.Span, "sections nest deeper than five levels here", "bring them up a level");
            return [];
        }

        var sections = ImmutableArray.CreateBuilder<Section>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            if (item is YamlMapping { Entries: [{ Key: { Value: "heading" } lonely }] } && i + 1 < list.Items.Length && list.Items[i + 1] is YamlMapping { Entries: [{ Key: { Value: "body" or "sections" } next }, ..] })
            {
                context.Diagnostics.Report(
                    SourceRules.MissingKey, next.Span, $"\"{next.Value}\" stands in an item of its own, apart from its heading", $"write two spaces in place of the \"- \" before it: it belongs under the heading on line {lonely.Span.File?.LineAndColumn(lonely.Span.Start).Line}");
                i++;
            }
            else if (item is YamlMapping inclusion && inclusion.Entries.Any(entry => entry.Key.Value == "include"))
            {
                sections.AddRange(ReadIncluded(new YamlMap(inclusion, "an inclusion", HandoutKeys.Inclusion, HandoutKeys.Rules, context.Diagnostics), level));
            }
            else if (item is YamlMapping mapping)
            {
                if (ReadSection(new YamlMap(mapping, "a section", HandoutKeys.Section, HandoutKeys.Rules, context.Diagnostics), level) is { } section)
                {
                    sections.Add(section);
                }
            }
            else
            {
                parent.Wrong(
                    item,
                    $"a section has to be a map with \"heading\" and \"body\", not {YamlMap.Kind(item)}",
                    item is YamlScalar { IsNull: false, Value: { Length: <= 60 } words } && !words.Contains('\n') ? $"write \"- heading: {words}\", and under it \"  body: …\"" : "write \"- heading: …\", and under it \"  body: …\"");
            }
        }

        return sections.DrainToImmutable();
    }

    // A file's only section, or its sections, as if they stood here; pictures are found from its folder.
    private ImmutableArray<Section> ReadIncluded(YamlMap map, int level)
    {
        map.ReportUnknownKeys();
        if (map.String("include") is not { Value.Length: > 0 } named)
        {
            map.ReportMissing("include", "add the path of a file: include: shared/crisis.yaml");
            return [];
        }

        var path = named with { Value = Normal(context.Path(named.Value)) };
        return inclusions.Read(path, root =>
        {
            var slash = path.Value.LastIndexOf('/');
            var reader = new SectionReader(context with { Folder = slash < 0 ? "" : path.Value[..slash] }, inclusions);
            return root.Entry("heading") is null && root.Entry("body") is null ? reader.ReadList(root, level)
                : reader.ReadSection(root, level) is { } section ? [section]
                : [];
        });
    }

    // "a/../b" is "b", so that one file has one name; what leaves the folder stays as it is, to be refused.
    private static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.TrimStart('/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private Section? ReadSection(YamlMap map, int level)
    {
        map.ReportUnknownKeys();
        var heading = map.Scalar("heading");
        var content = heading is null ? [] : InlineMarkdown.Read(new ScalarSourceMap(heading), context);
        if (content.IsEmpty && map.Node("heading") is null or YamlScalar { Value: "" })
        {
            map.ReportMissing("heading");
        }

        if (heading?.Value.TrimStart() is ['#', ..] signs && signs.TrimStart('#').StartsWith(' '))
        {
            context.Diagnostics.Report(
                MarkdownRules.SignsShown, heading.Span, "this heading would show its \"#\"", "delete it, since a section's level is where it stands, or write \\# for the character itself");
        }

        var id = context.Anchors.Add(PlainText.Of(content));
        var body = map.Scalar("body") is { } scalar ? BodyMarkdown.Read(scalar, level, context) : [];
        var sections = ReadList(map, level + 1);
        if (map.Node("body") is null or YamlScalar { Value: "" } && map.Node("sections") is null)
        {
            map.ReportMissing("body");
        }

        return content.IsEmpty ? null : new Section(level, id, content, body, sections) { Span = heading?.Span ?? map.Head };
    }
}
