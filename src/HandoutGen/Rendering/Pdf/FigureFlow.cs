using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Pictures with their captions.</summary>
internal static class FigureFlow
{
    // CSS pixels, 96 an inch, as points.
    private const double PointsPerPixel = 0.75;

    // A larger picture leaves no room for what is said about it.
    private const double LargestPartOfPage = 0.5;

    // A picture beside text whose author says no width.
    private const double LargestPartBeside = 0.35;

    /// <summary>A picture as a flow node; nothing but its caption when it cannot be drawn.</summary>
    public static FlowNode Of(Figure figure, FlowElement? parent, FlowContext context)
    {
        var scale = context.Scale;
        var element = new FlowElement(StructureType.Figure, parent) { Origin = figure.Span, Alt = figure.Alt };
        var image = context.Handout.Images[figure.Source];
        var width = figure.Width is { IsPercent: false, Value: var points } ? points : image.Width * PointsPerPixel;
        if (figure.Side != PictureSide.None && figure.Width is null)
        {
            width = Math.Min(width, LargestPartBeside * (scale.PageWidth - scale.Left - scale.Right) / scale.Columns);
        }

        var captionElement = new FlowElement(StructureType.Caption, element) { Origin = figure.Span };
        var caption = new FlowParagraph(
            captionElement,
            InlineFlow.Of(figure.Caption, captionElement, context.Ink.Text(scale.Small, context.Ink.Colors.Muted), context),
            scale.SmallLeading)
        {
            SpaceBefore = scale.Space(1.5),
        };
        return context.Pictures.Open(image, figure.Span, context.Diagnostics) is not { } picture
            ? caption
            : new FlowFigure(element, picture, width, width * image.Height / image.Width, figure.Caption.IsEmpty ? null : caption)
            {
                Part = figure.Width is { IsPercent: true, Value: var percent } ? percent / 100 : null,
                MaxHeight = LargestPartOfPage * (scale.PageHeight - scale.Top - scale.Bottom),
                SpaceBefore = scale.Space(4),
                SpaceAfter = scale.Space(4),
            };
    }
}
