using System.Collections.Immutable;

namespace HandoutGen.Model;

/// <summary>A walk through a handout's tree in the order of the text. What looks for something overrides the visits to it.</summary>
internal abstract class TreeWalk : IBlockVisitor<bool>, IInlineVisitor<bool>
{
    public virtual bool Visit(Paragraph paragraph) => All(paragraph.Content);

    public virtual bool Visit(SubHeading heading) => All(heading.Content);

    public virtual bool Visit(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            All(item.Content);
        }

        return true;
    }

    public virtual bool Visit(TableBlock table)
    {
        All(table.Caption);
        foreach (var cell in table.Header.Concat(table.Rows.SelectMany(row => row)))
        {
            All(cell.Content);
        }

        return true;
    }

    public virtual bool Visit(Figure figure) => All(figure.Caption);

    public virtual bool Visit(Callout callout)
    {
        All(callout.Title);
        return All(callout.Content);
    }

    public virtual bool Visit(Quote quote) => All(quote.Content);

    public virtual bool Visit(Columns columns) => All(columns.Content);

    public virtual bool Visit(SideBySide sides)
    {
        foreach (var column in sides.Columns)
        {
            All(column.Content);
        }

        return true;
    }

    public virtual bool Visit(ForeignBlocks foreign) => All(foreign.Content);

    public virtual bool Visit(PageBreak pageBreak) => true;

    public virtual bool Visit(CodeBlock code) => true;

    public virtual bool Visit(ThematicBreak rule) => true;

    public virtual bool Visit(Text text) => true;

    public virtual bool Visit(Styled styled) => All(styled.Content);

    public virtual bool Visit(CodeSpan code) => true;

    public virtual bool Visit(Link link) => All(link.Content);

    public virtual bool Visit(ForeignText foreign) => All(foreign.Content);

    public virtual bool Visit(LineBreak lineBreak) => true;

    public virtual bool Visit(CitationMark citation) => true;

    public virtual bool Visit(Blank blank) => true;

    public virtual bool Visit(BoxMark box) => true;

    public virtual bool Visit(BrandMark mark) => true;

    /// <summary>A section with those nested in it.</summary>
    protected virtual bool Visit(Section section)
    {
        All(section.Heading);
        All(section.Body);
        return All(section.Sections);
    }

    protected bool All(ImmutableArray<Section> sections)
    {
        foreach (var section in sections)
        {
            Visit(section);
        }

        return true;
    }

    protected virtual bool All(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            block.Accept(this);
        }

        return true;
    }

    protected virtual bool All(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            inline.Accept(this);
        }

        return true;
    }
}
