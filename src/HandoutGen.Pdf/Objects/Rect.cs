namespace HandoutGen.Pdf.Objects;

/// <summary>A rectangle in points, y upwards from the page's lower left corner.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Bottom">The lower edge.</param>
/// <param name="Right">The right edge, not left of <paramref name="Left"/>.</param>
/// <param name="Top">The upper edge, not below <paramref name="Bottom"/>.</param>
public readonly record struct Rect(double Left, double Bottom, double Right, double Top)
{
    /// <summary>The width in points.</summary>
    public double Width => Right - Left;

    /// <summary>The height in points.</summary>
    public double Height => Top - Bottom;

    /// <summary>The smallest rectangle that holds both.</summary>
    public Rect Union(Rect other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));
}
