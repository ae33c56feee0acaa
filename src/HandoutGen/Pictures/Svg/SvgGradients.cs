using System.Collections.Immutable;
using HandoutGen.Css;
using HandoutGen.Diagnostics;
using HandoutGen.Drawing;
using HandoutGen.Typography;

namespace HandoutGen.Pictures.Svg;

/// <summary>From gradient elements to paints (SVG 2 §14.2). What a gradient does not say it takes from the one that it refers to.</summary>
internal sealed class SvgGradients(SvgReferences references, SvgStyles styles, DiagnosticBag diagnostics)
{
    private const int MaximumReferences = 16;

    private sealed record Stop(double Offset, Rgb Color, double Opacity);

    /// <summary>The paint and its opacity; a null paint paints nothing.</summary>
    /// <param name="gradient">A linearGradient or a radialGradient.</param>
    /// <param name="bounds">The box of the shape that is painted.</param>
    /// <param name="beyond">How far the painting reaches beyond the box: a part of a stroke's width.</param>
    /// <param name="width">What percentages across are of.</param>
    /// <param name="height">What percentages down are of.</param>
    public (VectorPaint? Paint, double Opacity) Read(SvgElement gradient, SvgBounds bounds, double beyond, double width, double height)
    {
        var chain = Chain(gradient);
        var stops = Stops(chain);
        if (stops.IsEmpty || references.GaveUp)
        {
            return (null, 1);
        }

        if (styles.Inherited(gradient, "color-interpolation") == "linearRGB")
        {
            stops = Linearised(stops);
        }

        // One opacity is the shape's; several are the gradient's own.
        var opacity = 1.0;
        if (stops.All(stop => stop.Opacity == stops[0].Opacity))
        {
            opacity = stops[0].Opacity;
            stops = [.. stops.Select(stop => stop with { Opacity = 1 })];
        }

        if (stops.Length == 1)
        {
            return (Solid(stops[0]), opacity);
        }

        var onBox = Attribute(chain, "gradientUnits") != "userSpaceOnUse";
        if (onBox && (bounds.Width == 0 || bounds.Height == 0))
        {
            return (null, 1);
        }

        var transform = SvgTransform.Parse(Attribute(chain, "gradientTransform"));
        if (transform is null)
        {
            NotDrawable(gradient, "the gradient's transform cannot be read");
        }

        var own = transform ?? VectorTransform.Identity;
        var placed = onBox ? bounds.FromUnitSquare.Times(own) : own;
        if (Math.Abs(placed.Determinant) < SvgTransform.Flat)
        {
            return (null, 1);
        }

        var (across, down) = onBox ? (1.0, 1.0) : (width, height);
        var paint = gradient.Name == "linearGradient" ? Linear(chain, stops, placed, across, down) : Radial(chain, stops, placed, across, down);
        if (paint is not GradientPaint once)
        {
            return (paint, opacity * stops[^1].Opacity);
        }

        return (Attribute(chain, "spreadMethod") is ("reflect" or "repeat") and var spread ? Repeated(gradient, once, spread, bounds, beyond) : once, opacity);
    }

    private GradientPaint? Repeated(SvgElement gradient, GradientPaint once, string spread, SvgBounds bounds, double beyond)
    {
        var repeated = SvgSpread.Over(once, spread == "reflect", bounds, beyond);
        if (repeated is null)
        {
            NotDrawable(gradient, $"the gradient repeats ({spread}) too often to be drawn faithfully");
        }

        return repeated is not null && references.TryCount(gradient, repeated.Stops.Length) ? repeated : null;
    }

    private static VectorPaint Linear(List<SvgElement> chain, ImmutableArray<Stop> stops, VectorTransform transform, double across, double down)
    {
        var (x1, y1) = (Length(chain, "x1", across, 0), Length(chain, "y1", down, 0));
        var (x2, y2) = (Length(chain, "x2", across, 1), Length(chain, "y2", down, 0));
        return x1 == x2 && y1 == y2 ? Solid(stops[^1]) : new LinearGradientPaint(x1, y1, x2, y2, transform, Colors(stops));
    }

