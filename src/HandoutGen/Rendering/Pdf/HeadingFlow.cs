using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Lines;
using TextStyle = HandoutGen.Typography.Shaping.TextStyle;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Headings of sections and within them.</summary>
/// <param name="context">What things are looked up in.</param>
/// <param name="parent">The element that they belong to.</param>
/// <param name="atTop">Nothing but sections surrounds them: those of sections reach out of the measure.</param>
internal sealed class HeadingFlow(FlowContext context, FlowElement? parent, bool atTop)
{
    /// <summary>A heading with its bookmark and destination.</summary>
    /// <param name="level">2 for a section.</param>
    /// <param name="id">What links to it name.</param>
    /// <param name="content">Its words.</param>
    /// <param name="origin">Where the handout says it.</param>
    /// <param name="below">The text under it and its leading; null for body text.</param>
    public FlowParagraph Of(int level, string id, ImmutableArray<Inline> content, object origin, (TextStyle Style, double Leading)? below = null)
    {
        var (scale, colors) = (context.Scale, context.Ink.Colors);
        var style = context.Ink.Heading(scale.Heading(level), colors.Heading);
        var leading = scale.LeadingOf(style.Size);
        var type = (StructureType)((int)StructureType.H1 + Math.Clamp(level, 1, 6) - 1);
        var element = new FlowElement(type, parent)
        {
            Origin = origin,
            Destinations = [id],
            Bookmark = new FlowBookmark(level - 1, InlineText.Of(content, context.Handout).Replace('\n', ' ')),
        };
        var gap = scale.Columns > 1
            ? Math.Min(scale.HeadingGap(level), WhiteWhereBoxesMeet((style, leading), below ?? (context.Ink.Text(scale.Body, colors.Foreground), scale.Leading)))
            : scale.HeadingGap(level);
        return new FlowParagraph(element, InlineFlow.Of(content, element, style, context), leading)
        {
            Lines = LineBreakOptions.Heading,
            KeepLines = 2,
            SpaceBefore = scale.HeadingSpace(level) + scale.ToGrid(gap),
            SpaceAfter = gap,
            OutdentStart = atTop && level <= 2 ? scale.Hanging : 0,
            OutdentEnd = atTop && level <= 2 ? scale.WideRight : 0,
        };
    }

    // The white with which the box of a heading's last line (ascender to descender) overlaps that of the text below by a hair.
    // Programs that guess the order of reading from places alone take two headings side by side, each parted from its text,
    // for the head of a table, and read across the columns.
    private static double WhiteWhereBoxesMeet((TextStyle Style, double Leading) upper, (TextStyle Style, double Leading) lower)
    {
        const double Hair = 0.1;
        return Math.Max(0, ((Excess(upper) + Excess(lower)) / 2) - Hair);

        static double Excess((TextStyle Style, double Leading) line)
        {
            var face = line.Style.Fonts.Faces[0];
            return (line.Style.Size * (face.Ascender - face.Descender) / face.UnitsPerEm) - line.Leading;
        }
    }
}
