using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures.Svg;

/// <summary>
/// The elements of a picture by their ids, and how far references to them are followed: never in a circle, and no further than to a
/// stated number of shapes and stops of gradients, each reuse counted. A few lines of nested ones would come to billions.
/// </summary>
internal sealed class SvgReferences
{
    /// <summary>How many shapes, those of clips among them, and stops of gradients a drawing may come to.</summary>
    private const int MaximumParts = 50_000;

    /// <summary>How many references may lie between an element and what it shows.</summary>
    private const int MaximumDepth = 32;

    private readonly Dictionary<string, SvgElement> _byId = new(StringComparer.Ordinal);
    private readonly Stack<string> _followed = [];
    private readonly DiagnosticBag _diagnostics;
    private int _parts;

    /// <param name="root">The picture.</param>
    /// <param name="diagnostics">Where the first limit that is passed is reported.</param>
    public SvgReferences(SvgElement root, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element["id"] is { Length: > 0 } id)
            {
                _byId.TryAdd(id, element);
            }
        }
    }

    /// <summary>A limit was passed: nothing more of the picture need be drawn.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>The element that a property refers to by <c>url(#id)</c>; null when there is none.</summary>
    public SvgElement? OfProperty(string value) => SvgReference.Id(value) is { } id ? _byId.GetValueOrDefault(id) : null;

    /// <summary>The element that another refers to by its <c>href</c>; null when there is none.</summary>
    public SvgElement? OfHref(SvgElement element) => element["href"]?.Trim() is ['#', .. var id] ? _byId.GetValueOrDefault(id) : null;

    /// <summary>Goes to an element that another refers to. False when that leads too far; otherwise <see cref="Return"/> comes back.</summary>
    /// <param name="from">The element that refers.</param>
    /// <param name="to">The element that was found by its id.</param>
    public bool TryFollow(SvgElement from, SvgElement to)
    {
        var id = to["id"]!;
        if (_followed.Contains(id))
        {
            GiveUp(from, $"<{from.Name}> refers to \"#{id}\", in which it stands");
            return false;
        }

        if (_followed.Count >= MaximumDepth)
        {
            GiveUp(from, $"references nest more than {MaximumDepth} deep");
            return false;
        }

        if (!TryCount(from))
        {
            return false;
        }

        _followed.Push(id);
        return true;
    }

    /// <summary>Comes back from the element that was gone to last.</summary>
    public void Return() => _followed.Pop();

    /// <summary>Counts what an element comes to, a shape, a reuse or some stops; false when there are too many.</summary>
    public bool TryCount(SvgElement element, int parts = 1)
    {
        _parts += parts;
        if (_parts > MaximumParts)
        {
            GiveUp(element, $"the picture comes to more than {MaximumParts} shapes and stops of gradients");
        }

        return !GaveUp;
    }

    private void GiveUp(SvgElement element, string message)
    {
        if (!GaveUp)
        {
            GaveUp = true;
            _diagnostics.Report(SvgRules.TooLarge, element.Span, message, "save the logo simpler, or as PNG");
        }
    }
}
