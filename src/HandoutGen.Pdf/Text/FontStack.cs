using System.Collections.Immutable;
using HandoutGen.Pdf.Fonts;

namespace HandoutGen.Pdf.Text;

/// <summary>The faces that a style's text may use, in the order they are tried. Make one for each style and share it.</summary>
public sealed class FontStack
{
    /// <summary>Takes the nearest face of each family.</summary>
    /// <param name="families">At least one, the preferred first.</param>
    /// <param name="weight">100 to 900.</param>
    /// <param name="italic">Italic is wanted.</param>
    /// <exception cref="ArgumentException">There is no family, or there are more than 100.</exception>
    public FontStack(IEnumerable<FontFamily> families, int weight, bool italic)
    {
        Weight = weight;
        Italic = italic;
        Faces = [.. families.Select(family => family.Match(weight, italic))];
        if (Faces.Length is 0 or > 100)
        {
            throw new ArgumentException("a font stack has 1 to 100 families", nameof(families));
        }
    }

    /// <summary>The weight asked for, 100 to 900.</summary>
    public int Weight { get; }

    /// <summary>Italic was asked for.</summary>
    public bool Italic { get; }

    /// <summary>The faces, the preferred first.</summary>
    public ImmutableArray<FontFace> Faces { get; }
}
