using System.Collections.Immutable;
using HandoutGen.Layout.Composition;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Rendering.Pdf;

/// <summary>A whole handout as a flow, in the order that all formats share.</summary>
internal static class HandoutFlow
{
    // A table with so many columns is set across both columns of the text.
    private const int ColumnsOfAWideTable = 3;

    /// <summary>The flow with its pages.</summary>
    public static FlowDocument Of(FlowContext context)
    {
        var scale = context.Scale;
        var body = ImmutableArray.CreateBuilder<FlowNode>();
        foreach (var section in context.Handout.Sections)
        {
            AddSection(section, null, body, context);
        }

        ReferenceFlow.Add(body, context);
        ImmutableArray<FlowNode> content =
            [MastheadFlow.Of(context), .. Title(context, scale.Title), .. InColumns(body.DrainToImmutable(), scale), .. ClosingFlow.Of(context)];
        return new FlowDocument(Geometry(context), content, RunningLinesFlow.Of(context));
    }

    /// <summary>The paper and its margins, as the scale has them.</summary>
    public static PageGeometry Geometry(FlowContext context)
    {
        var (scale, background) = (context.Scale, context.Handout.Brand.Colors.Background);
        return new PageGeometry
        {
            Width = scale.PageWidth,
            Height = scale.PageHeight,
            Left = context.RightToLeft ? scale.Right : scale.Left,
            Right = context.RightToLeft ? scale.Left : scale.Right,
            RightToLeft = context.RightToLeft,
            LeastMeasure = scale.LeastMeasure,
            FirstTop = 0,
            Top = scale.Top,
            Bottom = scale.Bottom,
            Leading = scale.Leading,

            // White is what paper is; any other page is what the brand's colours were checked against.
            Ground = background is { R: 255, G: 255, B: 255 } ? null : FlowInk.Of(background),
        };
    }

    private static void AddSection(Section section, FlowElement? parent, ImmutableArray<FlowNode>.Builder nodes, FlowContext context)
    {
        var element = new FlowElement(StructureType.Sect, parent) { Origin = section.Span };
        var blocks = new BlockFlow(context, element, nesting: 0, atTop: true);
        nodes.Add(new HeadingFlow(context, element, atTop: true).Of(section.Level, section.Id, section.Heading, section.Span));
        nodes.AddRange(blocks.UnderHeading(section.Body));
        foreach (var inner in section.Sections)
        {
            AddSection(inner, element, nodes, context);
        }
    }

    /// <summary>The title, in a size in points, and the subtitle.</summary>
    public static IEnumerable<FlowNode> Title(FlowContext context, double size)
    {
        var (scale, colors, block) = (context.Scale, context.Ink.Colors, context.Handout.TitleBlock);
        var element = new FlowElement(StructureType.H1, null);
        var hasSubtitle = block.Subtitle.Length > 0;
        if (context.Handout.Parts.Draft is { } draft)
        {
            yield return new FlowParagraph(new FlowElement(StructureType.P, null), [new TextRun(draft, context.Ink.Text(scale.Subtitle, colors.Callouts[(int)CalloutKind.Danger].Label, 700))], scale.Leading)
            {
                KeepLines = 2,
                OutdentStart = scale.Hanging,
                SpaceBefore = scale.Space(4),
            };
        }

        yield return new FlowParagraph(
            element, [new TextRun(block.Title, context.Ink.Heading(size, colors.Heading))], scale.LeadingOf(size, 1.12))
        {
            Lines = LineBreakOptions.Heading,
            KeepLines = 2,
            OutdentStart = scale.Hanging,
            OutdentEnd = scale.WideRight,
            SpaceBefore = scale.Space(4),
            SpaceAfter = scale.Space(hasSubtitle ? 1.5 : 4),
        };
        if (hasSubtitle)
        {
            var subtitle = new FlowElement(StructureType.P, null);
            var style = context.Ink.Text(scale.Subtitle, colors.Muted);
            yield return new FlowParagraph(subtitle, [new TextRun(string.Join(InlineFlow.LineEnd, block.Subtitle), style)], scale.LeadingOf(scale.Subtitle, 1.3))
            {
                Lines = LineBreakOptions.Heading,
                KeepLines = 2,
                OutdentStart = scale.Hanging,
                OutdentEnd = scale.WideRight,
                SpaceAfter = scale.Space(5),
            };
        }
    }

    // With one column everything follows in the measure. With two, wide tables stand across both, and what announces
    // them goes with them.
    private static IEnumerable<FlowNode> InColumns(ImmutableArray<FlowNode> nodes, DesignScale scale)
    {
        if (scale.Columns == 1)
        {
            return nodes;
        }

        var result = new List<FlowNode>();
        var start = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is FlowTable { Alignments.Length: >= ColumnsOfAWideTable } or FlowRow or FlowPageBreak)
            {
                var from = i;
                while (from > start && nodes[from - 1] is FlowParagraph { KeepLines: > 0 } or FlowParagraph { IsLeadIn: true })
                {
                    from--;
                }

                AddSectionOf(from);
                result.AddRange(nodes[from..(i + 1)]);
                start = i + 1;
            }
        }

        AddColumns(nodes[start..]);
        return result;

        // The columns above a wide table are its own section's, under a heading that stands across as the table does: else nobody could say whose it is.
        void AddSectionOf(int table)
        {
            var heading = IsSectionHeading(nodes[table]) ? start - 1 : table - 1;
            while (heading >= start && !IsSectionHeading(nodes[heading]))
            {
                heading--;
            }

            if (heading < start)
            {
                AddColumns(nodes[start..table]);
                return;
            }

            AddColumns(nodes[start..heading]);
            result.Add(nodes[heading]);
            AddColumns(nodes[(heading + 1)..table], scale.HeadingGap(2));
        }

        static bool IsSectionHeading(FlowNode node) => node is FlowParagraph { Element.Type: StructureType.H2 };

        void AddColumns(ImmutableArray<FlowNode> part, double? spaceBefore = null)
        {
            if (part.Length > 0)
            {
                result.Add(new FlowColumns(part, scale.Columns, scale.Gap)
                {
                    SpaceBefore = spaceBefore ?? scale.Space(4),
                    SpaceAfter = scale.Space(4),
                });
            }
        }
    }
}
