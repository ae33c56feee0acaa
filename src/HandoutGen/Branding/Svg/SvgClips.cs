using System.Collections.Immutable;
using HandoutGen.Model;
using HandoutGen.Pdf.Graphics;

namespace HandoutGen.Branding.Svg;

/// <summary>From a clipPath element to an outline (CSS Masking 1 §6): the shapes in it, joined.</summary>
internal sealed class SvgClips(
    IReadOnlyDictionary<string, SvgElement> byId, SvgStyles styles, double width, double height, Action<SvgElement, string> notDrawable)
{
    private sealed record Part(ImmutableArray<VectorSegment> Outline, bool EvenOdd);

    /// <summary>The clip in the coordinates of the element that is clipped.</summary>
    /// <param name="clip">The clipPath.</param>
    /// <param name="element">What is clipped.</param>
    /// <param name="bounds">The box of what is clipped, when it is a shape.</param>
    public ImmutableArray<VectorClip> Read(SvgElement clip, SvgElement element, SvgBounds? bounds)
    {
        var transform = SvgTransform.Parse(clip["transform"]) ?? VectorTransform.Identity;
        if (clip["clipPathUnits"] == "objectBoundingBox")
        {
            if (bounds is not { } box)
            {
                notDrawable(element, $"the clip of <{element.Name}> is in shares of its box, which cannot be drawn faithfully");
                return [];
            }

            transform = new VectorTransform(box.Width, 0, 0, box.Height, box.Left, box.Top).Times(transform);
        }

        var parts = new List<Part>();
        var state = SvgState.Initial.With(styles.All(clip), width);
        foreach (var child in clip.Children)
        {
            Add(child, transform, state, parts, 0);
        }

        return [Join(clip, parts)];
    }

    private void Add(SvgElement element, VectorTransform around, SvgState state, List<Part> parts, int depth)
    {
        var properties = styles.All(element);
        var own = state.With(properties, width);
        if (properties.GetValueOrDefault("display") == "none" || !own.Visible)
        {
            return;
        }

        if (properties.GetValueOrDefault("clip-path") is { } nested && nested != "none")
        {
            notDrawable(element, $"<{element.Name}> within a clip has a clip of its own, which cannot be drawn faithfully");
        }

        var transform = around.Times(SvgTransform.Parse(element["transform"]) ?? VectorTransform.Identity);
        if (element.Name == "use" && depth == 0 && element["href"]?.Trim() is ['#', .. var id] && byId.TryGetValue(id, out var target))
        {
            var place = VectorTransform.Translate(SvgNumber.Length(element["x"], width) ?? 0, SvgNumber.Length(element["y"], height) ?? 0);
            Add(target, transform.Times(place), own, parts, depth + 1);
            return;
        }

        var (outline, complete) = new SvgShapes(width, height).Of(element);
        if (!complete)
        {
            notDrawable(element, $"the outline of <{element.Name}> cannot be read to its end");
        }

        if (outline is { IsEmpty: false } path)
        {
            parts.Add(new Part(Moved(path, transform), own.ClipEvenOdd));
        }
    }

    // Shapes that lie apart, or go round the same way, can be told inside from outside together.
    private VectorClip Join(SvgElement clip, List<Part> parts)
    {
        if (parts.Count == 1)
        {
            return new VectorClip(parts[0].Outline, parts[0].EvenOdd);
        }

        var joined = parts.SelectMany(part => part.Outline).ToImmutableArray();
        if (Apart(parts))
        {
            if (parts.Select(part => part.EvenOdd).Distinct().Count() > 1)
            {
                notDrawable(clip, "the clip's shapes follow different fill rules, which cannot be drawn faithfully");
            }

            return new VectorClip(joined, parts.Count > 0 && parts[0].EvenOdd);
        }

        if (parts.Any(part => part.EvenOdd || part.Outline.Count(segment => segment.Kind == VectorSegmentKind.Move) > 1)
            || parts.Select(part => SvgBounds.Turn(part.Outline) > 0).Distinct().Count() > 1)
        {
            notDrawable(clip, "the clip's shapes lie over each other, which cannot be drawn faithfully");
        }

        return new VectorClip(joined, false);
    }

    private static bool Apart(List<Part> parts)
    {
        var boxes = parts.Select(part => SvgBounds.Of(part.Outline)!.Value).ToArray();
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length; j++)
            {
                if (boxes[i].Overlaps(boxes[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>An outline in other coordinates.</summary>
    public static ImmutableArray<VectorSegment> Moved(ImmutableArray<VectorSegment> outline, VectorTransform transform) =>
    [
        .. outline.Select(segment =>
        {
            var (x1, y1) = transform.Apply(segment.X1, segment.Y1);
            var (x2, y2) = transform.Apply(segment.X2, segment.Y2);
            var (x, y) = transform.Apply(segment.X, segment.Y);
            return new VectorSegment(segment.Kind, x1, y1, x2, y2, x, y);
        }),
    ];
}
