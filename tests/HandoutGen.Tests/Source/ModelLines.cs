using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Tests.Source;

/// <summary>The lines that a tree shows, with the labels of its items, and nothing else.</summary>
internal sealed class ModelLines : IBlockVisitor<bool>
{
    private readonly List<string> _lines = [];
    private string _label = "";

    private readonly bool _withLabels;

    private ModelLines(bool withLabels) => _withLabels = withLabels;

    public static List<string> Of(ImmutableArray<Block> blocks, bool withLabels = true)
    {
        var visitor = new ModelLines(withLabels);
        visitor.All(blocks);
        return visitor._lines;
    }

    bool IBlockVisitor<bool>.Visit(Paragraph paragraph) => Add(paragraph.Content);

    bool IBlockVisitor<bool>.Visit(SubHeading heading) => Add(heading.Content);

    bool IBlockVisitor<bool>.Visit(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            _label += _withLabels && item.Label is { } label ? label + " " : "";
            All(item.Content);
        }

        return true;
    }

    bool IBlockVisitor<bool>.Visit(TableBlock table) => table.Header.Concat(table.Rows.SelectMany(row => row)).All(cell => Add(cell.Content)) && Add(table.Caption);

    bool IBlockVisitor<bool>.Visit(Figure figure) => Add(figure.Caption);

    bool IBlockVisitor<bool>.Visit(Callout callout) => All(callout.Content);

    bool IBlockVisitor<bool>.Visit(Quote quote) => All(quote.Content);

    bool IBlockVisitor<bool>.Visit(Columns columns) => All(columns.Content);

    bool IBlockVisitor<bool>.Visit(SideBySide sides) => sides.Columns.All(column => All(column.Content));

    bool IBlockVisitor<bool>.Visit(ForeignBlocks foreign) => All(foreign.Content);

    bool IBlockVisitor<bool>.Visit(PageBreak pageBreak) => true;

    bool IBlockVisitor<bool>.Visit(CodeBlock code) => Line(code.Value);

    bool IBlockVisitor<bool>.Visit(ThematicBreak rule) => true;

    private bool All(ImmutableArray<Block> blocks) => blocks.All(block => block.Accept(this));

    private bool Add(ImmutableArray<Inline> content) => Line(Outline.Of(content));

    private bool Line(string text)
    {
        _lines.AddRange((_label + text).Split('⏎'));
        _label = "";
        return true;
    }
}
