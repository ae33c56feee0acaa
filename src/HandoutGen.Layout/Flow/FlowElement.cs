using System.Collections.Immutable;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Layout.Flow;

/// <summary>
/// An element of the structure tree as the flow asks for it. The real one is made when the reading first comes to it, so
/// that a flow can be measured often and written once, and stays one however many pages it crosses.
/// </summary>
/// <param name="type">The standard structure type.</param>
/// <param name="parent">The element that holds it; null for the document.</param>
public sealed class FlowElement(StructureType type, FlowElement? parent)
{
    /// <summary>The standard structure type.</summary>
    public StructureType Type { get; } = type;

    /// <summary>The element that holds it; null for the document.</summary>
    public FlowElement? Parent { get; } = parent;

    /// <summary>The caller's own mark: where in the source this comes from.</summary>
    public object? Origin { get; init; }

    /// <summary>BCP 47, where it differs from the parent's.</summary>
    public string? Language { get; init; }

    /// <summary>The text that stands for a picture.</summary>
    public string? Alt { get; init; }

    /// <summary>How a list is labelled.</summary>
    public ListNumbering? Numbering { get; init; }

    /// <summary>Which cells a header cell speaks for.</summary>
    public TableScope? Scope { get; init; }

    /// <summary>The names under which links lead here.</summary>
    public ImmutableArray<string> Destinations { get; init; } = [];

    /// <summary>The bookmark that leads here, or null.</summary>
    public FlowBookmark? Bookmark { get; init; }

    /// <summary>Where the element leads; for links only.</summary>
    public FlowLink? Link { get; init; }

    /// <summary>What is filled in here, in the place of the element's signs or of its cell; for forms only.</summary>
    public FlowField? Field { get; init; }
}

/// <summary>An entry of the file's outline.</summary>
/// <param name="Level">1 for the outermost.</param>
/// <param name="Title">The entry's words.</param>
public sealed record FlowBookmark(int Level, string Title);

/// <summary>Where a link leads.</summary>
/// <param name="Target">The target.</param>
/// <param name="Contents">What it is for, in words: never empty.</param>
public sealed record FlowLink(PdfLinkTarget Target, string Contents);

/// <summary>The tag of a text run in a flow: which inline element it belongs to, and where it comes from.</summary>
/// <param name="Element">The inline element; null for the paragraph's own text.</param>
/// <param name="Origin">The caller's own mark for diagnostics.</param>
public sealed record InlineMark(FlowElement? Element, object? Origin);
