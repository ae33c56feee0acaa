namespace HandoutGen.Pdf.Structure;

/// <summary>How a list's items are labelled (ISO 32000-1, table 347).</summary>
public enum ListNumbering
{
    /// <summary>No label, or one without meaning.</summary>
    None,

    /// <summary>A filled disc.</summary>
    Disc,

    /// <summary>A circle.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>I, II, III.</summary>
    UpperRoman,

    /// <summary>i, ii, iii.</summary>
    LowerRoman,

    /// <summary>A, B, C.</summary>
    UpperAlpha,

    /// <summary>a, b, c.</summary>
    LowerAlpha,
}
