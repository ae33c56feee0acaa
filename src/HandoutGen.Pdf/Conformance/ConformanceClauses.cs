namespace HandoutGen.Pdf.Conformance;

/// <summary>Where the standards state each rule.</summary>
public static class ConformanceClauses
{
    /// <summary>The clause, with the number of the test in veraPDF's profile where it has one: "PDF/UA-1 7.3-1".</summary>
    public static string Of(ConformanceRule rule) => rule switch
    {
        ConformanceRule.TitleMissing => "PDF/UA-1 7.1-9",
        ConformanceRule.LanguageInvalid => "PDF/UA-1 7.2-29, 7.2-34; BCP 47",
        ConformanceRule.GlyphMissing => "PDF/UA-1 7.21.8-1, PDF/A-2 6.2.11.8-1",
        ConformanceRule.PrivateUseCharacter => "PDF/A-2 6.2.11.7.3-1",
        ConformanceRule.GlyphWithoutText => "PDF/UA-1 7.21.7-1, 7.21.7-2",
        ConformanceRule.FontDamaged => "PDF/UA-1 7.21.4.1-1; ISO 32000-1 9.9",
        ConformanceRule.FigureWithoutAlt => "PDF/UA-1 7.3-1",
        ConformanceRule.FormulaWithoutAlt => "PDF/UA-1 7.7-1",
        ConformanceRule.HeadingFirstNotLevel1 or ConformanceRule.HeadingLevelSkipped => "PDF/UA-1 7.4.2-1",
        ConformanceRule.ListStructure => "PDF/UA-1 7.2-17, 7.2-19, 7.2-40",
        ConformanceRule.ListItemStructure => "PDF/UA-1 7.2-18, 7.2-20",
        ConformanceRule.TableStructure => "PDF/UA-1 7.2-3 to 7.2-14, 7.2-36 to 7.2-39",
        ConformanceRule.TableIrregular => "PDF/UA-1 7.2-15, 7.2-41 to 7.2-43",
        ConformanceRule.HeaderCellWithoutScope => "PDF/UA-1 7.5-1",
        ConformanceRule.ContentsStructure => "PDF/UA-1 7.2-26 to 7.2-28",
        ConformanceRule.NoteWithoutId => "PDF/UA-1 7.9-1",
        ConformanceRule.IdNotUnique => "PDF/UA-1 7.9-2; ISO 32000-1 14.7.2",
        ConformanceRule.LinkWithoutContents => "PDF/UA-1 7.18.5-2",
        ConformanceRule.LinkOutsideLinkElement or ConformanceRule.LinkWithoutAnnotation => "PDF/UA-1 7.18.5-1",
        ConformanceRule.FieldWithoutLabel => "PDF/UA-1 7.18.1-3",
        ConformanceRule.FieldOutsideFormElement => "PDF/UA-1 7.18.4-1",
        ConformanceRule.FormElementStructure => "PDF/UA-1 7.18.4-2",
        ConformanceRule.FieldNameInvalid => "ISO 32000-1 12.7.3.2",
        ConformanceRule.DestinationMissing => "ISO 32000-1 12.3.2.3",
        ConformanceRule.NestingInvalid => "ISO 32000-1 14.8.4",
        ConformanceRule.PageSize => "PDF/A-2 6.1.13-10",
        ConformanceRule.StringTooLong => "PDF/A-2 6.1.13-3",
        ConformanceRule.NoPages => "ISO 32000-1 7.7.3",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };
}
