namespace HandoutGen.Images;

/// <summary>The formats of pictures made of pixels.</summary>
internal enum BitmapFormat
{
    /// <summary>PNG.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,
}
