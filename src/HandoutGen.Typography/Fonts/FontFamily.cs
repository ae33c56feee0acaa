using System.Collections.Immutable;

namespace HandoutGen.Typography.Fonts;

/// <summary>The faces that go by one name.</summary>
/// <param name="Name">The family's name, as the font's own name table gives it.</param>
/// <param name="Faces">At least one.</param>
public sealed record FontFamily(string Name, ImmutableArray<FontFace> Faces)
{
    /// <summary>Signs that it has are of it, whichever family comes before: a picture among words is of one hand wherever it stands.</summary>
    public bool IsForSigns { get; init; }

    /// <summary>A code point of the blocks that signs and emoji stand in. A ticked box is of one hand with the empty one, which is none.</summary>
    public static bool IsSign(int codePoint) =>
        codePoint is >= 0x2300 and (<= 0x23FF or >= 0x2600) and (<= 0x27BF or >= 0x2B00) and (<= 0x2BFF or >= 0x1F000) and not 0x2611;

    /// <summary>
    /// The face that comes nearest: the right slope first, then the weight, as CSS Fonts 4 §5.2 matches weights.
    /// </summary>
    /// <param name="weight">100 to 900.</param>
    /// <param name="italic">Italic is wanted.</param>
    public FontFace Match(int weight, bool italic) =>
        Faces.OrderBy(face => face.Italic == italic ? 0 : 1).ThenBy(face => WeightDistance(weight, face.Weight)).First();

    // A weight of 400 or 500 tries its neighbour up to 500 first, then lighter, then heavier; a light one goes lighter
    // first, a heavy one heavier. The distance keeps those orders by adding a thousand to the second choice.
    private static int WeightDistance(int wanted, int have) => wanted switch
    {
        >= 400 and <= 500 when have >= wanted && have <= 500 => have - wanted,
        <= 500 => have <= wanted ? 1000 + wanted - have : 2000 + have - wanted,
        _ => have >= wanted ? have - wanted : 1000 + wanted - have,
    };
}
