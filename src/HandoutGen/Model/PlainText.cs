using System.Collections.Immutable;
using System.Text;

namespace HandoutGen.Model;

/// <summary>The characters of running text without its looks; citations and values of the brand have none here.</summary>
internal sealed class PlainText : IInlineVisitor<bool>
{
    private readonly StringBuilder _result = new();

    private PlainText()
    {
    }

    /// <summary>The characters, with a space for each line break.</summary>
    public static string Of(ImmutableArray<Inline> content)
    {
        var visitor = new PlainText();
        visitor.VisitAll(content);
        return visitor._result.ToString();
    }

    bool IInlineVisitor<bool>.Visit(Text text) => Append(text.Value);

    bool IInlineVisitor<bool>.Visit(Styled styled) => VisitAll(styled.Content);

    bool IInlineVisitor<bool>.Visit(CodeSpan code) => Append(code.Value);

    bool IInlineVisitor<bool>.Visit(Link link) => VisitAll(link.Content);

    bool IInlineVisitor<bool>.Visit(ForeignText foreign) => VisitAll(foreign.Content);

    bool IInlineVisitor<bool>.Visit(LineBreak lineBreak) => Append(" ");

    bool IInlineVisitor<bool>.Visit(CitationMark citation) => true;

    bool IInlineVisitor<bool>.Visit(Blank blank) => Append(blank.Value);

    bool IInlineVisitor<bool>.Visit(BoxMark box) => Append(box.Value);

    bool IInlineVisitor<bool>.Visit(BrandMark mark) => true;

    private bool Append(string value)
    {
        _result.Append(value);
        return true;
    }

    private bool VisitAll(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            inline.Accept(this);
        }

        return true;
    }
}
