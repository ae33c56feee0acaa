using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>Puts the attributes of a rendering element around what it rendered: text case, affixes, formatting, quotes, display, strip-periods.</summary>
internal static class PresentationEvaluation
{
    public static OutputNode Apply(OutputNode node, Presentation presentation, Evaluator e) => Apply(node, InPlace(presentation, e), e.Language);

    /// <summary>For the locale's or the style's own words, whatever the language of the item is.</summary>
    public static OutputNode ApplyToTerm(OutputNode node, Presentation presentation, Evaluator e) => Apply(node, InPlace(presentation, e), e.Locale.LanguageOfTerms);

    /// <summary>Without the display where it has no effect.</summary>
    public static Presentation InPlace(Presentation presentation, Evaluator e) =>
        presentation.Display == Display.None || e.GroupDepth == 0 ? presentation : presentation with { Display = Display.None };

    private static OutputNode Apply(OutputNode node, Presentation presentation, string language)
    {
        if (presentation.IsPlain)
        {
            return node;
        }

        if (presentation.TextCase != TextCase.None)
        {
            TextTransforms.ApplyCase(node, presentation.TextCase, language);
        }

        return Wrap(node, presentation);
    }

    /// <summary>Without the text case, which cs:group does not have.</summary>
    public static OutputNode Wrap(OutputNode inner, Presentation presentation)
    {
        if (presentation.IsPlain)
        {
            return inner;
        }

        var hasOutside = inner.Prefix.Length > 0 || inner.Suffix.Length > 0 || !inner.Formatting.IsNone || inner.Quotes != QuoteKind.None
            || inner.Display != Display.None || inner.NoDecoration;
        var outer = hasOutside ? new OutputNode { Children = [inner] } : inner;
        outer.Prefix = presentation.Prefix;
        outer.Suffix = presentation.Suffix;
        outer.Formatting = presentation.Formatting;

        // Chinese, Japanese and Korean have no italics.
        if (presentation.Formatting.Style != FontStyle.Inherit && inner.Text is { } text && !NameScripts.HasSpacedLetters(text))
        {
            outer.Formatting = presentation.Formatting with { Style = FontStyle.Inherit };
        }

        outer.Display = presentation.Display;
        if (presentation.Quotes)
        {
            outer.Quotes = QuoteKind.Double;
        }

        if (presentation.StripPeriods)
        {
            TextTransforms.StripPeriods(inner);
        }

        return outer;
    }

    /// <summary>The attributes of cs:layout, whose affixes stand inside its formatting (specification, "Affixes").</summary>
    public static OutputNode WrapLayout(OutputNode node, Presentation layout)
    {
        if (layout.Prefix.Length + layout.Suffix.Length > 0)
        {
            node = new OutputNode { Children = [node], Prefix = layout.Prefix, Suffix = layout.Suffix };
        }

        return layout.Formatting.IsNone ? node : new OutputNode { Children = [node], Formatting = layout.Formatting };
    }
}
