using System.Collections.Immutable;
using HandoutGen.Drawing;

namespace HandoutGen.Pictures.Svg;

/// <summary>The outlines of the basic shapes (SVG 2 §10) and of paths.</summary>
/// <param name="width">What percentages across are of: the nearest view box's width.</param>
/// <param name="height">What percentages down are of.</param>
internal sealed class SvgShapes(double width, double height)
{
    private double Diagonal => SvgNumber.Diagonal(width, height);

    /// <summary>The outline of an element; null when it is no shape; empty when it shows nothing. The second value is false after an error in it.</summary>
    public (ImmutableArray<VectorSegment>? Path, bool Complete) Of(SvgElement element) => element.Name switch
    {
        "path" => element["d"] is { } data && data.Trim() != "none" ? Nullable(SvgPathData.Read(data)) : (ImmutableArray<VectorSegment>.Empty, true),
        "rect" => (Rectangle(element), true),
        "circle" => (Ellipse(element, Radius(element, "r", Diagonal), Radius(element, "r", Diagonal)), true),
        "ellipse" => (Ellipse(element, Radius(element, "rx", width) ?? Radius(element, "ry", height), Radius(element, "ry", height) ?? Radius(element, "rx", width)), true),
        "line" => (Line(element), true),
        "polyline" or "polygon" => Points(element),
        _ => (null, true),
    };

    private static (ImmutableArray<VectorSegment>? Path, bool Complete) Nullable((ImmutableArray<VectorSegment> Path, bool Complete) read) => (read.Path, read.Complete);

    private double Across(SvgElement element, string name) => SvgNumber.Length(element[name], width) ?? 0;

    private double Down(SvgElement element, string name) => SvgNumber.Length(element[name], height) ?? 0;

    // Null for "auto", which is also what a negative radius comes to.
    private static double? Radius(SvgElement element, string name, double whole) => SvgNumber.Length(element[name], whole) is { } value and >= 0 ? value : null;

    private ImmutableArray<VectorSegment> Rectangle(SvgElement element)
    {
        var (x, y, w, h) = (Across(element, "x"), Down(element, "y"), Across(element, "width"), Down(element, "height"));
        if (w <= 0 || h <= 0)
        {
            return [];
        }

        var rx = Math.Min(Radius(element, "rx", width) ?? Radius(element, "ry", height) ?? 0, w / 2);
        var ry = Math.Min(Radius(element, "ry", height) ?? Radius(element, "rx", width) ?? 0, h / 2);
        if (rx == 0 || ry == 0)
        {
            return SvgPathBuilder.Rectangle(x, y, w, h);
        }

        var path = new SvgPathBuilder();
        path.MoveTo(x + rx, y);
        path.LineTo(x + w - rx, y);
        path.ArcTo(rx, ry, 0, false, true, x + w, y + ry);
        path.LineTo(x + w, y + h - ry);
        path.ArcTo(rx, ry, 0, false, true, x + w - rx, y + h);
        path.LineTo(x + rx, y + h);
        path.ArcTo(rx, ry, 0, false, true, x, y + h - ry);
        path.LineTo(x, y + ry);
        path.ArcTo(rx, ry, 0, false, true, x + rx, y);
        path.Close();
        return path.ToPath();
    }

    private ImmutableArray<VectorSegment> Ellipse(SvgElement element, double? across, double? down)
    {
        var (cx, cy) = (Across(element, "cx"), Down(element, "cy"));
        if (across is not { } rx || down is not { } ry || rx <= 0 || ry <= 0)
        {
            return [];
        }

        var path = new SvgPathBuilder();
        path.MoveTo(cx + rx, cy);
        path.ArcTo(rx, ry, 0, false, true, cx, cy + ry);
        path.ArcTo(rx, ry, 0, false, true, cx - rx, cy);
        path.ArcTo(rx, ry, 0, false, true, cx, cy - ry);
        path.ArcTo(rx, ry, 0, false, true, cx + rx, cy);
        path.Close();
        return path.ToPath();
    }

    private ImmutableArray<VectorSegment> Line(SvgElement element)
    {
        var path = new SvgPathBuilder();
        path.MoveTo(Across(element, "x1"), Down(element, "y1"));
        path.LineTo(Across(element, "x2"), Down(element, "y2"));
        return path.ToPath();
    }

    private static (ImmutableArray<VectorSegment>? Path, bool Complete) Points(SvgElement element)
    {
        var numbers = SvgNumber.List(element["points"] ?? "");
        var path = new SvgPathBuilder();
        for (var i = 0; numbers is not null && i + 1 < numbers.Length; i += 2)
        {
            if (i == 0)
            {
                path.MoveTo(numbers[0], numbers[1]);
            }
            else
            {
                path.LineTo(numbers[i], numbers[i + 1]);
            }
        }

        if (element.Name == "polygon" && !path.IsEmpty)
        {
            path.Close();
        }

        return (path.ToPath(), numbers is not null && numbers.Length % 2 == 0);
    }
}
