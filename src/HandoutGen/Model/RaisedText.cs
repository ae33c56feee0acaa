using System.Collections.Immutable;

namespace HandoutGen.Model;

/// <summary>Running text that stands above the line, as the numbers of some citation styles do.</summary>
internal static class RaisedText
{
    /// <summary>All of it is raised.</summary>
    public static bool IsAll(ImmutableArray<Inline> content) =>
        !content.IsEmpty && content.All(inline => inline switch
        {
            Styled { Style: TextStyle.Superscript } => true,
            Link link => IsAll(link.Content),
            _ => false,
        });
}
