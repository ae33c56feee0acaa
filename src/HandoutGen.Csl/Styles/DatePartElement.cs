namespace HandoutGen.Csl.Styles;

internal enum DatePartName
{
    Year,
    Month,
    Day,
}

internal enum DatePartForm
{
    Default,
    Long,
    Short,
    Numeric,
    NumericLeadingZeros,
    Ordinal,
}

/// <summary><c>cs:date-part</c>: how the year, the month or the day of a date is written.</summary>
internal sealed record DatePartElement(DatePartName Name, DatePartForm Form, string? RangeDelimiter, Presentation Presentation)
{
    public static DatePartElement? Read(StyleElement element)
    {
        var name = element.Choice<DatePartName?>("name", null, ("year", DatePartName.Year), ("month", DatePartName.Month), ("day", DatePartName.Day));
        if (name is null)
        {
            return null;
        }

        var form = element.Choice("form", DatePartForm.Default, ("long", DatePartForm.Long), ("short", DatePartForm.Short), ("numeric", DatePartForm.Numeric),
            ("numeric-leading-zeros", DatePartForm.NumericLeadingZeros), ("ordinal", DatePartForm.Ordinal));
        return new DatePartElement(name.Value, form, element.Text("range-delimiter"), Presentation.Read(element));
    }
}
