namespace HandoutGen.Csl.Styles;

/// <summary>What is done with each kind of rendering element: the tree of a style is data, and evaluating it is one of the things to do with it.</summary>
internal interface IElementVisitor<out TResult>
{
    TResult Visit(TextElement text);

    TResult Visit(NumberElement number);

    TResult Visit(DateElement date);

    TResult Visit(NamesElement names);

    TResult Visit(LabelElement label);

    TResult Visit(GroupElement group);

    TResult Visit(ChooseElement choose);
}
