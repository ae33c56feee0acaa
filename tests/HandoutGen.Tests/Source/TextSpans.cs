using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Tests.Source;

/// <summary>Every inline of a tree, in the order of the text.</summary>
internal sealed class TextSpans : IBlockVisitor<bool>
{
    private readonly List<Inline> _inlines = [];

    public static IReadOnlyList<Inline> Inlines(ImmutableArray<Block> blocks)
    {
        var visitor = new TextSpans();
        visitor.AddAll(blocks);
        return visitor._inlines;
    }

    bool IBlockVisitor<bool>.Visit(Paragraph paragraph) => Add(paragraph.Content);

    bool IBlockVisitor<bool>.Visit(SubHeading heading) => Add(heading.Content);

    bool IBlockVisitor<bool>.Visit(ListBlock list) => list.Items.All(item => AddAll(item.Content));

    bool IBlockVisitor<bool>.Visit(TableBlock table) => Add(table.Caption) && table.Header.Concat(table.Rows.SelectMany(row => row)).All(cell => Add(cell.Content));

    bool IBlockVisitor<bool>.Visit(Figure figure) => Add(figure.Caption);

    bool IBlockVisitor<bool>.Visit(Callout callout) => AddAll(callout.Content);

    bool IBlockVisitor<bool>.Visit(Quote quote) => AddAll(quote.Content);

    bool IBlockVisitor<bool>.Visit(Columns columns) => AddAll(columns.Content);

    bool IBlockVisitor<bool>.Visit(SideBySide sides) => sides.Columns.All(column => AddAll(column.Content));

    bool IBlockVisitor<bool>.Visit(ForeignBlocks foreign) => AddAll(foreign.Content);

    bool IBlockVisitor<bool>.Visit(PageBreak pageBreak) => true;

    bool IBlockVisitor<bool>.Visit(CodeBlock code) => true;

    bool IBlockVisitor<bool>.Visit(ThematicBreak rule) => true;

    private bool AddAll(ImmutableArray<Block> blocks) => blocks.All(block => block.Accept(this));

    private bool Add(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            _inlines.Add(inline);
            switch (inline)
            {
                case Styled styled:
                    Add(styled.Content);
                    break;
                case Link link:
                    Add(link.Content);
                    break;
                case ForeignText foreign:
                    Add(foreign.Content);
                    break;
            }
        }

        return true;
    }
}
