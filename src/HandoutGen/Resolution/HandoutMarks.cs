using System.Collections.Immutable;
using HandoutGen.Model;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Resolution;

/// <summary>Everything in a handout's tree that has to be looked up, in the order of the text.</summary>
internal sealed class HandoutMarks : IBlockVisitor<bool>, IInlineVisitor<bool>
{
    private HandoutMarks()
    {
    }

    /// <summary>The ids of sections and sub-headings.</summary>
    public List<string> Anchors { get; } = [];

    /// <summary>The figures' paths.</summary>
    public List<Located<string>> Images { get; } = [];

    /// <summary>The names of brand values.</summary>
    public List<Located<string>> BrandValues { get; } = [];

    /// <summary>Links to places in the handout.</summary>
    public List<Located<string>> InternalLinks { get; } = [];

    /// <summary>Collects the marks of a handout.</summary>
    public static HandoutMarks Of(Handout handout)
    {
        var marks = new HandoutMarks();
        marks.VisitAll(handout.Sections);
        return marks;
    }

    bool IBlockVisitor<bool>.Visit(Paragraph paragraph) => VisitAll(paragraph.Content);

    bool IBlockVisitor<bool>.Visit(SubHeading heading)
    {
        Anchors.Add(heading.Id);
        return VisitAll(heading.Content);
    }

    bool IBlockVisitor<bool>.Visit(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            VisitAll(item.Content);
        }

        return true;
    }

    bool IBlockVisitor<bool>.Visit(TableBlock table)
    {
        foreach (var cell in table.Header.Concat(table.Rows.SelectMany(row => row)))
        {
            VisitAll(cell.Content);
        }

        return true;
    }

    bool IBlockVisitor<bool>.Visit(Figure figure)
    {
        Images.Add(new Located<string>(figure.Source, figure.Span));
        return VisitAll(figure.Caption);
    }

    bool IBlockVisitor<bool>.Visit(Callout callout) => VisitAll(callout.Content);

    bool IBlockVisitor<bool>.Visit(Quote quote) => VisitAll(quote.Content);

    bool IBlockVisitor<bool>.Visit(Columns columns) => VisitAll(columns.Content);

    bool IBlockVisitor<bool>.Visit(CodeBlock code) => true;

    bool IBlockVisitor<bool>.Visit(ThematicBreak rule) => true;

    bool IInlineVisitor<bool>.Visit(Text text) => true;

    bool IInlineVisitor<bool>.Visit(Styled styled) => VisitAll(styled.Content);

    bool IInlineVisitor<bool>.Visit(CodeSpan code) => true;

    bool IInlineVisitor<bool>.Visit(Link link)
    {
        if (link.Target is InternalTarget target)
        {
            InternalLinks.Add(new Located<string>(target.Id, link.Span));
        }

        return VisitAll(link.Content);
    }

    bool IInlineVisitor<bool>.Visit(ForeignText foreign) => VisitAll(foreign.Content);

    bool IInlineVisitor<bool>.Visit(LineBreak lineBreak) => true;

    bool IInlineVisitor<bool>.Visit(CitationMark citation) => true;

    bool IInlineVisitor<bool>.Visit(BrandMark mark)
    {
        BrandValues.Add(new Located<string>(mark.Name, mark.Span));
        return true;
    }

    private void VisitAll(ImmutableArray<Section> sections)
    {
        foreach (var section in sections)
        {
            Anchors.Add(section.Id);
            VisitAll(section.Heading);
            VisitAll(section.Body);
            VisitAll(section.Sections);
        }
    }

    private bool VisitAll(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            block.Accept(this);
        }

        return true;
    }

    private bool VisitAll(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }

        return true;
    }
}
