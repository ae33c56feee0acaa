using System.Collections.Immutable;
using HandoutGen.Model;
using HandoutGen.Source.Body;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Handouts;

/// <summary>Reads <c>sections</c>, nested as the author nests them.</summary>
internal sealed class SectionReader(BodyContext context)
{
    private const int Top = 2;

    private const int Deepest = 6;

    /// <summary>The handout's sections; at least one is required.</summary>
    public ImmutableArray<Section> Read(YamlMap handout)
    {
        var node = handout.Node("sections");
        var sections = ReadList(handout, Top);
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
        foreach (var item in list.Items)
        {
            if (item is YamlMapping mapping)
            {
                if (ReadSection(new YamlMap(mapping, "a section", HandoutKeys.Section, HandoutKeys.Rules, context.Diagnostics), level) is { } section)
                {
                    sections.Add(section);
                }
            }
            else
            {
                parent.Wrong(item, $"a section has to be a map with \"heading\" and \"body\", not {YamlMap.Kind(item)}");
            }
        }

        return sections.DrainToImmutable();
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
        if (map.Node("body") is null && map.Node("sections") is null)
        {
            map.ReportMissing("body");
        }

        return content.IsEmpty ? null : new Section(level, id, content, body, sections) { Span = heading?.Span ?? map.Head };
    }
}
