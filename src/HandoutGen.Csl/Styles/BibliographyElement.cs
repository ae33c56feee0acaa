using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl.Styles;

internal enum SubstituteRule
{
    CompleteAll,
    CompleteEach,
    PartialEach,
    PartialFirst,
}

internal enum SecondFieldAlign
{
    None,
    Flush,
    Margin,
}

/// <summary><c>cs:bibliography</c>: the options of the reference list, its sort keys and its layout.</summary>
internal sealed record BibliographyElement(LayoutElement Layout, SortElement? Sort, NameOptions NameOptions)
{
    public bool HangingIndent { get; private init; }

    public SecondFieldAlign SecondFieldAlign { get; private init; }

    public int LineSpacing { get; private init; }

    public int EntrySpacing { get; private init; }

    /// <summary>Null when nothing is substituted for a repeated author.</summary>
    public string? SubsequentAuthorSubstitute { get; private init; }

    public SubstituteRule SubstituteRule { get; private init; }

    public static BibliographyElement? Read(XmlElement xml, StyleReader reader, NameOptions styleOptions)
    {
        var element = new StyleElement(xml, reader);
        var layout = xml.Child("layout");
        if (layout is null)
        {
            element.Complain(null, "<bibliography> has no <layout>; the list stays empty");
            return null;
        }

        if (reader.Layout(layout) is not { } entry)
        {
            return null;
        }

        var read = new BibliographyElement(
            entry,
            xml.Child("sort") is { } sort ? SortElement.Read(sort, reader) : null,
            NameOptions.Read(element, onName: false).Or(styleOptions))
        {
            HangingIndent = element.Flag("hanging-indent") ?? false,
            SecondFieldAlign = element.Choice("second-field-align", SecondFieldAlign.None, ("flush", SecondFieldAlign.Flush), ("margin", SecondFieldAlign.Margin)),
            LineSpacing = element.Number("line-spacing") ?? 1,
            EntrySpacing = element.Number("entry-spacing") ?? 1,
            SubsequentAuthorSubstitute = element.Text("subsequent-author-substitute"),
            SubstituteRule = element.Choice("subsequent-author-substitute-rule", SubstituteRule.CompleteAll, ("complete-all", SubstituteRule.CompleteAll),
                ("complete-each", SubstituteRule.CompleteEach), ("partial-each", SubstituteRule.PartialEach), ("partial-first", SubstituteRule.PartialFirst)),
        };
        element.AllowChildren("sort", "layout");
        element.Finish();
        return read;
    }
}
