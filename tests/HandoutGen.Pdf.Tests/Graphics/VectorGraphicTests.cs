using System.Collections.Immutable;
using HandoutGen.Drawing;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;

namespace HandoutGen.Pdf.Tests.Graphics;

public sealed class VectorGraphicTests
{
    private static readonly SolidPaint Red = new(new Rgb(200, 30, 30));
    private static readonly SolidPaint Blue = new(new Rgb(30, 60, 200));

    [Fact]
    public void Drawing_shown_twice_at_one_size_is_written_once()
    {
        var graphic = Everything();
        var once = Document(graphic, new Rect(0, 0, 100, 50)).Length;
        var twice = Document(graphic, new Rect(0, 0, 100, 50), new Rect(200, 200, 300, 250)).Length;
        Assert.InRange(twice - once, 1, 40);
    }

    [Fact]
    public void Group_that_is_half_opaque_is_composed_by_itself()
    {
        var pdf = Document(Everything(), new Rect(0, 0, 100, 50));
        Assert.True(pdf.AsSpan().IndexOf("/Group<</S/Transparency"u8) > 0);
    }

    /// <summary>Clips in clips, deeper than graphics states may nest (PDF/A-2, 6.1.13).</summary>
    internal static VectorGraphic DeeplyClipped()
    {
        VectorNode node = new VectorShape(Square(10), new VectorFill(Red, 1, false), null);
        for (var i = 0; i < 60; i++)
        {
            node = new VectorGroup(VectorTransform.Identity, 1, [new VectorClip(Square(20), false)], [node]);
        }

        return new VectorGraphic(20, 20, [node]);
    }

    internal static byte[] Document(VectorGraphic graphic, params Rect[] boxes)
    {
        var document = new TestDocument();
        document.Text(StructureType.H1, "A drawing");
        var figure = document.Root.Add(StructureType.Figure);
        figure.Alt = "A drawing";
        document.Page.BeginTagged(figure);
        foreach (var box in boxes)
        {
            document.Page.DrawVector(graphic, box);
        }

        document.Page.EndMarked();
        return document.Save();
    }

    internal static VectorGraphic Everything()
    {
        ImmutableArray<GradientStop> stops = [new(0, new Rgb(255, 200, 0)), new(0.5, new Rgb(0, 160, 90)), new(1, new Rgb(0, 0, 90))];
        var line = new LinearGradientPaint(0, 0, 40, 0, VectorTransform.Identity, stops);
        var circle = new RadialGradientPaint(70, 20, 0, 75, 25, 20, VectorTransform.Identity, stops);
        var overlapping = new VectorGroup(
            VectorTransform.Translate(10, 60),
            0.5,
            [],
            [new VectorShape(Square(20), new VectorFill(Red, 1, false), null), new VectorShape(Square(10), new VectorFill(Blue, 1, false), null)]);
        var clipped = new VectorGroup(
            VectorTransform.Translate(50, 60),
            1,
            [new VectorClip([.. Square(30), .. Square(15)], true)],
            [new VectorShape(Square(40), new VectorFill(line, 0.8, false), null)]);
        var stretched = new VectorGroup(
            new VectorTransform(2, 0, 0, 0.5, 100, 20),
            1,
            [],
            [new VectorShape(Square(20), null, new VectorStroke(Blue, 1, 4, LineCap.Round, LineJoin.Bevel, 4, [6, 3], 1))]);
        return new VectorGraphic(150, 100,
        [
            new VectorShape(Square(40), new VectorFill(line, 1, false), new VectorStroke(Red, 0.6, 2, LineCap.Butt, LineJoin.Miter, 10, [], 0)),
            new VectorGroup(VectorTransform.Translate(50, 0), 1, [], [new VectorShape(Square(40), new VectorFill(circle with { X = 20, Y = 20, FocusX = 12, FocusY = 12 }, 1, false), null)]),
            overlapping,
            clipped,
            stretched,
        ]);
    }

    private static ImmutableArray<VectorSegment> Square(double side) =>
    [
        new(VectorSegmentKind.Move, 0, 0, 0, 0, 0, 0),
        new(VectorSegmentKind.Line, 0, 0, 0, 0, side, 0),
        new(VectorSegmentKind.Cubic, side, side / 2, side, side, side, side),
        new(VectorSegmentKind.Line, 0, 0, 0, 0, 0, side),
        new(VectorSegmentKind.Close, 0, 0, 0, 0, 0, 0),
    ];
}
