using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Rendering.Pdf;

/// <summary>What stands after the text: the disclaimer and how to reach the practice.</summary>
internal static class ClosingFlow
{
    private const string Between = "\u00A0\u00A0\u00A0\u00A0 ";

    /// <summary>The nodes; none when the brand has nothing to say.</summary>
    public static IEnumerable<FlowNode> Of(FlowContext context)
    {
        var (scale, closing) = (context.Scale, context.Handout.Parts.Closing);
        if (closing.Disclaimer.IsEmpty && closing.Contact.IsEmpty)
        {
            yield break;
        }

        yield return new FlowRule(0.75, FlowInk.Of(context.Ink.Colors.Rule), null)
        {
            SpaceBefore = scale.Space(5),
            SpaceAfter = scale.Space(3),
        };
        var style = context.Ink.Text(scale.Small, context.Ink.Colors.Foreground);
        var group = new FlowElement(StructureType.Div, null);
        if (!closing.Disclaimer.IsEmpty)
        {
            var element = new FlowElement(StructureType.P, group);
            yield return new FlowParagraph(element, InlineFlow.Of(closing.Disclaimer, element, style, context), scale.SmallLeading)
            {
                SpaceAfter = scale.Space(2),
                KeepWhole = true,
            };
        }

        if (!closing.Contact.IsEmpty)
        {
            yield return Contact(closing.Contact, group, style, context);
        }
    }

    // A list whose entries stand side by side: a line each would take from the sheet what the text needs. Words stay the same as
    // in the other formats, so what stands between the entries is white.
    private static FlowParagraph Contact(
        ImmutableArray<ContactEntry> entries, FlowElement group, HandoutGen.Typography.Shaping.TextStyle style, FlowContext context)
    {
        var list = new FlowElement(StructureType.L, group) { Numbering = ListNumbering.None };
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        for (var i = 0; i < entries.Length; i++)
        {
            var body = new FlowElement(StructureType.LBody, new FlowElement(StructureType.LI, list));
            ImmutableArray<TextRun> entry =
            [
                .. InlineFlow.Of(entries[i].Word, null, body, style, context),
                .. InlineFlow.Of(entries[i].Value.Text, entries[i].Value.Target, body, style, context),
            ];
            runs.AddRange(entry.Select(run => run.In(body)));
            if (i < entries.Length - 1)
            {
                runs.Add(new TextRun(Between, style).In(body));
            }
        }

        return new FlowParagraph(list, runs.ToImmutable(), context.Scale.SmallLeading) { KeepWhole = true };
    }
}
