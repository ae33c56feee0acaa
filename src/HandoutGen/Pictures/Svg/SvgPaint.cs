using HandoutGen.Diagnostics;
using HandoutGen.Drawing;
using HandoutGen.Typography;

namespace HandoutGen.Pictures.Svg;

/// <summary>From the value of <c>fill</c> or <c>stroke</c> to a paint (SVG 2 §13.2).</summary>
internal sealed class SvgPaint(SvgReferences references, SvgStyles styles, DiagnosticBag diagnostics)
{
    private readonly SvgGradients _gradients = new(references, styles, diagnostics);

    /// <summary>A paint-order that draws the stroke under the fill (SVG 2 §13.7); markers are not drawn at all.</summary>
    public static bool StrokesFirst(string? order) =>
        order?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(part => part is "fill" or "stroke") == "stroke";

    /// <summary>A colour as drawings hold it.</summary>
    public static Rgb Color(Rgb color) => new(color.R, color.G, color.B);

    /// <summary>The paint and its opacity; a null paint paints nothing.</summary>
    /// <param name="element">The shape.</param>
    /// <param name="value">The property's value.</param>
    /// <param name="bounds">The shape's box.</param>
    /// <param name="beyond">How far the painting reaches beyond the box.</param>
    /// <param name="inside">What lies around the shape, with what it inherits.</param>
    public (VectorPaint? Paint, double Opacity) Read(SvgElement element, string value, SvgBounds bounds, double beyond, SvgSurroundings inside)
    {
        if (value == "none")
        {
            return (null, 1);
        }

        if (IsReference(value))
        {
            return references.OfProperty(value) switch
            {
                { Name: "linearGradient" or "radialGradient" } gradient => _gradients.Read(gradient, bounds, beyond, inside.Width, inside.Height),
                { } server => NotDrawable($"<{element.Name}> is painted with <{server.Name}>, which cannot be drawn faithfully"),
                null => Fallback(),
            };
        }

        return SvgState.ParseColor(value, inside.State.Color) is { } color
            ? (new SolidPaint(Color(color.Color)), color.Alpha)
            : NotDrawable($"the paint \"{value}\" of <{element.Name}> cannot be drawn faithfully");

        // A reference that leads nowhere: the colour behind it, else nothing.
        (VectorPaint?, double) Fallback()
        {
            var close = value.IndexOf(')', StringComparison.Ordinal);
            var fallback = close < 0 ? "" : value[(close + 1)..].Trim();
            return fallback.Length == 0 || IsReference(fallback) ? (null, 1) : Read(element, fallback, bounds, beyond, inside);
        }

        (VectorPaint?, double) NotDrawable(string message)
        {
            diagnostics.NotDrawable(element, message);
            return (null, 1);
        }
    }

    private static bool IsReference(string value) => value.StartsWith("url(", StringComparison.OrdinalIgnoreCase);
}