    private static VectorPaint Radial(List<SvgElement> chain, ImmutableArray<Stop> stops, VectorTransform transform, double across, double down)
    {
        var diagonal = SvgNumber.Diagonal(across, down);
        var (cx, cy, r) = (Length(chain, "cx", across, 0.5), Length(chain, "cy", down, 0.5), Length(chain, "r", diagonal, 0.5));
        var fx = Attribute(chain, "fx") is null ? cx : Length(chain, "fx", across, 0.5);
        var fy = Attribute(chain, "fy") is null ? cy : Length(chain, "fy", down, 0.5);
        var fr = Math.Max(0, Length(chain, "fr", diagonal, 0));
        if (r <= 0)
        {
            return Solid(stops[^1]);
        }

        // A focus on the circle's edge is brought just inside; from one outside, the circles make a cone (SVG 2 §14.2.3), here as in PDF.
        fr = Math.Min(fr, r * 0.999);
        var distance = Math.Sqrt(Math.Pow(fx - cx, 2) + Math.Pow(fy - cy, 2));
        var furthest = (r - fr) * 0.999;
        if (distance > furthest && distance <= r * 1.001)
        {
            (fx, fy) = (cx + ((fx - cx) * furthest / distance), cy + ((fy - cy) * furthest / distance));
        }

        return new RadialGradientPaint(fx, fy, fr, cx, cy, r, transform, Colors(stops));
    }

    // Between two colours, those that linear light has there: near enough to each other that nobody sees the corners.
    private static ImmutableArray<Stop> Linearised(ImmutableArray<Stop> stops)
    {
        const int Steps = 48;
        return
        [
            .. stops.Take(1),
            .. stops.Zip(stops.Skip(1)).SelectMany(pair => Enumerable.Range(1, Steps).Select(i => Between(pair.First, pair.Second, (double)i / Steps))),
        ];

        static Stop Between(Stop from, Stop to, double share) => new(
            from.Offset + ((to.Offset - from.Offset) * share),
            new Rgb(Mix(from.Color.R, to.Color.R, share), Mix(from.Color.G, to.Color.G, share), Mix(from.Color.B, to.Color.B, share)),
            from.Opacity + ((to.Opacity - from.Opacity) * share));

        static byte Mix(byte from, byte to, double share) =>
            TransferFunction.Quantise(TransferFunction.Encode((TransferFunction.Decode(from) * (1 - share)) + (TransferFunction.Decode(to) * share)));
    }

    private static SolidPaint Solid(Stop stop) => new(SvgPaint.Color(stop.Color));

    // The colours of the ends reach to the ends.
    private static ImmutableArray<GradientStop> Colors(ImmutableArray<Stop> stops)
    {
        var colors = stops.Select(stop => new GradientStop(stop.Offset, SvgPaint.Color(stop.Color), stop.Opacity)).ToList();
        if (colors[0].Offset > 0)
        {
            colors.Insert(0, colors[0] with { Offset = 0 });
        }

        if (colors[^1].Offset < 1)
        {
            colors.Add(colors[^1] with { Offset = 1 });
        }

        return [.. colors];
    }

    private static double Length(List<SvgElement> chain, string name, double whole, double share) =>
        SvgNumber.Length(Attribute(chain, name), whole) ?? share * whole;

    private static string? Attribute(List<SvgElement> chain, string name) => chain.Select(element => element[name]).FirstOrDefault(value => value is not null);

    private List<SvgElement> Chain(SvgElement gradient)
    {
        var chain = new List<SvgElement> { gradient };
        while (chain.Count < MaximumReferences && references.OfHref(chain[^1]) is { Name: "linearGradient" or "radialGradient" } next)
        {
            chain.Add(next);
        }

        return chain;
    }

    private ImmutableArray<Stop> Stops(List<SvgElement> chain)
    {
        var holder = chain.FirstOrDefault(element => element.Children.Any(child => child.Name == "stop"));
        var stops = ImmutableArray.CreateBuilder<Stop>();
        foreach (var child in holder?.Children.Where(child => child.Name == "stop" && references.TryCount(child)) ?? [])
        {
            var properties = styles.All(child);
            var current = properties.TryGetValue("color", out var own) ? SvgState.ParseColor(own, new TranslucentColor(default, 1)) : null;
            var color = SvgState.ParseColor(properties.GetValueOrDefault("stop-color", "black"), current ?? new TranslucentColor(default, 1)) ?? new TranslucentColor(default, 1);
            var opacity = SvgState.ParseOpacity(properties.GetValueOrDefault("stop-opacity", "1")) ?? 1;
            var offset = Math.Clamp(SvgNumber.Length(child["offset"], 1) ?? 0, 0, 1);
            stops.Add(new Stop(stops.Count == 0 ? offset : Math.Max(offset, stops[^1].Offset), color.Color, color.Alpha * opacity));
        }

        return stops.ToImmutable();
    }

    private void NotDrawable(SvgElement element, string message) =>
        diagnostics.NotDrawable(element, message, "save the logo with plain colours, or as PNG");
}
