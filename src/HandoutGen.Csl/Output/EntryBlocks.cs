using System.Collections.Immutable;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Output;

/// <summary>Divides a finished entry into its display blocks.</summary>
internal static class EntryBlocks
{
    public static ImmutableArray<EntryBlock> Of(InlineNode entry, VariableTable variables)
    {
        var blocks = ImmutableArray.CreateBuilder<EntryBlock>();
        var pending = new List<InlineNode>();
        Divide(entry, blocks, pending, variables);
        Flush(blocks, pending, EntryDisplay.Inline, variables);
        return blocks.ToImmutable();
    }

    private static void Divide(InlineNode node, ImmutableArray<EntryBlock>.Builder blocks, List<InlineNode> pending, VariableTable variables)
    {
        if (node.Display != Display.None)
        {
            Flush(blocks, pending, EntryDisplay.Inline, variables);
            pending.Add(node);
            Flush(blocks, pending, Map(node.Display), variables);
        }
        else if (node.Children is not null && node.Formatting.IsNone && HasDisplay(node))
        {
            foreach (var child in node.Children)
            {
                Divide(child, blocks, pending, variables);
            }
        }
        else
        {
            pending.Add(node);
        }
    }

    private static bool HasDisplay(InlineNode node) =>
        node.Display != Display.None || (node.Children?.Exists(HasDisplay) ?? false);

    private static void Flush(ImmutableArray<EntryBlock>.Builder blocks, List<InlineNode> pending, EntryDisplay display, VariableTable variables)
    {
        if (pending.Count == 0)
        {
            return;
        }

        var runs = RunWriter.Write(new InlineNode { Children = [.. pending] }, variables);
        pending.Clear();
        if (!runs.IsEmpty)
        {
            blocks.Add(new EntryBlock(display, runs));
        }
    }

    private static EntryDisplay Map(Display display) => display switch
    {
        Display.Block => EntryDisplay.Block,
        Display.LeftMargin => EntryDisplay.LeftMargin,
        Display.RightInline => EntryDisplay.RightInline,
        _ => EntryDisplay.Indent,
    };
}
