using System.Globalization;
using System.Security;
using System.Text;
using HandoutGen.Drawing;
using HandoutGen.Pictures.Svg;
using HandoutGen.Typography;

namespace HandoutGen.Tests.Branding;

/// <summary>Writes a drawing as the plainest SVG, so that a browser can show what the drawing says.</summary>
internal sealed class PlainSvg
{
    private readonly StringBuilder _text = new();
    private int _ids;

    public static string Write(VectorGraphic graphic)
    {
        var svg = new PlainSvg();
        svg._text.Append(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' width='{graphic.Width}' height='{graphic.Height}'>");
        foreach (var node in graphic.Nodes)
        {
            svg.Node(node);
        }

        return svg._text.Append("</svg>").ToString();
    }

    /// <summary>A sanitised picture as a file.</summary>
    public static string Write(SvgMarkup root) => Element(root, "svg xmlns=\"http://www.w3.org/2000/svg\"");

    private static string Element(SvgMarkup element, string open) =>
        $"<{open}{string.Concat(element.Attributes.Select(a => $" {a.Name}=\"{SecurityElement.Escape(a.Value)}\""))}>"
        + string.Concat(element.Children.Select(child => Element(child, child.Name))) + $"</{element.Name}>";

    private void Node(VectorNode node)
    {
        switch (node)
        {
            case VectorGroup group:
                var open = 1;
                var mask = group.Mask is null ? "" : $" mask='url(#m{_ids})'";
                if (group.Mask is { } through)
                {
                    _text.Append(CultureInfo.InvariantCulture, $"<mask id='m{_ids++}' style='mask-type:{(through.ByAlpha ? "alpha" : "luminance")}' maskUnits='userSpaceOnUse' x='-9999' y='-9999' width='19999' height='19999'><g>");
                    foreach (var child in through.Content)
                    {
                        Node(child);
                    }

                    _text.Append("</g></mask>");
                }

                _text.Append(CultureInfo.InvariantCulture, $"<g transform='{Matrix(group.Transform)}' opacity='{group.Opacity}'{mask}>");
                foreach (var clip in group.Clips)
                {
                    var id = $"c{_ids++}";
                    _text.Append($"<clipPath id='{id}'><path clip-rule='{(clip.EvenOdd ? "evenodd" : "nonzero")}' d='{Data(clip.Outline)}'/></clipPath><g clip-path='url(#{id})'>");
                    open++;
                }

                foreach (var child in group.Content)
                {
                    Node(child);
                }

                _text.Insert(_text.Length, "</g>", open);
                break;
            case VectorShape shape:
                var fill = shape.Fill is null ? "none" : Paint(shape.Fill.Paint);
                var stroke = shape.Stroke is null ? "none" : Paint(shape.Stroke.Paint);
                _text.Append(CultureInfo.InvariantCulture, $"<path d='{Data(shape.Outline)}' fill='{fill}' stroke='{stroke}'");
                if (shape.Fill is { } f)
                {
                    _text.Append(CultureInfo.InvariantCulture, $" fill-opacity='{f.Opacity}' fill-rule='{(f.EvenOdd ? "evenodd" : "nonzero")}'");
                }

                if (shape.Stroke is { } s)
                {
                    _text.Append(CultureInfo.InvariantCulture, $" stroke-opacity='{s.Opacity}' stroke-width='{s.Width}' stroke-linecap='{s.Cap.ToString().ToLowerInvariant()}' stroke-linejoin='{s.Join.ToString().ToLowerInvariant()}' stroke-miterlimit='{s.MiterLimit}' stroke-dashoffset='{s.DashOffset}'");
                    _text.Append(s.Dashes.IsEmpty ? "" : $" stroke-dasharray='{string.Join(' ', s.Dashes.Select(d => d.ToString(CultureInfo.InvariantCulture)))}'");
                }

                _text.Append("/>");
                break;
        }
    }

    private string Paint(VectorPaint paint)
    {
        var id = $"p{_ids++}";
        switch (paint)
        {
            case SolidPaint solid:
                return Color(solid.Color);
            case LinearGradientPaint g:
                _text.Append(CultureInfo.InvariantCulture, $"<linearGradient id='{id}' gradientUnits='userSpaceOnUse' x1='{g.X1}' y1='{g.Y1}' x2='{g.X2}' y2='{g.Y2}' gradientTransform='{Matrix(g.Transform)}'>{Stops(g.Stops)}</linearGradient>");
                return $"url(#{id})";
            case RadialGradientPaint g:
                _text.Append(CultureInfo.InvariantCulture, $"<radialGradient id='{id}' gradientUnits='userSpaceOnUse' cx='{g.X}' cy='{g.Y}' r='{g.Radius}' fx='{g.FocusX}' fy='{g.FocusY}' fr='{g.FocusRadius}' gradientTransform='{Matrix(g.Transform)}'>{Stops(g.Stops)}</radialGradient>");
                return $"url(#{id})";
            default:
                throw new InvalidOperationException();
        }
    }

    private static string Stops(IEnumerable<GradientStop> stops) =>
        string.Concat(stops.Select(s => string.Create(CultureInfo.InvariantCulture, $"<stop offset='{s.Offset}' stop-color='{Color(s.Color)}' stop-opacity='{s.Opacity}'/>")));

    private static string Color(HandoutGen.Typography.Rgb c) => $"#{c.R:x2}{c.G:x2}{c.B:x2}";

    private static string Matrix(VectorTransform t) => string.Create(CultureInfo.InvariantCulture, $"matrix({t.A} {t.B} {t.C} {t.D} {t.E} {t.F})");

    private static string Data(IEnumerable<VectorSegment> outline) => string.Concat(outline.Select(s => s.Kind switch
    {
        VectorSegmentKind.Move => string.Create(CultureInfo.InvariantCulture, $"M{s.X} {s.Y}"),
        VectorSegmentKind.Line => string.Create(CultureInfo.InvariantCulture, $"L{s.X} {s.Y}"),
        VectorSegmentKind.Cubic => string.Create(CultureInfo.InvariantCulture, $"C{s.X1} {s.Y1} {s.X2} {s.Y2} {s.X} {s.Y}"),
        _ => "Z",
    }));
}
