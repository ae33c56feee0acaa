using System.Text;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary><c>cs:number</c> (specification, "Number"): numeric content in the form asked for, anything else as it is.</summary>
internal static class NumberEvaluation
{
    public static OutputNode? Evaluate(NumberElement number, Evaluator e)
    {
        if (number.Variable == Variables.CitationNumber)
        {
            return CitationNumber.Write(Write(e.Item.NumberText(), number, e), number.Presentation, e);
        }

        var value = e.Text(number.Variable);
        e.CountCall(value is not null);
        if (value is null)
        {
            return null;
        }

        if (e.InSubstitute)
        {
            e.Quash(number.Variable);
        }

        if (number.Variable == Variables.Page || number.Variable == Variables.Locator)
        {
            value = PageRange.Format(value, e, isPage: number.Variable == Variables.Page || e.Cite.LocatorLabel == "page");
            return PresentationEvaluation.Apply(RichText.Parse(value, number.Variable, e.Locale), number.Presentation, e);
        }

        if (e.IsSorting)
        {
            return OutputNode.Leaf(value, number.Variable);
        }

        // A place may follow the number: "7, p. 3-8" is the seventh, pages 3 to 8.
        var place = string.Empty;
        var comma = value.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && LocatorWords.Relabeled(value[(comma + 2)..], e.Locale) is { } relabeled)
        {
            place = ", " + relabeled;
            value = value[..comma];
        }

        // A number has no markup: what looks like a tag is its text. The ending of an ordinal may have some.
        var parsed = NumberText.Parse(value, e.Locale.And);
        var shown = (parsed.IsNumeric ? WriteAll(parsed, number, e) : value) + place;
        var isPlain = parsed.IsNumeric ? number.Form is NumberForm.Numeric or NumberForm.Roman : value.Contains('<', StringComparison.Ordinal);
        var node = isPlain ? OutputNode.Leaf(shown, number.Variable) : RichText.Parse(shown, number.Variable, e.Locale);
        return PresentationEvaluation.Apply(node, number.Presentation, e);
    }

    /// <summary>A range of figures with a dash for its hyphen; any other text as it is.</summary>
    public static string WithDashes(string value, Localization locale)
    {
        var parsed = NumberText.Parse(value, locale.And);
        if (!parsed.IsNumeric || !parsed.IsPlural)
        {
            return value;
        }

        var text = new StringBuilder();
        foreach (var part in parsed.Parts)
        {
            text.Append(Joint(part.Separator, locale)).Append(part.Text);
        }

        return text.ToString();
    }

    private static string WriteAll(NumberText parsed, NumberElement number, Evaluator e)
    {
        var text = new StringBuilder();
        foreach (var part in parsed.Parts)
        {
            text.Append(Joint(part.Separator, e.Locale)).Append(Write(part.Text, number, e));
        }

        return text.ToString();
    }

    /// <summary>What joins two numbers: an en dash for a range, a comma with a space, an ampersand with spaces.</summary>
    private static string Joint(string separator, Localization locale) => separator.Trim() switch
    {
        "" => separator,
        "-" or "–" => locale.PageRangeDelimiter == "-" ? "-" : "–",
        "," => ", ",
        "&" => " & ",
        _ => separator,
    };

    private static string Write(string text, NumberElement number, Evaluator e)
    {
        if (number.Form == NumberForm.Numeric || new NumberPart(text, string.Empty).Value is not { } value)
        {
            return text;
        }

        switch (number.Form)
        {
            case NumberForm.Roman:
                return NumberForms.Roman(value);
            case NumberForm.Ordinal:
                return NumberForms.Ordinal(value, GenderOf(number, e), e.Locale);
            default:
                return NumberForms.LongOrdinal(value, GenderOf(number, e), e.Locale);
        }
    }

    /// <summary>An ordinal agrees with the noun that the variable is named by.</summary>
    private static Gender GenderOf(NumberElement number, Evaluator e)
    {
        var noun = number.Variable == Variables.Locator ? e.Cite.LocatorLabel : e.Style.Variables.Name(number.Variable);
        return e.Locale.Term(noun)?.Gender ?? Gender.None;
    }
}
