namespace HandoutGen.Images;

/// <summary>The formats of pictures made of pixels.</summary>
public enum BitmapFormat
{
    /// <summary>PNG.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,
}
