using System.Globalization;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary><c>cs:text</c> (specification, "Text").</summary>
internal static class TextEvaluation
{
    public static OutputNode? Evaluate(TextElement text, Evaluator e)
    {
        if (text.Macro is { } macro) return Macro(text, macro, e);
        if (text.Variable != Variables.None) return Variable(text, e);
        if (text.Term is { } term) return Term(text, term, e);
        return string.IsNullOrEmpty(text.Value) ? null : Finish(RichText.Parse(text.Value, Variables.None, e.Locale), text.Presentation, e);
    }

    private static OutputNode? Macro(TextElement text, MacroElement macro, Evaluator e)
    {
        // A macro is a group without a delimiter: what is verbatim in it vanishes with its variables.
        int called = e.Called;
        int filled = e.Filled;
        OutputNode? node = e.Evaluate(macro.Children);
        if (node is null || (e.Called > called && e.Filled == filled)) return null;
        if (e.Called == called) e.Note(filled: true);
        return Finish(node, text.Presentation, e);
    }

    private static OutputNode? Term(TextElement text, string term, Evaluator e)
    {
        string words = e.Locale.TermText(term, text.TermForm, text.Plural);
        return words.Length == 0 ? null : Finish(new OutputNode { Text = words, IsTerm = true }, text.Presentation, e);
    }

    private static OutputNode? Variable(TextElement text, Evaluator e)
    {
        int variable = text.Variable;
        if (variable == Variables.YearSuffix) return YearSuffix(text, e);
        if (variable == Variables.CitationNumber) return CitationNumber(text, e);
        if (variable == Variables.CitationLabel) return CitationLabel(text, e);

        string? value = Value(text, e);
        e.Note(value is not null);
        if (value is null) return null;
        if (e.InSubstitute) e.Quash(variable);
        if (variable == Variables.Page || variable == Variables.Locator)
        {
            value = PageRange.Format(value, e, isPage: variable == Variables.Page || e.Cite.LocatorLabel == "page");
        }

        else if (value.Contains('-', StringComparison.Ordinal) && Variables.MayBeRange(variable))
        {
            value = NumberEvaluation.WithDashes(value, e.Locale);
        }

        return Finish(RichText.Parse(value, variable, e.Locale), text.Presentation, e);
    }

    private static string? Value(TextElement text, Evaluator e)
    {
        if (text.Variable == Variables.Locator) return e.Area == Area.Citation ? NonEmpty(e.Cite.Locator) : null;
        if (text.Variable == Variables.FirstReferenceNoteNumber)
        {
            return e.Cite.FirstReferenceNote > 0 ? e.Cite.FirstReferenceNote.ToString(CultureInfo.InvariantCulture) : null;
        }

        if (e.IsQuashed(text.Variable)) return null;
        string? shorter = text.ShortVariable == Variables.None ? null : NonEmpty(e.Item.Text(text.ShortVariable));
        return shorter ?? NonEmpty(e.Item.Text(text.Variable));
    }

    private static OutputNode? YearSuffix(TextElement text, Evaluator e)
    {
        int suffix = e.Expansion.YearSuffix;
        bool shown = suffix >= 0 && !e.IsSorting;
        if (!shown) return null;
        e.Note(filled: true);
        e.YearSuffixDone = true;
        OutputNode leaf = OutputNode.Leaf(YearSuffixText.Of(suffix), Variables.YearSuffix);
        leaf.Role = NodeRole.YearSuffix;
        leaf.Number = suffix;
        return Finish(leaf, text.Presentation, e);
    }

    private static OutputNode? CitationNumber(TextElement text, Evaluator e)
    {
        e.Note(e.Item.CitationNumber > 0);
        if (e.Item.CitationNumber == 0) return null;
        string number = e.Item.NumberText();
        OutputNode leaf = OutputNode.Leaf(e.IsSorting ? number.PadLeft(10, '0') : number, Variables.CitationNumber);
        leaf.Role = NodeRole.CitationNumber;
        leaf.Number = e.Item.CitationNumber;
        return Finish(leaf, text.Presentation, e);
    }

    private static OutputNode? CitationLabel(TextElement text, Evaluator e)
    {
        string label = e.Item.CitationLabel ??= Evaluation.CitationLabel.Of(e.Item);
        e.Note(label.Length > 0);
        if (label.Length == 0) return null;
        if (e.Expansion.YearSuffix >= 0 && !e.Style.PlacesYearSuffix && !e.YearSuffixDone)
        {
            e.YearSuffixDone = true;
            OutputNode suffix = OutputNode.Leaf(YearSuffixText.Of(e.Expansion.YearSuffix), Variables.YearSuffix);
            suffix.Role = NodeRole.YearSuffix;
            suffix.Number = e.Expansion.YearSuffix;
            return Finish(OutputNode.Group([OutputNode.Leaf(label, Variables.CitationLabel), suffix]), text.Presentation, e);
        }

        return Finish(OutputNode.Leaf(label, Variables.CitationLabel), text.Presentation, e);
    }

    public static OutputNode Finish(OutputNode node, Presentation presentation, Evaluator e)
    {
        if (presentation.IsPlain) return node;
        if (presentation.TextCase != TextCase.None) TextTransforms.ApplyCase(node, presentation.TextCase, e.IsEnglish);
        return OutputNode.Wrap(node, presentation);
    }

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
