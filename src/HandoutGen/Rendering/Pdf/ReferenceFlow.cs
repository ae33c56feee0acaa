using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Shaping;
using TextStyle = HandoutGen.Typography.Shaping.TextStyle;

namespace HandoutGen.Rendering.Pdf;

/// <summary>The reference list: one more section, a list of entries that links lead to and that lead back.</summary>
internal static class ReferenceFlow
{
    /// <summary>Adds the section, unless there are no entries.</summary>
    public static void Add(ImmutableArray<FlowNode>.Builder nodes, FlowContext context)
    {
        var references = context.Handout.References;
        if (references.Entries.IsEmpty)
        {
            return;
        }

        var scale = context.Scale;
        var style = context.Ink.Text(scale.Small, context.Ink.Colors.Foreground);
        var section = new FlowElement(StructureType.Sect, null);
        ImmutableArray<Inline> words = [new Model.Text(references.Heading)];
        var heading = new HeadingFlow(context, section, atTop: true)
            .Of(2, references.Id, words, default(Diagnostics.SourceSpan), (style, scale.SmallLeading));
        var hasLabels = references.Entries.Any(entry => !entry.Label.IsEmpty);
        var list = new FlowElement(StructureType.L, section) { Numbering = hasLabels ? ListNumbering.Decimal : ListNumbering.None };
        var longest = references.Entries.Max(entry => InlineText.Of(entry.Label, context.Handout).Length);
        nodes.Add(heading);
        nodes.Add(new FlowList([.. references.Entries.Select((entry, i) => Item(entry, list, style, i == 0 ? 0 : scale.Space(1.5), references.HangingIndent && !hasLabels, context))],
            hasLabels ? Math.Max(scale.ListIndent, (longest + 1) * scale.Small * 0.55) : 0)
        {
            ShortCount = 0,
            KeepsCompany = false,
            SpaceAfter = scale.ParagraphSpace,
        });
    }

    private static FlowItem Item(
        ReferenceEntry entry, FlowElement list, TextStyle style, double spaceBefore, bool hangs, FlowContext context)
    {
        var scale = context.Scale;
        var item = new FlowElement(StructureType.LI, list);
        FlowLabel? label = null;
        if (!entry.Label.IsEmpty)
        {
            var labelElement = new FlowElement(StructureType.Lbl, item);
            var text = InlineText.Of(entry.Label, context.Handout);
            label = new FlowLabel(labelElement, new TextRun(text, style with { TabularFigures = true }, new InlineMark(null, null)), null);
        }

        var body = new FlowElement(StructureType.LBody, item);
        var element = new FlowElement(StructureType.BibEntry, body) { Destinations = [entry.Id] };
        ImmutableArray<TextRun> runs =
        [
            .. LinkBack(entry, element, InlineFlow.Of(entry.Content[..entry.Lead], element, style, context), context),
            .. InlineFlow.Of(entry.Content[entry.Lead..], element, style, context),
        ];
        return new FlowItem(label,
        [
            new FlowParagraph(element, runs, scale.SmallLeading)
            {
                HangingIndent = hangs ? scale.ReferenceIndent : 0,
                HasOwnDirection = true,
                KeepWhole = true,
                SpaceBefore = spaceBefore,
                SpaceAfter = scale.Space(1.5),
            },
        ]);
    }

    // What names the work leads back to the first citation. It looks like the rest: nobody reads for this link, but who
    // followed a citation here can return.
    private static IEnumerable<TextRun> LinkBack(
        ReferenceEntry entry, FlowElement element, ImmutableArray<TextRun> lead, FlowContext context)
    {
        if (entry.CitedBy.IsEmpty || lead.Any(run => run.Tag is InlineMark { Element: not null }))
        {
            return lead;
        }

        var target = new PdfLinkTarget.Destination($"cite-{entry.CitedBy[0]}");
        var link = new FlowElement(StructureType.Link, element) { Link = new FlowLink(target, context.Handout.Labels.BackToCitation) };
        return lead.Select(run => run.In(link));
    }
}
