using HandoutGen.Pictures;

namespace HandoutGen.Rendering;

/// <summary>
/// How large a logo is shown: of one area whatever its shape, so that a long wordmark is no larger to the eye than a square mark, and
/// within bounds, so that neither pushes the title off its place.
/// </summary>
internal static class LogoSize
{
    // In the height of a logo three times as wide as high, which is the usual shape.
    private const double Area = 3;
    private const double Highest = 1.3;
    private const double Widest = 5.5;

    /// <summary>The size to show a picture in.</summary>
    /// <param name="picture">The logo.</param>
    /// <param name="height">The height of a logo three times as wide as high.</param>
    /// <param name="room">The most width there is.</param>
    public static (double Width, double Height) Of(Picture picture, double height, double room = double.PositiveInfinity)
    {
        var shape = picture.Width / picture.Height;
        var own = Math.Min(Math.Sqrt(Area / shape), Highest) * height;
        own = Math.Min(own, Math.Min(Widest * height, room) / shape);
        return (own * shape, own);
    }
}
