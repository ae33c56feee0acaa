namespace HandoutGen.Typography.Fonts;

/// <summary>What the font's maker allows to be embedded (OpenType 1.9, OS/2 fsType, bits 0 to 3).</summary>
public enum EmbeddingPermission
{
    /// <summary>Installable embedding (no bit): no limit.</summary>
    Installable,

    /// <summary>Editable embedding (bit 3).</summary>
    Editable,

    /// <summary>Preview and print embedding (bit 2): enough for a PDF, not for a font in a web page.</summary>
    PreviewAndPrint,
}
