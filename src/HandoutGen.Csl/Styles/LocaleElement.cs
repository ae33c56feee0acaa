using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl.Styles;

/// <summary><c>cs:locale</c>, in a locale file or in a style: terms, date formats and options.</summary>
internal sealed class LocaleElement
{
    public string? Language { get; private init; }

    public Dictionary<TermKey, Term> Terms { get; } = [];

    public LocaleDate? TextDate { get; private set; }

    public LocaleDate? NumericDate { get; private set; }

    public bool? PunctuationInQuote { get; private set; }

    public bool? LimitDayOrdinalsToDay1 { get; private set; }

    public static LocaleElement Read(XmlElement xml, StyleReader reader)
    {
        var locale = new LocaleElement { Language = xml["xml:lang"] };
        foreach (var child in xml.Children)
        {
            switch (child.Name)
            {
                case "terms":
                    new StyleElement(child, reader).AllowChildren("term");
                    foreach (var term in child.Children)
                    {
                        if (term.Name == "term")
                        {
                            locale.AddTerm(new StyleElement(term, reader));
                        }
                    }

                    break;
                case "date":
                    locale.AddDate(new StyleElement(child, reader));
                    break;
                case "style-options":
                    var options = new StyleElement(child, reader);
                    locale.PunctuationInQuote = options.Flag("punctuation-in-quote");
                    locale.LimitDayOrdinalsToDay1 = options.Flag("limit-day-ordinals-to-day-1");
                    options.Finish();
                    break;
            }
        }

        new StyleElement(xml, reader).AllowChildren("info", "terms", "date", "style-options");
        return locale;
    }

    private void AddTerm(StyleElement element)
    {
        if (element.Text("name") is not { Length: > 0 } name)
        {
            return;
        }

        var single = element.Xml.Child("single");
        var multiple = element.Xml.Child("multiple");
        var one = single?.Text ?? (multiple is null ? element.Xml.Text : string.Empty);
        if (single is null && multiple is null && one.AsSpan().Trim().IsEmpty)
        {
            one = string.Empty;
        }

        var several = multiple?.Text ?? one;
        var genderForm = ReadGender(element, "gender-form");
        var term = new Term(
            WithApostrophes(StyleElement.Decoded(one)),
            WithApostrophes(StyleElement.Decoded(several)),
            ReadGender(element, "gender"),
            element.Choice<OrdinalMatch?>("match", null, ("last-digit", OrdinalMatch.LastDigit), ("last-two-digits", OrdinalMatch.LastTwoDigits),
                ("whole-number", OrdinalMatch.WholeNumber)));
        Terms[new TermKey(name, TermForms.Read(element), genderForm)] = term;
        element.Finish();
    }

    /// <summary>A straight mark after a letter is an apostrophe.</summary>
    private static string WithApostrophes(string text)
    {
        var curled = text;
        for (var i = text.IndexOf('\'', StringComparison.Ordinal); i > 0; i = text.IndexOf('\'', i + 1))
        {
            curled = char.IsLetter(text[i - 1]) ? string.Concat(curled.AsSpan(0, i), "’", curled.AsSpan(i + 1)) : curled;
        }

        return curled;
    }

    private static Gender ReadGender(StyleElement element, string attribute) =>
        element.Choice(attribute, Gender.None, ("masculine", Gender.Masculine), ("feminine", Gender.Feminine), ("neuter", Gender.None));

    private void AddDate(StyleElement element)
    {
        var isText = element.Choice<bool?>("form", null, ("text", true), ("numeric", false));
        var date = new LocaleDate(Presentation.Read(element), element.Text("delimiter"), DateElement.ReadParts(element.Xml, element.Reader));
        element.Finish();
        if (isText == true)
        {
            TextDate = date;
        }
        else if (isText == false)
        {
            NumericDate = date;
        }
    }
}
