namespace HandoutGen.Csl.Styles;

/// <summary>The font attributes of a rendering element; 0 where the element says nothing (specification, "Formatting").</summary>
internal readonly record struct Formatting(FontStyle Style, FontVariant Variant, FontWeight Weight, TextDecoration Decoration, VerticalAlign Align)
{
    public bool IsNone => this == default;
}

internal enum FontStyle : byte
{
    Inherit,
    Normal,
    Italic,
    Oblique,
}

internal enum FontVariant : byte
{
    Inherit,
    Normal,
    SmallCaps,
}

internal enum FontWeight : byte
{
    Inherit,
    Normal,
    Bold,
    Light,
}

internal enum TextDecoration : byte
{
    Inherit,
    None,
    Underline,
}

internal enum VerticalAlign : byte
{
    Inherit,
    Baseline,
    Superscript,
    Subscript,
}

internal enum TextCase : byte
{
    None,
    Lowercase,
    Uppercase,
    CapitalizeFirst,
    CapitalizeAll,
    Sentence,
    Title,
}

internal enum Display : byte
{
    None,
    Block,
    LeftMargin,
    RightInline,
    Indent,
}
