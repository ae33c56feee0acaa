using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary><c>cs:text</c> (specification, "Text").</summary>
internal static class TextEvaluation
{
    public static OutputNode? Evaluate(TextElement text, Evaluator e)
    {
        if (text.Macro is { } macro)
        {
            return GroupEvaluation.Evaluate(macro, e) is { } node ? PresentationEvaluation.Apply(node, text.Presentation, e) : null;
        }

        if (text.Variable != Variables.None)
        {
            return Variable(text, e);
        }

        if (e.IsSorting && e.IsOwnOfSubstitute)
        {
            // Words in the place of an author ("Anonymous") are no name to sort by.
            return null;
        }

        if (text.Term is { } term)
        {
            return Term(text, term, e);
        }

        return string.IsNullOrEmpty(text.Value) ? null : PresentationEvaluation.ApplyToTerm(RichText.Parse(text.Value, Variables.None, e.Locale), text.Presentation, e);
    }

    private static OutputNode? Term(TextElement text, string term, Evaluator e)
    {
        var words = e.Locale.TermText(term, text.TermForm, text.Plural);
        return words.Length == 0 ? null : PresentationEvaluation.ApplyToTerm(Words(words, e), text.Presentation, e);
    }

    /// <summary>A term, which a style may have marked up ("1<sup>er</sup>").</summary>
    private static OutputNode Words(string words, Evaluator e)
    {
        var node = RichText.Term(words, e.Locale);
        node.IsTerm = true;
        return node;
    }

    private static OutputNode? Variable(TextElement text, Evaluator e)
    {
        var variable = text.Variable;
        if (variable == Variables.YearSuffix)
        {
            return YearSuffix(text, e);
        }

        if (variable == Variables.CitationNumber)
        {
            return CitationNumber.Write(e.Item.NumberText(), text.Presentation, e);
        }

        if (variable == Variables.CitationLabel)
        {
            return CitationLabel(text, e);
        }

        var value = Value(text, e);
        e.CountCall(value is not null);
        if (value is null)
        {
            return null;
        }

        if (e.InSubstitute)
        {
            e.Quash(variable);
        }

        if (variable == Variables.Page || variable == Variables.Locator)
        {
            value = PageRange.Format(value, e, isPage: variable == Variables.Page || e.Cite.LocatorLabel == "page");
        }

        else if (value.Contains('-', StringComparison.Ordinal) && Variables.MayBeRange(variable))
        {
            value = NumberEvaluation.WithDashes(value, e.Locale);
        }

        return PresentationEvaluation.Apply(RichText.Parse(value, variable, e.Locale), text.Presentation, e);
    }

    private static string? Value(TextElement text, Evaluator e)
    {
        if (text.ShortVariable != Variables.None && !e.IsQuashed(text.Variable) && e.Text(text.ShortVariable) is { } shorter)
        {
            return shorter;
        }

        return e.Text(text.Variable);
    }

    private static OutputNode? YearSuffix(TextElement text, Evaluator e)
    {
        if (e.Expansion.YearSuffix < 0 || e.IsSorting)
        {
            return null;
        }

        e.CountCall(filled: true);
        return PresentationEvaluation.Apply(YearSuffixes.Write(e), text.Presentation, e);
    }

    private static OutputNode? CitationLabel(TextElement text, Evaluator e)
    {
        var label = e.Item.CitationLabel ??= Evaluation.CitationLabel.Of(e.Item);
        e.CountCall(label.Length > 0);
        return label.Length == 0 ? null : PresentationEvaluation.Apply(YearSuffixes.Append(OutputNode.Leaf(label, Variables.CitationLabel), e), text.Presentation, e);
    }
}
