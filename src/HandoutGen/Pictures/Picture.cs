using HandoutGen.Drawing;
using HandoutGen.Images;
using HandoutGen.Pictures.Svg;

namespace HandoutGen.Pictures;

/// <summary>
/// A picture that has been read and checked, once, for all outputs. The hierarchy is closed: <see cref="BitmapPicture"/> and
/// <see cref="SvgPicture"/>.
/// </summary>
public abstract record Picture
{
    private protected Picture(double width, double height) => (Width, Height) = (width, height);

    /// <summary>Above 0, in CSS pixels.</summary>
    public double Width { get; }

    /// <summary>Above 0, in CSS pixels.</summary>
    public double Height { get; }
}

/// <summary>A picture made of pixels.</summary>
/// <param name="Format">What the bytes are.</param>
/// <param name="Data">The author's file as it is.</param>
/// <param name="Width">In pixels, as the picture is shown.</param>
/// <param name="Height">In pixels, as the picture is shown.</param>
public sealed record BitmapPicture(BitmapFormat Format, ReadOnlyMemory<byte> Data, double Width, double Height) : Picture(Width, Height);

/// <summary>A picture drawn in shapes: as elements that a web page may hold, and as a drawing in which nothing is left to look up.</summary>
public sealed record SvgPicture : Picture
{
    internal SvgPicture(SvgImage image)
        : base(image.Drawing.Width, image.Drawing.Height) => (Markup, Drawing) = (image.Markup, image.Drawing);

    /// <summary>The shapes.</summary>
    public VectorGraphic Drawing { get; }

    /// <summary>The sanitised elements.</summary>
    internal SvgMarkup Markup { get; }
}
