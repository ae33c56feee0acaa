namespace HandoutGen.Pdf;

/// <summary>A colour of the sRGB space, the output intent of every file written here.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct PdfColor(byte Red, byte Green, byte Blue)
{
    /// <summary>Black.</summary>
    public static PdfColor Black => default;

    /// <summary>White.</summary>
    public static PdfColor White => new(255, 255, 255);
}
