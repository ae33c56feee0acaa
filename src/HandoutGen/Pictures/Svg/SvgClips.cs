using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Drawing;

namespace HandoutGen.Pictures.Svg;

/// <summary>From clipPath elements to outlines (CSS Masking 1 §6): the shapes in each, joined.</summary>
internal sealed class SvgClips(SvgReferences references, SvgStyles styles, DiagnosticBag diagnostics)
{
    private sealed record Part(ImmutableArray<VectorSegment> Outline, bool EvenOdd);

    /// <summary>The clips in the coordinates of the element that is clipped; empty when there is none.</summary>
    /// <param name="element">What is clipped.</param>
    /// <param name="value">The value of its property <c>clip-path</c>.</param>
    /// <param name="bounds">The box of what is clipped, when it is a shape.</param>
    /// <param name="inside">What lies around it.</param>
    public ImmutableArray<VectorClip> Read(SvgElement element, string value, SvgBounds? bounds, SvgSurroundings inside)
    {
        if (SvgReference.Id(value) is null)
        {
            diagnostics.NotDrawable(element, $"the clip \"{value}\" of <{element.Name}> cannot be drawn faithfully");
            return [];
        }

        if (references.OfProperty(value) is not { Name: "clipPath" } clip || !references.TryFollow(element, clip))
        {
            return [];
        }

        // A clip may itself be clipped (CSS Masking 1 §6.1).
        var clips = ReadOne(clip, element, bounds, inside);
        if (styles.All(clip).GetValueOrDefault("clip-path") is { } own && own != "none")
        {
            clips = clips.AddRange(Read(clip, own, bounds, inside));
        }

        references.Return();
        return clips;
    }

    private ImmutableArray<VectorClip> ReadOne(SvgElement clip, SvgElement element, SvgBounds? bounds, SvgSurroundings inside)
    {
        var transform = SvgTransform.Parse(clip["transform"]) ?? VectorTransform.Identity;
        if (clip["clipPathUnits"] == "objectBoundingBox")
        {
            if (bounds is not { } box)
            {
                diagnostics.NotDrawable(element, $"the clip of <{element.Name}> is in shares of its box, which cannot be drawn faithfully");
                return [];
            }

            transform = box.FromUnitSquare.Times(transform);
        }

        var parts = new List<Part>();
        var state = (inside with { State = SvgState.Initial }).With(styles.All(clip));
        foreach (var child in clip.Children.TakeWhile(_ => !references.GaveUp))
        {
            Add(child, transform, state, parts, isReused: false);
        }

        return references.GaveUp ? [] : [Join(clip, parts)];
    }

    private void Add(SvgElement element, VectorTransform around, SvgSurroundings inside, List<Part> parts, bool isReused)
    {
        var properties = styles.All(element);
        var own = inside.With(properties);
        if (properties.GetValueOrDefault("display") == "none" || !own.State.Visible)
        {
            return;
        }

        if (properties.GetValueOrDefault("clip-path") is { } nested && nested != "none")
        {
            diagnostics.NotDrawable(element, $"<{element.Name}> within a clip has a clip of its own, which cannot be drawn faithfully");
        }

        var transform = around.Times(SvgTransform.Parse(element["transform"]) ?? VectorTransform.Identity);
        if (element.Name == "use" && !isReused && references.OfHref(element) is { } target)
        {
            var place = VectorTransform.Translate(SvgNumber.Length(element["x"], own.Width) ?? 0, SvgNumber.Length(element["y"], own.Height) ?? 0);
            Add(target, transform.Times(place), own, parts, isReused: true);
            return;
        }

        var (outline, complete) = new SvgShapes(own.Width, own.Height).Of(element);
        if (!complete)
        {
            diagnostics.NotDrawable(element, $"the outline of <{element.Name}> cannot be read to its end");
        }

        if (outline is { IsEmpty: false } path && references.TryCount(element))
        {
            parts.Add(new Part(SvgPathBuilder.Moved(path, transform), own.State.ClipEvenOdd));
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
                diagnostics.NotDrawable(clip, "the clip's shapes follow different fill rules, which cannot be drawn faithfully");
            }

            return new VectorClip(joined, parts.Count > 0 && parts[0].EvenOdd);
        }

        if (parts.Any(part => part.EvenOdd || part.Outline.Count(segment => segment.Kind == VectorSegmentKind.Move) > 1)
            || parts.Select(part => SvgBounds.Turn(part.Outline) > 0).Distinct().Count() > 1)
        {
            diagnostics.NotDrawable(clip, "the clip's shapes lie over each other, which cannot be drawn faithfully");
        }

        return new VectorClip(joined, false);
    }

    private static bool Apart(List<Part> parts)
    {
        var boxes = parts.Select(part => SvgBounds.Of(part.Outline)!.Value).OrderBy(box => box.Left).ToArray();
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length && boxes[j].Left < boxes[i].Right; j++)
            {
                if (boxes[i].Overlaps(boxes[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
