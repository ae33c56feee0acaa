using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl.Styles;

internal enum DateForm
{
    /// <summary>The style lists the parts itself.</summary>
    Own,
    Text,
    Numeric,
}

internal enum DateParticles
{
    Year = 1,
    YearMonth = 2,
    YearMonthDay = 3,
}

/// <summary><c>cs:date</c> in a style: a date variable in the locale's form or in the style's own.</summary>
internal sealed class DateElement(Presentation presentation, int variable, DateForm form, DateParticles precision, string? delimiter, DatePartElement[] parts)
    : RenderingElement(presentation)
{
    public int Variable { get; } = variable;

    public DateForm Form { get; } = form;

    /// <summary>Which of the locale's parts are rendered (<c>date-parts</c>).</summary>
    public DateParticles Precision { get; } = precision;

    public string? Delimiter { get; } = delimiter;

    /// <summary>In <see cref="DateForm.Own"/> the parts in order; otherwise what overrides the locale's parts.</summary>
    public DatePartElement[] Parts { get; } = parts;

    public override TResult Accept<TResult>(IElementVisitor<TResult> visitor) => visitor.Visit(this);

    public static DateElement? Read(StyleElement element)
    {
        if (element.Text("variable") is not { Length: > 0 } variable)
        {
            element.Complain(null, "<date> names no variable; it is left out");
            return null;
        }

        return new DateElement(
            Presentation.Read(element),
            element.Reader.Variable(element, "variable", variable),
            element.Choice("form", DateForm.Own, ("text", DateForm.Text), ("numeric", DateForm.Numeric)),
            element.Choice("date-parts", DateParticles.YearMonthDay, ("year", DateParticles.Year), ("year-month", DateParticles.YearMonth),
                ("year-month-day", DateParticles.YearMonthDay)),
            element.Text("delimiter"),
            ReadParts(element.Xml, element.Reader));
    }

    public static DatePartElement[] ReadParts(XmlElement date, StyleReader reader)
    {
        var parts = new List<DatePartElement>();
        foreach (var child in date.Children)
        {
            var part = new StyleElement(child, reader);
            if (child.Name == "date-part" && DatePartElement.Read(part) is { } read)
            {
                parts.Add(read);
                part.Finish();
            }
            else if (child.Name.Length > 0)
            {
                part.Complain(null, "only <date-part> with a name of year, month or day can stand in <date>; it is left out");
            }
        }

        return [.. parts];
    }
}
