using HandoutGen.Layout.Flow;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Objects;
using HandoutGen.Typography;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Layout.Painting;

/// <summary>
/// Collects the lines that a field takes, and adds it to its page once they are complete. A field whose lines do not stand under each other,
/// as they cross a page or a column, goes on as a field of its own: an element has one widget (PDF/UA-1, 7.18.4).
/// </summary>
internal sealed class FieldPainter(FlowStructure structure)
{
    private readonly Dictionary<FlowElement, int> _parts = [];
    private readonly List<(Rect Box, double Thickness, Rgb Color)> _frames = [];
    private FlowElement? _open;
    private Rect _box;
    private TextDecoration? _line;

    /// <summary>The field that a part of a line belongs to, or null.</summary>
    public static FlowElement? Of(object? tag) => tag is InlineMark { Element: { Field: not null } element } ? element : null;

    /// <summary>Takes a line's part in a field.</summary>
    /// <param name="element">The field's element.</param>
    /// <param name="run">The signs in whose place it stands.</param>
    /// <param name="line">The line to write on that belongs to it, or null.</param>
    /// <param name="x">The edge of the measure.</param>
    /// <param name="baseline">The baseline, counted upwards.</param>
    /// <param name="page">The page.</param>
    public void Add(FlowElement element, GlyphRun run, TextDecoration? line, double x, double baseline, PdfPage page)
    {
        var left = x + (line?.X ?? run.X);
        var place = element.Field!.On(left, left + (line?.Width ?? run.Width), baseline, run.Size);
        if (_open == element && place.Bottom < _box.Top && place.Left < _box.Right && place.Right > _box.Left)
        {
            _box = _box.Union(place);
            return;
        }

        End(page);
        (_open, _box, _line) = (element, place, line);
    }

    /// <summary>Adds a field that takes a whole place.</summary>
    public void Add(FlowElement element, Rect box, PdfPage page)
    {
        End(page);
        (_open, _box, _line) = (element, box, null);
        End(page);
    }

    /// <summary>Ends the field that is open, if one is.</summary>
    public void End(PdfPage page)
    {
        if (_open is not { Field: { } field } element)
        {
            return;
        }

        var part = _parts[element] = _parts.GetValueOrDefault(element) + 1;
        field.AddTo(page, part == 1 ? structure.At(element, page, _box.Top) : structure.Again(element), _box, part);
        if (field.HasFrame && _line is { } line)
        {
            _frames.Add((_box, line.Thickness, line.Color));
        }

        _open = null;
    }

    /// <summary>The lines of the frames around this page's fields, which are not kept.</summary>
    public IReadOnlyList<(Rect Line, Rgb Color)> TakeFrames()
    {
        (Rect, Rgb)[] lines =
        [
            .. _frames.SelectMany(frame => Sides(frame.Box, frame.Thickness).Select(side => (side, frame.Color))),
        ];
        _frames.Clear();
        return lines;
    }

    private static Rect[] Sides(Rect box, double line) =>
    [
        box with { Bottom = box.Top - line },
        box with { Top = box.Bottom + line },
        box with { Right = box.Left + line },
        box with { Left = box.Right - line },
    ];
}
