using System.Collections.Immutable;
using HandoutGen.Drawing;
using HandoutGen.Pdf.Objects;
using HandoutGen.Typography;

namespace HandoutGen.Pdf.Graphics;

/// <summary>
/// Turns a drawing into content. Points are mapped here and written in points, so that precision does not depend on the
/// drawing's own units; only strokes that a transform distorts are written in their own coordinates.
/// </summary>
internal sealed class VectorContent
{
    // Graphics states nest at most 28 deep in one content stream (PDF/A-2, 6.1.13): what lies deeper goes into a form of its own.
    private const int DeepestState = 20;

    private readonly GraphicsResources _resources;
    private readonly ByteBuffer _to;
    private readonly double _width;
    private readonly double _height;
    private readonly List<int> _forms = [];
    private int _depth;

    private VectorContent(GraphicsResources resources, ByteBuffer to, double width, double height)
    {
        _resources = resources;
        _to = to;
        _width = width;
        _height = height;
    }

    /// <summary>The drawing as a form whose box begins at (0, 0), its size in points.</summary>
    public static FormXObject Draw(GraphicsResources resources, VectorGraphic graphic, double width, double height)
    {
        // From the drawing's upper left corner and y downwards to the form's lower left corner and y upwards.
        var fit = new VectorTransform(width / graphic.Width, 0, 0, -height / graphic.Height, 0, height);
        var root = new VectorGroup(VectorTransform.Identity, 1, [], graphic.Nodes);
        return Form(resources, width, height, root, fit, isGroup: false);
    }

    private static FormXObject Form(GraphicsResources resources, double width, double height, VectorGroup group, VectorTransform outer, bool isGroup)
    {
        using var to = new ByteBuffer(4096);
        var content = new VectorContent(resources, to, width, height);
        content.GroupContent(group, outer, isGroup);
        return new FormXObject(to.Written.ToArray(), width, height, isGroup, content._forms);
    }

    // The opacity of a form's own group is the business of whoever draws the form.
    private void GroupContent(VectorGroup group, VectorTransform outer, bool opacityIsDone)
    {
        if (group.Opacity <= 0)
        {
            return;
        }

        if ((group.Opacity < 1 || group.Mask is not null) && !opacityIsDone)
        {
            var form = _resources.Add(Form(_resources, _width, _height, group, outer, isGroup: true));
            _forms.Add(form);
            _to.Write("q "u8);
            Opacity(group.Opacity);
            if (group.Mask is { } mask)
            {
                var through = new VectorGroup(group.Transform, 1, [], mask.Content);
                Through(Form(_resources, _width, _height, through, outer, isGroup: true), mask.ByAlpha);
            }

            _to.Write("/X"u8).Integer(form).Write(" Do Q\n"u8);
            return;
        }

        if (_depth == DeepestState)
        {
            var form = _resources.Add(Form(_resources, _width, _height, group, outer, isGroup: opacityIsDone));
            _forms.Add(form);
            _to.Write("/X"u8).Integer(form).Write(" Do\n"u8);
            return;
        }

        var matrix = outer.Times(group.Transform);
        if (group.Clips.Length > 0)
        {
            _to.Write("q "u8);
            _depth++;
        }

        foreach (var clip in group.Clips)
        {
            // An empty outline hides everything: a rectangle without an area does the same.
            if (clip.Outline.IsEmpty)
            {
                _to.Write("0 0 0 0 re "u8);
            }

            PathContent.Write(_to, clip.Outline, matrix, fine: false);
            _to.Write(clip.EvenOdd ? "W* n\n"u8 : "W n\n"u8);
        }

        foreach (var node in group.Content)
        {
            if (node is VectorGroup inner)
            {
                GroupContent(inner, matrix, opacityIsDone: false);
            }
            else if (node is VectorShape shape)
            {
                Shape(shape, matrix);
            }
        }

        if (group.Clips.Length > 0)
        {
            _to.Write("Q\n"u8);
            _depth--;
        }
    }

    private void Shape(VectorShape shape, VectorTransform matrix)
    {
        // What falls on a line has no area, and no matrix that can be inverted.
        if (shape.Outline.IsEmpty || Math.Abs(matrix.Determinant) < 1e-12)
        {
            return;
        }

        if (shape.Fill is { Opacity: > 0 } fill)
        {
            _to.Write("q "u8);
            Opacity(fill.Opacity);
            Paint(fill.Paint, matrix, stroke: false);
            PathContent.Write(_to, shape.Outline, matrix, fine: false);
            _to.Write(fill.EvenOdd ? "f* Q\n"u8 : "f Q\n"u8);
        }

        if (shape.Stroke is { Width: > 0, Opacity: > 0 } line)
        {
            Stroke(shape.Outline, line, matrix);
        }
    }

