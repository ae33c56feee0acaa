namespace HandoutGen.Csl.Styles;

/// <summary>A localized date format: the parts in the order of the language.</summary>
internal sealed record LocaleDate(Presentation Presentation, string? Delimiter, DatePartElement[] Parts);
