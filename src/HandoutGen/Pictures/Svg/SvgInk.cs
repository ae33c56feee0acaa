using HandoutGen.Drawing;
using HandoutGen.Typography;

namespace HandoutGen.Pictures.Svg;

/// <summary>What of a drawing stands out from a ground: each shape is held against what lies under it.</summary>
internal static class SvgInk
{
    // Each shape is held against those before it.
    private const int MostShapes = 2_000;

    private sealed record Ink(Rgb Color, SvgBounds Box)
    {
        public double Area => Math.Max(Box.Width, Box.Height * 0.02) * Math.Max(Box.Height, Box.Width * 0.02);
    }

    /// <summary>Of the shapes, by their boxes, no more is lost than can be borne.</summary>
    public static bool IsSeen(VectorGraphic drawing, Rgb ground, Func<Rgb, Rgb, bool> differs, double bearable)
    {
        var inks = Inks(drawing.Nodes, VectorTransform.Identity).Take(MostShapes).ToArray();
        double lost = 0, seen = 0;
        for (var i = 0; i < inks.Length; i++)
        {
            var under = inks[..i].LastOrDefault(other => LiesOn(inks[i], other))?.Color ?? ground;
            if (differs(inks[i].Color, under))
            {
                seen += inks[i].Area;
            }
            else if (!inks[(i + 1)..].Any(other => LiesOn(other, inks[i])))
            {
                // What others lie on is their ground.
                lost += inks[i].Area;
            }
        }

        return seen > 0 && lost <= (lost + seen) * bearable;
    }

    private static bool LiesOn(Ink upper, Ink lower)
    {
        var (x, y) = ((upper.Box.Left + upper.Box.Right) / 2, (upper.Box.Top + upper.Box.Bottom) / 2);
        return lower.Area > upper.Area && x >= lower.Box.Left && x <= lower.Box.Right && y >= lower.Box.Top && y <= lower.Box.Bottom;
    }

    private static IEnumerable<Ink> Inks(IEnumerable<VectorNode> nodes, VectorTransform around)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case VectorGroup { Opacity: > 0.1 } group:
                    foreach (var ink in Inks(group.Content, around.Times(group.Transform)))
                    {
                        yield return ink;
                    }

                    break;
                case VectorShape shape when Visible(shape) is { } paint && SvgBounds.Of(SvgPathBuilder.Moved(shape.Outline, around)) is { } box:
                    yield return new Ink(Mean(paint), box);
                    break;
            }
        }
    }

    private static VectorPaint? Visible(VectorShape shape) =>
        shape.Fill is { Opacity: > 0.1 } fill ? fill.Paint : shape.Stroke is { Opacity: > 0.1 } stroke ? stroke.Paint : null;

    private static Rgb Mean(VectorPaint paint) => paint switch
    {
        SolidPaint solid => solid.Color,
        GradientPaint { Stops: var stops } => new Rgb(
            (byte)stops.Average(stop => stop.Color.R), (byte)stops.Average(stop => stop.Color.G), (byte)stops.Average(stop => stop.Color.B)),
        _ => default,
    };
}
