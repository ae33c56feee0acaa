using System.Collections.Immutable;
using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures.Svg;

/// <summary>An element of the SVG namespace.</summary>
/// <param name="Name">The local name.</param>
/// <param name="Attributes">The attributes by name; <c>xlink:href</c> goes by <c>href</c>. Those of other namespaces are left out.</param>
/// <param name="Children">The child elements of the SVG namespace.</param>
/// <param name="Text">The characters directly inside, for <c>style</c>, <c>title</c> and <c>desc</c>; empty otherwise.</param>
/// <param name="Span">Where it stands in its file.</param>
internal sealed record SvgElement(
    string Name, ImmutableSortedDictionary<string, string> Attributes, ImmutableArray<SvgElement> Children, string Text, SourceSpan Span)
{
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>The element and all below it, in the order of the document.</summary>
    public IEnumerable<SvgElement> DescendantsAndSelf()
    {
        var open = new Stack<SvgElement>([this]);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element.Children.Length - 1; i >= 0; i--)
            {
                open.Push(element.Children[i]);
            }
        }
    }
}
