using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Drawing;

namespace HandoutGen.Pictures.Svg;

/// <summary>
/// From SVG to a drawing of plain shapes: styles resolved, references followed, gradients placed. What the drawing cannot hold is
/// reported and never drawn differently.
/// </summary>
internal sealed class SvgDrawing
{
    private readonly SvgReferences _references;
    private readonly SvgStyles _styles;
    private readonly SvgPaint _paint;
    private readonly SvgClips _clips;
    private readonly SvgMasks _masks;
    private readonly DiagnosticBag _diagnostics;

    private SvgDrawing(SvgElement root, SvgStyles styles, DiagnosticBag diagnostics)
    {
        (_styles, _diagnostics) = (styles, diagnostics);
        _references = new SvgReferences(root, diagnostics);
        _paint = new SvgPaint(_references, styles, diagnostics);
        _clips = new SvgClips(_references, styles, diagnostics);
        _masks = new SvgMasks(_references, styles, diagnostics, Children);
    }

    /// <summary>The drawing; what cannot be drawn is reported.</summary>
    /// <param name="root">The picture's outermost element.</param>
    /// <param name="styles">The picture's style sheets.</param>
    /// <param name="width">The picture's width in CSS pixels.</param>
    /// <param name="height">The picture's height.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static VectorGraphic Draw(SvgElement root, SvgStyles styles, double width, double height, DiagnosticBag diagnostics) =>
        new(width, height, new SvgDrawing(root, styles, diagnostics).Root(root, width, height));

    // The drawing itself cuts off at its edge.
    private ImmutableArray<VectorNode> Root(SvgElement root, double width, double height)
    {
        var properties = _styles.All(root);
        var (content, fit) = Fitted(root, new SvgSurroundings(width, height, SvgState.Initial).With(properties), width, height);
        return content.IsEmpty ? [] : [new VectorGroup(fit, Opacity(properties), [], content)];
    }

    private ImmutableArray<VectorNode> Element(SvgElement element, SvgSurroundings around)
    {
        var properties = _styles.All(element);
        if (_references.GaveUp || properties.GetValueOrDefault("display") == "none")
        {
            return [];
        }

        var inside = around.With(properties);
        if (SvgTransform.Parse(element["transform"]) is not { } transform)
        {
            _diagnostics.NotDrawable(element, $"the transform \"{element["transform"]}\" cannot be read");
            return [];
        }

        SvgBounds? bounds = null;
        var content = element.Name switch
        {
            "g" or "a" => Children(element, inside),
            "svg" => Viewport(
                element,
                inside,
                Place(element, around),
                SvgNumber.Length(element["width"], around.Width) ?? around.Width,
                SvgNumber.Length(element["height"], around.Height) ?? around.Height),
            "use" => Use(element, inside),
            _ => Shape(element, properties, inside, out bounds),
        };
        return AsAWhole(element, properties, transform, bounds, inside, content);
    }

    private ImmutableArray<VectorNode> Children(SvgElement element, SvgSurroundings inside) => [.. element.Children.SelectMany(child => Element(child, inside))];

    // Opacity, clip, mask and transform of an element apply to all of it.
    private ImmutableArray<VectorNode> AsAWhole(
        SvgElement element,
        ImmutableSortedDictionary<string, string> properties,
        VectorTransform transform,
        SvgBounds? bounds,
        SvgSurroundings inside,
        ImmutableArray<VectorNode> content)
    {
        var opacity = Opacity(properties);
        var clips = properties.TryGetValue("clip-path", out var clip) && clip != "none" ? _clips.Read(element, clip, bounds, inside) : [];
        var mask = properties.TryGetValue("mask", out var masked) && masked != "none" ? _masks.Read(element, masked, bounds, inside) : null;
        if (content.IsEmpty || opacity == 0)
        {
            return [];
        }

        // One paint alone can carry the opacity itself.
        if (opacity < 1 && content is [VectorShape { Fill: null } or VectorShape { Stroke: null }])
        {
            var shape = (VectorShape)content[0];
            content =
            [
                shape with
                {
                    Fill = shape.Fill is { } fill ? fill with { Opacity = fill.Opacity * opacity } : null,
                    Stroke = shape.Stroke is { } stroke ? stroke with { Opacity = stroke.Opacity * opacity } : null,
                },
            ];
            opacity = 1;
        }

        return transform == VectorTransform.Identity && opacity == 1 && clips.IsEmpty && mask is null ? content
            : Math.Abs(transform.Determinant) > SvgTransform.Flat ? [new VectorGroup(transform, opacity, clips, content) { Mask = mask }]
            : [];
    }

