using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Drawing;
using HandoutGen.Typography;

namespace HandoutGen.Pictures.Svg;

/// <summary>From a mask element to the drawing through which another is seen (CSS Masking 1 §7).</summary>
/// <param name="references">The picture's elements.</param>
/// <param name="styles">Their properties.</param>
/// <param name="diagnostics">Where what cannot be drawn is reported.</param>
/// <param name="children">Draws what stands in an element.</param>
internal sealed class SvgMasks(
    SvgReferences references, SvgStyles styles, DiagnosticBag diagnostics, Func<SvgElement, SvgSurroundings, ImmutableArray<VectorNode>> children)
{
    /// <summary>The mask in the coordinates of the element that is masked; null when there is none.</summary>
    /// <param name="element">What is masked.</param>
    /// <param name="value">The value of its property <c>mask</c>.</param>
    /// <param name="bounds">The box of what is masked, when it is a shape.</param>
    /// <param name="inside">What lies around it.</param>
    public VectorMask? Read(SvgElement element, string value, SvgBounds? bounds, SvgSurroundings inside)
    {
        if (references.OfProperty(value) is not { Name: "mask" } mask || !references.TryFollow(element, mask))
        {
            return null;
        }

        var properties = styles.All(mask);
        var content = children(mask, (inside with { State = SvgState.Initial }).With(properties));
        references.Return();

        // The default region lies a tenth beyond what is masked, where there is nothing to cut off.
        var hasRegion = mask["x"] is not null || mask["y"] is not null || mask["width"] is not null || mask["height"] is not null;
        var isContentOnBox = mask["maskContentUnits"] == "objectBoundingBox";
        if ((isContentOnBox || (hasRegion && IsRegionOnBox(mask))) && bounds is null)
        {
            diagnostics.NotDrawable(element, $"the mask of <{element.Name}> is in shares of its box, which cannot be drawn faithfully");
            return null;
        }

        var box = bounds ?? default;
        ImmutableArray<VectorNode> nodes = [new VectorGroup(isContentOnBox ? box.FromUnitSquare : VectorTransform.Identity, 1, [], content)];
        if (hasRegion)
        {
            nodes = [new VectorGroup(VectorTransform.Identity, 1, [new VectorClip(Region(mask, box, inside), false)], nodes)];
        }

        var byAlpha = properties.GetValueOrDefault("mask-type") == "alpha";
        if (!byAlpha && (!IsGrey(nodes) || styles.Inherited(mask, "color-interpolation") == "linearRGB"))
        {
            diagnostics.NotDrawable(element, $"the mask of <{element.Name}> has colours, which cannot be drawn faithfully");
        }

        return new VectorMask(nodes, byAlpha);
    }

    private static bool IsRegionOnBox(SvgElement mask) => mask["maskUnits"] != "userSpaceOnUse";

    private static ImmutableArray<VectorSegment> Region(SvgElement mask, SvgBounds box, SvgSurroundings inside)
    {
        var onBox = IsRegionOnBox(mask);
        var (across, down) = onBox ? (1.0, 1.0) : (inside.Width, inside.Height);
        var (x, y) = (SvgNumber.Length(mask["x"], across) ?? (-0.1 * across), SvgNumber.Length(mask["y"], down) ?? (-0.1 * down));
        var (width, height) = (SvgNumber.Length(mask["width"], across) ?? (1.2 * across), SvgNumber.Length(mask["height"], down) ?? (1.2 * down));
        return SvgPathBuilder.Moved(SvgPathBuilder.Rectangle(x, y, width, height), onBox ? box.FromUnitSquare : VectorTransform.Identity);
    }

    // How bright a colour is, PDF and CSS reckon in two ways; of greys they think alike.
    private static bool IsGrey(ImmutableArray<VectorNode> nodes) => nodes.All(node => node switch
    {
        VectorGroup group => IsGrey(group.Content),
        VectorShape shape => IsGrey(shape.Fill?.Paint) && IsGrey(shape.Stroke?.Paint),
        _ => false,
    });

    private static bool IsGrey(VectorPaint? paint) => paint switch
    {
        SolidPaint solid => IsGrey(solid.Color),
        GradientPaint gradient => gradient.Stops.All(stop => IsGrey(stop.Color)),
        _ => true,
    };

    private static bool IsGrey(Rgb color) => color.R == color.G && color.G == color.B;
}