    private void Stroke(ImmutableArray<VectorSegment> path, VectorStroke line, VectorTransform matrix)
    {
        _to.Write("q "u8);
        Opacity(line.Opacity);
        Paint(line.Paint, matrix, stroke: true);
        var plain = IsSimilarity(matrix);
        var scale = plain ? Math.Sqrt(Math.Abs(matrix.Determinant)) : 1;
        if (!plain)
        {
            foreach (var number in (ReadOnlySpan<double>)[matrix.A, matrix.B, matrix.C, matrix.D, matrix.E, matrix.F])
            {
                _to.FineNumber(number).Write((byte)' ');
            }

            _to.Write("cm "u8);
        }

        LineStyle(line, scale);
        PathContent.Write(_to, path, plain ? matrix : VectorTransform.Identity, fine: !plain);
        _to.Write("S Q\n"u8);
    }

    private void LineStyle(VectorStroke line, double scale)
    {
        _to.FineNumber(line.Width * scale).Write(" w "u8);
        if (line.Cap != LineCap.Butt)
        {
            _to.Integer((int)line.Cap).Write(" J "u8);
        }

        if (line.Join != LineJoin.Miter)
        {
            _to.Integer((int)line.Join).Write(" j "u8);
        }
        else
        {
            _to.Number(Math.Max(1, line.MiterLimit)).Write(" M "u8);
        }

        if (!line.Dashes.Any(dash => dash > 0))
        {
            return;
        }

        _to.Write((byte)'[');
        foreach (var dash in line.Dashes)
        {
            _to.FineNumber(Math.Max(0, dash * scale)).Write((byte)' ');
        }

        _to.Write("] "u8).FineNumber(line.DashOffset * scale).Write(" d "u8);
    }

    // Both axes are scaled alike and stay at right angles: a stroke stays a stroke.
    private static bool IsSimilarity(VectorTransform map)
    {
        var tolerance = 1e-6 * Math.Abs(map.Determinant);
        return Math.Abs((map.A * map.C) + (map.B * map.D)) <= tolerance
            && Math.Abs((map.A * map.A) + (map.B * map.B) - (map.C * map.C) - (map.D * map.D)) <= tolerance;
    }

    private void Opacity(double opacity)
    {
        if (opacity < 1)
        {
            _to.Write("/G"u8).Integer(_resources.Opacity(opacity)).Write(" gs "u8);
        }
    }

    private void Paint(VectorPaint paint, VectorTransform matrix, bool stroke)
    {
        switch (paint)
        {
            case SolidPaint { Color: var color }:
                _to.Number(color.R / 255.0).Write((byte)' ').Number(color.G / 255.0).Write((byte)' ').Number(color.B / 255.0)
                    .Write(stroke ? " RG "u8 : " rg "u8);
                break;
            case GradientPaint gradient:
                Gradient(gradient, matrix.Times(gradient.Transform), stroke);
                break;
        }
    }

    // A pattern's matrix leads to the coordinates of the form, whatever cm has done since (8.7.3.1).
    private void Gradient(GradientPaint paint, VectorTransform matrix, bool stroke)
    {
        if (paint.Stops.Any(stop => stop.Opacity < 1))
        {
            // A shading has no opacity: the same shading in grey, white where it is opaque, is what it is seen through.
            using var to = new ByteBuffer(128);
            to.Write("/Pattern cs /P"u8).Integer(_resources.Gradient(paint with { Stops = [.. paint.Stops.Select(Opacity)] }, matrix)).Write(" scn 0 0 "u8)
                .FineNumber(_width).Write((byte)' ').FineNumber(_height).Write(" re f\n"u8);
            Through(new FormXObject(to.Written.ToArray(), _width, _height, IsGroup: true, []), byAlpha: false);
        }

        _to.Write(stroke ? "/Pattern CS /P"u8 : "/Pattern cs /P"u8)
            .Integer(_resources.Gradient(paint, matrix)).Write(stroke ? " SCN "u8 : " scn "u8);
    }

    private void Through(FormXObject form, bool byAlpha) =>
        _to.Write("/M"u8).Integer(_resources.Mask(form with { IsMask = true }, byAlpha)).Write(" gs "u8);

    private static GradientStop Opacity(GradientStop stop)
    {
        var grey = (byte)Math.Round(stop.Opacity * 255);
        return new GradientStop(stop.Offset, new Rgb(grey, grey, grey));
    }
}