    private ImmutableArray<VectorNode> Shape(
        SvgElement element, ImmutableSortedDictionary<string, string> properties, SvgSurroundings inside, out SvgBounds? bounds)
    {
        bounds = null;
        var (outline, complete) = new SvgShapes(inside.Width, inside.Height).Of(element);
        if (!complete)
        {
            _diagnostics.NotDrawable(element, $"the outline of <{element.Name}> cannot be read to its end");
        }

        if (outline is not { IsEmpty: false } path || !_references.TryCount(element))
        {
            return [];
        }

        var box = SvgBounds.Of(path)!.Value;
        bounds = box;
        var state = inside.State;
        if (!state.Visible)
        {
            return [];
        }

        var (fill, fillOpacity) = _paint.Read(element, state.Fill, box, 0, inside);
        // A mitred corner reaches furthest beyond the outline.
        var (stroke, strokeOpacity) = state.StrokeWidth > 0
            ? _paint.Read(element, state.Stroke, box, state.StrokeWidth * Math.Max(1, state.MiterLimit), inside)
            : (null, 1);
        fillOpacity *= state.FillOpacity;
        strokeOpacity *= state.StrokeOpacity;
        var filled = fill is null || fillOpacity == 0 || element.Name == "line" ? null : new VectorFill(fill, fillOpacity, state.EvenOdd);
        var measure = state.Dashes.IsEmpty ? 1 : Measure(element, path);
        var stroked = stroke is null || strokeOpacity == 0
            ? null
            : new VectorStroke(
                stroke, strokeOpacity, state.StrokeWidth, state.Cap, state.Join, state.MiterLimit, [.. state.Dashes.Select(dash => dash * measure)], state.DashOffset * measure);
        return (filled, stroked) switch
        {
            (null, null) => [],
            (not null, not null) when SvgPaint.StrokesFirst(properties.GetValueOrDefault("paint-order")) =>
                [new VectorShape(path, null, stroked), new VectorShape(path, filled, null)],
            _ => [new VectorShape(path, filled, stroked)],
        };
    }

    // The outline's length by that which its author takes it to have.
    private static double Measure(SvgElement element, ImmutableArray<VectorSegment> path) =>
        SvgNumber.Length(element["pathLength"], 1) is { } length and > 0 ? SvgOutlineLength.Of(path) / length : 1;

    // An svg or symbol element within the picture: its viewport cuts off what lies outside.
    private ImmutableArray<VectorNode> Viewport(SvgElement element, SvgSurroundings inside, VectorTransform place, double width, double height)
    {
        var (content, fit) = Fitted(element, inside, width, height);
        return content.IsEmpty ? []
            : _styles.All(element).GetValueOrDefault("overflow") is "visible" or "auto" ? [new VectorGroup(place.Times(fit), 1, [], content)]
            : [new VectorGroup(place, 1, [new VectorClip(SvgPathBuilder.Rectangle(0, 0, width, height), false)], [new VectorGroup(fit, 1, [], content)])];
    }

    // What stands in an element, in the coordinates of its view box, and how they fit into its viewport.
    private (ImmutableArray<VectorNode> Content, VectorTransform Fit) Fitted(SvgElement element, SvgSurroundings inside, double width, double height)
    {
        if (width <= 0 || height <= 0)
        {
            return ([], default);
        }

        var box = SvgSize.ViewBox(element);
        var fit = box is { } known ? SvgViewport.Fit(known, width, height, element["preserveAspectRatio"]) : VectorTransform.Identity;
        var content = Children(element, new SvgSurroundings(box?.Width ?? width, box?.Height ?? height, inside.State));
        return Math.Abs(fit.Determinant) < SvgTransform.Flat ? ([], default) : (content, fit);
    }

    private ImmutableArray<VectorNode> Use(SvgElement use, SvgSurroundings inside)
    {
        if (_references.OfHref(use) is not { } target || !_references.TryFollow(use, target))
        {
            return [];
        }

        var place = Place(use, inside);
        var content = target.Name is "symbol" or "svg"
            ? Viewport(
                target,
                inside.With(_styles.All(target)),
                VectorTransform.Identity,
                SvgNumber.Length(use["width"] ?? target["width"], inside.Width) ?? inside.Width,
                SvgNumber.Length(use["height"] ?? target["height"], inside.Height) ?? inside.Height)
            : Element(target, inside);
        _references.Return();
        return content.IsEmpty ? [] : place == VectorTransform.Identity && content.Length == 1 ? content : [new VectorGroup(place, 1, [], content)];
    }

    private static VectorTransform Place(SvgElement element, SvgSurroundings around) =>
        VectorTransform.Translate(SvgNumber.Length(element["x"], around.Width) ?? 0, SvgNumber.Length(element["y"], around.Height) ?? 0);

    private static double Opacity(ImmutableSortedDictionary<string, string> properties) =>
        properties.TryGetValue("opacity", out var value) ? SvgState.ParseOpacity(value) ?? 1 : 1;
}
