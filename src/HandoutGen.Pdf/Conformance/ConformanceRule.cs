namespace HandoutGen.Pdf.Conformance;

/// <summary>A rule of PDF/UA-1 or PDF/A-2a that a caller of this writer can break. All others hold by construction.</summary>
public enum ConformanceRule
{
    /// <summary>The document has no title.</summary>
    TitleMissing,

    /// <summary>The language is missing or not BCP 47.</summary>
    LanguageInvalid,

    /// <summary>A character has no glyph in any font.</summary>
    GlyphMissing,

    /// <summary>A character of a private use area means nothing to a reader.</summary>
    PrivateUseCharacter,

    /// <summary>A glyph stands for no character, or for one that text cannot hold.</summary>
    GlyphWithoutText,

    /// <summary>A font's outlines or shaping tables are damaged, so that no sound font program can be made of it.</summary>
    FontDamaged,

    /// <summary>A figure has neither alternate nor actual text.</summary>
    FigureWithoutAlt,

    /// <summary>A formula has neither alternate nor actual text.</summary>
    FormulaWithoutAlt,

    /// <summary>The first heading is not of level 1.</summary>
    HeadingFirstNotLevel1,

    /// <summary>A heading is more than one level below the one before.</summary>
    HeadingLevelSkipped,

    /// <summary>A list holds something other than items and a caption before them.</summary>
    ListStructure,

    /// <summary>A list item holds something other than a label and a body.</summary>
    ListItemStructure,

    /// <summary>A table's parts stand where they may not.</summary>
    TableStructure,

    /// <summary>A table's rows do not make a regular grid.</summary>
    TableIrregular,

    /// <summary>A header cell does not say which cells it speaks for.</summary>
    HeaderCellWithoutScope,

    /// <summary>A table of contents holds something other than its entries, or an entry stands outside one.</summary>
    ContentsStructure,

    /// <summary>A note has no id, or one that another element has.</summary>
    NoteWithoutId,

    /// <summary>Two elements have one id.</summary>
    IdNotUnique,

    /// <summary>A link says no purpose.</summary>
    LinkWithoutContents,

    /// <summary>An annotation belongs to an element that is no link.</summary>
    LinkOutsideLinkElement,

    /// <summary>A link element has no annotation.</summary>
    LinkWithoutAnnotation,

    /// <summary>A field says nothing of what belongs in it.</summary>
    FieldWithoutLabel,

    /// <summary>A field's widget belongs to an element that is no form.</summary>
    FieldOutsideFormElement,

    /// <summary>A form element holds something other than one widget.</summary>
    FormElementStructure,

    /// <summary>A field has no name, a name of several parts, or one that another field has.</summary>
    FieldNameInvalid,

    /// <summary>A link or bookmark goes to a destination that does not exist.</summary>
    DestinationMissing,

    /// <summary>An element stands where the structure types do not allow it.</summary>
    NestingInvalid,

    /// <summary>The page is smaller or larger than the standard allows.</summary>
    PageSize,

    /// <summary>A string or name is longer than the standard allows.</summary>
    StringTooLong,

    /// <summary>The document has no page.</summary>
    NoPages,
}
