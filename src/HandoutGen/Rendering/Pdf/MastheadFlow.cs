using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;
using HandoutGen.Typography.Lines;
using TextStyle = HandoutGen.Typography.Shaping.TextStyle;

namespace HandoutGen.Rendering.Pdf;

/// <summary>The letterhead: the practice at the left, who wrote the handout at the right, on a band or over a line.</summary>
internal static class MastheadFlow
{
    // A bar along the upper edge of the page, in units.
    private const double TopBar = 1.5;

    // In units, for a logo of the usual shape.
    private const double LogoHeight = 11;

    // The mean advance of a name in semi-bold capitals and small letters, in em, rather too wide than too narrow.
    private const double WidestAdvance = 0.56;

    /// <summary>The masthead, which begins at the page's upper edge.</summary>
    public static FlowNode Of(FlowContext context)
    {
        var (scale, brand) = (context.Scale, context.Handout.Brand);
        var element = new FlowElement(StructureType.Div, null) { Origin = default(Diagnostics.SourceSpan) };
        var byline = Byline(element, context);
        var practice = Practice(element, context);
        var unit = scale.Unit;
        ImmutableArray<FlowNode> content = practice.IsEmpty && byline.IsEmpty
            ? []
            : [new FlowRow([.. Cells(practice, byline, context)], 4 * unit)];
        return new FlowBox(content, new BoxStyle
        {
            Ground = brand.Colors.HasMastheadBand ? FlowInk.Of(brand.Colors.MastheadGround) : null,
            TopBar = brand.Colors.HasMastheadBand ? null : (TopBar * unit, FlowInk.Of(brand.Colors.Decoration)),
            PaddingTop = (brand.Colors.HasMastheadBand ? 5 : 6.5) * unit,
            BottomRule = brand.Colors.HasMastheadBand || content.IsEmpty ? null : (0.75, FlowInk.Of(brand.Colors.Rule)),
            PaddingBottom = (brand.Colors.HasMastheadBand ? 5 : content.IsEmpty ? 0 : 3) * unit,
            Bleed = scale.Left,
        })
        {
            KeepsNext = true,
            OutdentStart = scale.Hanging,
            OutdentEnd = scale.WideRight,
            SpaceAfter = scale.Space(brand.Colors.HasMastheadBand ? 7 : 6),
        };
    }

    private static IEnumerable<FlowCell> Cells(ImmutableArray<FlowNode> practice, ImmutableArray<FlowNode> byline, FlowContext context)
    {
        if (!practice.IsEmpty)
        {
            yield return new FlowCell(practice, null, 0.5);
        }

        if (!byline.IsEmpty)
        {
            yield return new FlowCell(byline, practice.IsEmpty ? null : BylineWidth(context), 0.5);
        }
    }

    // Room for the longest line where there is any; the practice keeps a third.
    private static double BylineWidth(FlowContext context)
    {
        var (scale, masthead) = (context.Scale, context.Handout.Parts.Masthead);
        var longest = masthead.Authors.Append(masthead.Home?.Text ?? "").Max(line => line.Length);
        return Math.Clamp(longest * scale.Small * WidestAdvance, scale.Wide * 0.33, scale.Wide * 0.66);
    }

    private static ImmutableArray<FlowNode> Practice(FlowElement parent, FlowContext context)
    {
        var (scale, masthead) = (context.Scale, context.Handout.Parts.Masthead);
        FlowNode? figure = null;
        var width = 0.0;
        if (masthead.Logo is { } logo && context.Pictures.Open(logo.Image, default, context.Diagnostics) is { } picture)
        {
            (width, var height) = LogoSize.Of(logo.Image, LogoHeight * scale.Unit, scale.Wide / 2);
            var element = new FlowElement(StructureType.Figure, parent) { Alt = logo.Alt };
            figure = new FlowFigure(element, picture, width, height, null) { SpaceAfter = masthead.Name is null ? scale.Unit : 0 };
        }

        var name = masthead.Name is null
            ? null
            : Line(masthead.Name, null, parent, context.Ink.Heading(scale.Practice, context.Ink.Colors.MastheadText), scale.LeadingOf(scale.Practice), context);
        var tagline = masthead.Tagline is null ? null : Line(masthead.Tagline, null, parent, Small(context), scale.SmallLeading, context);
        ImmutableArray<FlowNode> words = [.. new FlowNode?[] { name, tagline }.OfType<FlowNode>()];
        return figure is null ? words
            : name is null ? [figure, .. words]
            : [new FlowRow([new FlowCell([figure], width, 0.5), new FlowCell(words, null, 0.5)], 2.5 * scale.Unit)];
    }

    private static ImmutableArray<FlowNode> Byline(FlowElement parent, FlowContext context)
    {
        var (scale, masthead) = (context.Scale, context.Handout.Parts.Masthead);
        var nodes = ImmutableArray.CreateBuilder<FlowNode>();
        var align = masthead.HasPractice ? TextAlignment.End : TextAlignment.Start;
        foreach (var author in masthead.Authors)
        {
            var style = context.Ink.Text(scale.Small, context.Ink.Colors.MastheadText, 600);
            nodes.Add(Line(author, null, parent, style, scale.SmallLeading, context, align));
        }

        if (masthead.Home is { } home)
        {
            nodes.Add(Line(home.Text, home.Target, parent, Small(context), scale.SmallLeading, context, align));
        }

        return nodes.DrainToImmutable();
    }

    private static TextStyle Small(FlowContext context) => context.Ink.Text(context.Scale.Small, context.Ink.Colors.MastheadText);

    private static FlowParagraph Line(
        string text, string? uri, FlowElement parent, TextStyle style, double leading, FlowContext context, TextAlignment align = TextAlignment.Start)
    {
        var element = new FlowElement(StructureType.P, parent);
        Rgb? linkColor = context.Ink.Colors.HasMastheadBand ? style.Color : null;
        return new FlowParagraph(element, InlineFlow.Of(text, uri, element, style, context, linkColor), leading)
        {
            Lines = new LineBreakOptions { Alignment = align },
        };
    }
}
