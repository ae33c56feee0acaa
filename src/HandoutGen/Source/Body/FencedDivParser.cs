using Markdig.Parsers;
using Markdig.Syntax;

namespace HandoutGen.Source.Body;

/// <summary>A fenced div: <c>::: note</c> … <c>:::</c>.</summary>
internal sealed class FencedDiv(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>What stands after the colons of the opening fence, trimmed; empty for a closing fence that closes nothing.</summary>
    public string Info { get; init; } = "";

    /// <summary>The offset of <see cref="Info"/> in the Markdown.</summary>
    public int InfoStart { get; init; }

    /// <summary>A closing fence was found.</summary>
    public bool IsFenceClosed { get; set; }

    /// <summary>The div is over, by its fence or with the container that holds it.</summary>
    public bool HasEnded { get; set; }
}

/// <summary>
/// Fenced divs as Pandoc has them: a fence with a word or attributes opens, a bare fence closes the innermost that is open.
/// The number of colons (three or more) does not matter.
/// </summary>
internal sealed class FencedDivParser : BlockParser
{
    // Each line asks each div that is open whether it goes on.
    private const int Deepest = 64;

    public FencedDivParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Fence(processor) is not { } info)
        {
            return BlockState.None;
        }

        if (DivsAround(processor.CurrentContainer) >= Deepest)
        {
            throw new ArgumentException("fenced divs are nested too deep"); // as Markdig says it of what nests too deep
        }

        var end = processor.Line.End;
        processor.NewBlocks.Push(new FencedDiv(this)
        {
            Column = processor.Column,
            Info = info,
            InfoStart = end + 1 - processor.Line.AsSpan().TrimStart(':').TrimStart().Length,
            Span = new SourceSpan(processor.Start, end),
        });
        return info.Length == 0 ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var div = (FencedDiv)block;
        div.UpdateSpanEnd(processor.Line.End);
        if (processor.IsCodeIndent || Fence(processor) is not "" || !IsInnermost(div))
        {
            return BlockState.Continue;
        }

        div.IsFenceClosed = true;
        return BlockState.BreakDiscard;
    }

    private static int DivsAround(ContainerBlock? block)
    {
        var count = 0;
        for (; block is not null; block = block.Parent)
        {
            count += block is FencedDiv ? 1 : 0;
        }

        return count;
    }

    // What follows three or more colons to the end of the line, or null when the line is no fence.
    private static string? Fence(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        var colons = line.Length - line.TrimStart(':').Length;
        return colons >= 3 ? line[colons..].Trim().TrimEnd(':').TrimEnd().ToString() : null;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        ((FencedDiv)block).HasEnded = true;
        return true;
    }

    // Neither another div nor a code block stands open within. (Markdig's own IsOpen is false for all blocks while a line is tried.)
    private static bool IsInnermost(FencedDiv div)
    {
        for (var last = div.LastChild; last is not null; last = (last as ContainerBlock)?.LastChild)
        {
            if (last is FencedDiv { HasEnded: false } or FencedCodeBlock { ClosingFencedCharCount: 0 })
            {
                return false;
            }
        }

        return true;
    }
}
