using System.Collections.Immutable;
using HandoutGen.Branding.Color;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Graphics;

namespace HandoutGen.Branding.Svg;

/// <summary>
/// From SVG to a drawing of plain shapes: styles resolved, references followed, gradients placed. What the drawing cannot hold is
/// reported and never drawn differently.
/// </summary>
public sealed class SvgDrawing
{
    /// <summary>How many shapes a drawing may come to, each reuse counted.</summary>
    internal const int MaximumShapes = 50_000;

    private const int MaximumReuse = 32;

    private readonly Dictionary<string, SvgElement> _byId = new(StringComparer.Ordinal);
    private readonly SvgStyles _styles;
    private readonly SvgGradients _gradients;
    private readonly DiagnosticBag _diagnostics;
    private readonly Stack<string> _reused = [];
    private int _shapes;
    private bool _gaveUp;

    private SvgDrawing(SvgElement root, SvgStyles styles, DiagnosticBag diagnostics)
    {
        (_styles, _diagnostics) = (styles, diagnostics);
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element["id"] is { Length: > 0 } id)
            {
                _byId.TryAdd(id, element);
            }
        }

        _gradients = new SvgGradients(_byId, styles, diagnostics);
    }

    // What lies around an element: the size that percentages are of, and what it inherits.
    private readonly record struct Surroundings(double Width, double Height, SvgState State)
    {
        public double Diagonal => Math.Sqrt(((Width * Width) + (Height * Height)) / 2);
    }

    /// <summary>The drawing of a picture that has been read: its bytes are known to hold nothing that cannot be drawn.</summary>
    /// <exception cref="ArgumentException">The image is no SVG, or was not read by <see cref="SvgImage"/>.</exception>
    public static VectorGraphic Of(ImageResource image)
    {
        var diagnostics = new DiagnosticBag();
        var drawing = image.Format == ImageFormat.Svg && SvgReader.Read(image.Data.Span, "", diagnostics) is { } root
            ? Draw(root, SvgStyles.Read(root, diagnostics), image.Width, image.Height, diagnostics)
            : null;
        return drawing is not null && diagnostics.Items.Count == 0
            ? drawing
            : throw new ArgumentException("the image is no checked SVG", nameof(image));
    }

    /// <summary>The drawing; what cannot be drawn is reported.</summary>
    internal static VectorGraphic Draw(SvgElement root, SvgStyles styles, double width, double height, DiagnosticBag diagnostics)
    {
        var drawing = new SvgDrawing(root, styles, diagnostics);
        var nodes = ImmutableArray.CreateBuilder<VectorNode>();
        drawing.Viewport(root, new Surroundings(width, height, SvgState.Initial), VectorTransform.Identity, width, height, isRoot: true, nodes);
        return new VectorGraphic(width, height, nodes.ToImmutable());
    }

    internal static PdfColor Color(Rgb color) => new(color.R, color.G, color.B);

    private void Element(SvgElement element, Surroundings around, ImmutableArray<VectorNode>.Builder nodes)
    {
        var properties = _styles.All(element);
        if (_gaveUp || properties.GetValueOrDefault("display") == "none")
        {
            return;
        }

        var inside = around with { State = around.State.With(properties, around.Diagonal) };
        if (SvgTransform.Parse(element["transform"]) is not { } transform)
        {
            NotDrawable(element, $"the transform \"{element["transform"]}\" cannot be read");
            return;
        }

        var content = ImmutableArray.CreateBuilder<VectorNode>();
        SvgBounds? bounds = null;
        switch (element.Name)
        {
            case "g" or "a":
                Children(element, inside, content);
                break;
            case "svg":
                Viewport(
                    element,
                    inside,
                    VectorTransform.Translate(SvgNumber.Length(element["x"], around.Width) ?? 0, SvgNumber.Length(element["y"], around.Height) ?? 0),
                    SvgNumber.Length(element["width"], around.Width) ?? around.Width,
                    SvgNumber.Length(element["height"], around.Height) ?? around.Height,
                    isRoot: false,
                    content);
                break;
            case "use":
                Use(element, inside, content);
                break;
            default:
                bounds = Shape(element, inside, content);
                break;
        }

        Wrap(element, properties, transform, bounds, inside, content, nodes);
    }

    private void Children(SvgElement element, Surroundings inside, ImmutableArray<VectorNode>.Builder content)
    {
        foreach (var child in element.Children)
        {
            Element(child, inside, content);
        }
    }

    // Opacity, clip and transform of an element apply to it as a whole.
    private void Wrap(
        SvgElement element,
        ImmutableSortedDictionary<string, string> properties,
        VectorTransform transform,
        SvgBounds? bounds,
        Surroundings inside,
        ImmutableArray<VectorNode>.Builder content,
        ImmutableArray<VectorNode>.Builder nodes)
    {
        var opacity = properties.TryGetValue("opacity", out var value) ? SvgState.ParseOpacity(value) ?? 1 : 1;
        var clips = properties.TryGetValue("clip-path", out var clip) && clip != "none" ? Clips(element, clip, bounds, inside) : [];
        var mask = properties.TryGetValue("mask", out var masked) && masked != "none" ? Mask(element, masked, bounds, inside) : null;
        if (content.Count == 0 || opacity == 0)
        {
            return;
        }

        // One paint alone can carry the opacity itself.
        if (opacity < 1 && content is [VectorShape { Fill: null } or VectorShape { Stroke: null }])
        {
            var shape = (VectorShape)content[0];
            content[0] = shape with
            {
                Fill = shape.Fill is { } fill ? fill with { Opacity = fill.Opacity * opacity } : null,
                Stroke = shape.Stroke is { } stroke ? stroke with { Opacity = stroke.Opacity * opacity } : null,
            };
            opacity = 1;
        }

        if (transform == VectorTransform.Identity && opacity == 1 && clips.IsEmpty && mask is null)
        {
            nodes.AddRange(content);
        }
        else if (Math.Abs(transform.Determinant) > 1e-12)
        {
            nodes.Add(new VectorGroup(transform, opacity, clips, content.ToImmutable()) { Mask = mask });
        }
    }

    private SvgBounds? Shape(SvgElement element, Surroundings inside, ImmutableArray<VectorNode>.Builder content)
    {
        var (outline, complete) = new SvgShapes(inside.Width, inside.Height).Of(element);
        if (!complete)
        {
            NotDrawable(element, $"the outline of <{element.Name}> cannot be read to its end");
        }

        if (outline is not { IsEmpty: false } path)
        {
            return null;
        }

        if (++_shapes > MaximumShapes)
        {
            GiveUp(element, $"the picture comes to more than {MaximumShapes} shapes");
        }

        var bounds = SvgBounds.Of(path)!.Value;
        var state = inside.State;
        if (state.Visible)
        {
            // A mitred corner reaches furthest beyond the outline.
            var (fill, fillOpacity) = Paint(element, state.Fill, state, bounds, 0, inside);
            var (stroke, strokeOpacity) = state.StrokeWidth > 0
                ? Paint(element, state.Stroke, state, bounds, state.StrokeWidth * Math.Max(1, state.MiterLimit), inside)
                : (null, 1);
            fillOpacity *= state.FillOpacity;
            strokeOpacity *= state.StrokeOpacity;
            var filled = fill is null || fillOpacity == 0 || element.Name == "line" ? null : new VectorFill(fill, fillOpacity, state.EvenOdd);
            var stroked = stroke is null || strokeOpacity == 0
                ? null
                : new VectorStroke(stroke, strokeOpacity, state.StrokeWidth, state.Cap, state.Join, state.MiterLimit, state.Dashes, state.DashOffset);
            if (filled is not null && stroked is not null && SvgPaint.StrokesFirst(_styles.All(element).GetValueOrDefault("paint-order")))
            {
                content.Add(new VectorShape(path, null, stroked));
                content.Add(new VectorShape(path, filled, null));
            }
            else if (filled is not null || stroked is not null)
            {
                content.Add(new VectorShape(path, filled, stroked));
            }
        }

        return bounds;
    }

    private (VectorPaint? Paint, double Opacity) Paint(SvgElement element, string value, SvgState state, SvgBounds bounds, double beyond, Surroundings inside)
    {
        if (value == "none")
        {
            return (null, 1);
        }

        if (value.StartsWith("url(", StringComparison.OrdinalIgnoreCase))
        {
            if (SvgPaint.Reference(value) is { } id && _byId.TryGetValue(id, out var server))
            {
                if (server.Name is "linearGradient" or "radialGradient")
                {
                    return _gradients.Read(server, bounds, beyond, inside.Width, inside.Height);
                }

                NotDrawable(element, $"<{element.Name}> is painted with <{server.Name}>, which cannot be drawn faithfully");
                return (null, 1);
            }

            // SVG 2 §13.2: the fallback, a colour, else nothing.
            var close = value.IndexOf(')', StringComparison.Ordinal);
            var fallback = close < 0 ? "" : value[(close + 1)..].Trim();
            return fallback.Length == 0 || fallback.StartsWith("url(", StringComparison.OrdinalIgnoreCase) ? (null, 1) : Paint(element, fallback, state, bounds, beyond, inside);
        }

        if (SvgState.ParseColor(value, state.Color) is { } color)
        {
            return (new SolidPaint(Color(color.Color)), color.Alpha);
        }

        NotDrawable(element, $"the paint \"{value}\" of <{element.Name}> cannot be drawn faithfully");
        return (null, 1);
    }

    // An svg or symbol element: its view box fitted into its own viewport, which cuts off what lies outside.
    private void Viewport(
        SvgElement element, Surroundings inside, VectorTransform place, double width, double height, bool isRoot, ImmutableArray<VectorNode>.Builder nodes)
    {
        if (width <= 0 || height <= 0)
        {
            return;
        }

        var properties = _styles.All(element);
        var box = SvgSize.ViewBox(element);
        var fit = box is { } known ? SvgViewport.Fit(known, width, height, element["preserveAspectRatio"]) : VectorTransform.Identity;
        var content = ImmutableArray.CreateBuilder<VectorNode>();
        Children(
            element,
            new Surroundings(box?.Width ?? width, box?.Height ?? height, isRoot ? inside.State.With(properties, inside.Diagonal) : inside.State),
            content);
        var opacity = isRoot && properties.TryGetValue("opacity", out var value) ? SvgState.ParseOpacity(value) ?? 1 : 1;
        if (content.Count == 0 || Math.Abs(fit.Determinant) < 1e-12)
        {
            return;
        }

        // The drawing itself cuts off at its edge.
        if (!isRoot && properties.GetValueOrDefault("overflow") is not ("visible" or "auto"))
        {
            nodes.Add(new VectorGroup(place, 1, [new VectorClip(Box(width, height), false)], [new VectorGroup(fit, 1, [], content.ToImmutable())]));
        }
        else
        {
            nodes.Add(new VectorGroup(place.Times(fit), opacity, [], content.ToImmutable()));
        }
    }

    private static ImmutableArray<VectorSegment> Box(double width, double height)
    {
        var path = new SvgPathBuilder();
        path.MoveTo(0, 0);
        path.LineTo(width, 0);
        path.LineTo(width, height);
        path.LineTo(0, height);
        path.Close();
        return path.ToPath();
    }

    private void Use(SvgElement use, Surroundings inside, ImmutableArray<VectorNode>.Builder content)
    {
        if (use["href"]?.Trim() is not ['#', .. var id] || !_byId.TryGetValue(id, out var target))
        {
            return;
        }

        if (_reused.Contains(id) || _reused.Count >= MaximumReuse)
        {
            GiveUp(use, _reused.Contains(id) ? $"<use> refers to \"#{id}\", in which it stands" : $"<use> elements nest more than {MaximumReuse} deep");
            return;
        }

        // Each reuse counts: a few lines of nested ones come to billions of shapes.
        if (++_shapes > MaximumShapes)
        {
            GiveUp(use, $"the picture comes to more than {MaximumShapes} shapes");
            return;
        }

        _reused.Push(id);
        var place = VectorTransform.Translate(SvgNumber.Length(use["x"], inside.Width) ?? 0, SvgNumber.Length(use["y"], inside.Height) ?? 0);
        var inner = ImmutableArray.CreateBuilder<VectorNode>();
        if (target.Name is "symbol" or "svg")
        {
            var width = SvgNumber.Length(use["width"] ?? target["width"], inside.Width) ?? inside.Width;
            var height = SvgNumber.Length(use["height"] ?? target["height"], inside.Height) ?? inside.Height;
            var state = inside.State.With(_styles.All(target), inside.Diagonal);
            Viewport(target, inside with { State = state }, VectorTransform.Identity, width, height, isRoot: false, inner);
        }
        else
        {
            Element(target, inside, inner);
        }

        _reused.Pop();
        if (inner.Count > 0)
        {
            content.Add(place == VectorTransform.Identity && inner.Count == 1 ? inner[0] : new VectorGroup(place, 1, [], inner.ToImmutable()));
        }
    }

    private ImmutableArray<VectorClip> Clips(SvgElement element, string value, SvgBounds? bounds, Surroundings inside)
    {
        if (SvgPaint.Reference(value) is not { } id)
        {
            NotDrawable(element, $"the clip \"{value}\" of <{element.Name}> cannot be drawn faithfully");
            return [];
        }

        if (!_byId.TryGetValue(id, out var clip) || clip.Name != "clipPath")
        {
            return [];
        }

        if (_reused.Contains(id))
        {
            GiveUp(clip, $"the clip \"#{id}\" refers to itself");
            return [];
        }

        _reused.Push(id);
        var clips = new SvgClips(_byId, _styles, inside.Width, inside.Height, NotDrawable).Read(clip, element, bounds);

        // A clip may itself be clipped (CSS Masking 1 §6.1).
        var own = _styles.All(clip).GetValueOrDefault("clip-path");
        var result = own is null or "none" ? clips : clips.AddRange(Clips(clip, own, bounds, inside));
        _reused.Pop();
        return result;
    }

    // CSS Masking 1 §7. The default region lies a tenth beyond what is masked, where there is nothing to cut off.
    private VectorMask? Mask(SvgElement element, string value, SvgBounds? bounds, Surroundings inside)
    {
        if (SvgPaint.Reference(value) is not { } id || !_byId.TryGetValue(id, out var mask) || mask.Name != "mask")
        {
            return null;
        }

        // Each use counts, as with <use>.
        if (_reused.Contains(id) || _reused.Count >= MaximumReuse || ++_shapes > MaximumShapes)
        {
            GiveUp(mask, $"the mask \"#{id}\" refers to itself, or is used too often");
            return null;
        }

        var onBox = mask["maskUnits"] != "userSpaceOnUse";
        var hasRegion = mask["x"] is not null || mask["y"] is not null || mask["width"] is not null || mask["height"] is not null;
        var onBoxContent = mask["maskContentUnits"] == "objectBoundingBox";
        if ((onBoxContent || (onBox && hasRegion)) && bounds is null)
        {
            NotDrawable(element, $"the mask of <{element.Name}> is in shares of its box, which cannot be drawn faithfully");
            return null;
        }

        _reused.Push(id);
        var box = bounds ?? default;
        var properties = _styles.All(mask);
        var content = ImmutableArray.CreateBuilder<VectorNode>();
        Children(mask, inside with { State = SvgState.Initial.With(properties, inside.Diagonal) }, content);
        _reused.Pop();
        var place = onBoxContent ? new VectorTransform(box.Width, 0, 0, box.Height, box.Left, box.Top) : VectorTransform.Identity;
        ImmutableArray<VectorNode> nodes = [new VectorGroup(place, 1, [], content.ToImmutable())];
        if (hasRegion)
        {
            var (across, down) = onBox ? (1.0, 1.0) : (inside.Width, inside.Height);
            var (x, y) = (SvgNumber.Length(mask["x"], across) ?? (-0.1 * across), SvgNumber.Length(mask["y"], down) ?? (-0.1 * down));
            var (width, height) = (SvgNumber.Length(mask["width"], across) ?? (1.2 * across), SvgNumber.Length(mask["height"], down) ?? (1.2 * down));
            var region = onBox
                ? new VectorTransform(box.Width * width, 0, 0, box.Height * height, box.Left + (box.Width * x), box.Top + (box.Height * y))
                : new VectorTransform(width, 0, 0, height, x, y);
            nodes = [new VectorGroup(VectorTransform.Identity, 1, [new VectorClip(SvgClips.Moved(Box(1, 1), region), false)], nodes)];
        }

        var byAlpha = properties.GetValueOrDefault("mask-type") == "alpha";
        if (!byAlpha && !IsGrey(nodes))
        {
            NotDrawable(element, $"the mask of <{element.Name}> has colours, which cannot be drawn faithfully");
        }

        return new VectorMask(nodes, byAlpha);
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
        LinearGradientPaint line => line.Stops.All(stop => IsGrey(stop.Color)),
        RadialGradientPaint circle => circle.Stops.All(stop => IsGrey(stop.Color)),
        _ => true,
    };

    private static bool IsGrey(PdfColor color) => color.Red == color.Green && color.Green == color.Blue;

    private void NotDrawable(SvgElement element, string message) =>
        _diagnostics.Report(BrandRules.SvgNotDrawable, element.Span, message, "save the logo simpler, or as PNG");

    private void GiveUp(SvgElement element, string message)
    {
        if (!_gaveUp)
        {
            _gaveUp = true;
            _diagnostics.Report(BrandRules.SvgTooLarge, element.Span, message, "save the logo simpler, or as PNG");
        }
    }
}
