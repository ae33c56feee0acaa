using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary><c>cs:label</c> for a number variable (specification, "Label"). It renders when the variable does, and is no variable call itself.</summary>
internal static class LabelEvaluation
{
    public static OutputNode? Evaluate(LabelElement label, Evaluator e)
    {
        // In the list there are no locators: published styles that label one there mean the pages.
        var variable = label.Variable == Variables.Locator && e.Area == Area.Bibliography ? Variables.Page : label.Variable;
        if (e.Text(variable) is not { } value)
        {
            return null;
        }

        var term = variable == label.Variable ? variable == Variables.Locator ? e.Cite.LocatorLabel : label.VariableName : "page";
        if (variable == Variables.Locator && LocatorWords.StartsWithLabel(value, e.Locale))
        {
            return null;
        }

        if (variable == Variables.Page && PageRange.IsElectronicLocation(value))
        {
            return null;
        }

        var plural = label.Plural switch
        {
            LabelPlural.Always => true,
            LabelPlural.Never => false,
            _ => variable == label.Variable && IsPlural(variable, value, e.Locale),
        };
        var text = e.Locale.TermText(term, label.Form, plural);
        return text.Length == 0 ? null : PresentationEvaluation.ApplyToTerm(RichText.Term(text, e.Locale), label.Presentation, e);
    }

    /// <summary>
    /// Several numbers; for a count of pages or volumes, any number but one. The number of a report or patent may have hyphens in it
    /// ("18-2424"): it is several only where they are set apart.
    /// </summary>
    private static bool IsPlural(int variable, string value, Localization locale)
    {
        if (variable == Variables.Page || variable == Variables.Locator)
        {
            return PageRange.IsPlural(LocatorWords.WithSigns(value, locale));
        }

        var parsed = NumberText.Parse(value, locale.And);
        if (variable == Variables.NumberOfPages || variable == Variables.NumberOfVolumes)
        {
            return parsed.IsPlural || parsed.Parts is not [{ Value: 1 or 0 }];
        }

        return parsed.IsPlural && (variable != Variables.Number || parsed.Parts.All(static p => p.Separator.Trim() is not ("-" or "–")));
    }
}
