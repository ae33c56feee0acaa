using HandoutGen.Typography.Fonts;

namespace HandoutGen.Rendering.Html;

/// <summary>The face that text is asked to be set in, before any matching.</summary>
/// <param name="Family">The family.</param>
/// <param name="Weight">100 to 900.</param>
/// <param name="Italic">Italic is wanted.</param>
internal readonly record struct Typeface(FontFamily Family, int Weight, bool Italic)
{
    public const int Regular = 400;
    public const int SemiBold = 600;
    public const int Bold = 700;
}
