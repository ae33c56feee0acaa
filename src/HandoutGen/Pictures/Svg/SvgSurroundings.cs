using System.Collections.Immutable;

namespace HandoutGen.Pictures.Svg;

/// <summary>What lies around an element.</summary>
/// <param name="Width">What percentages across are of: the nearest view box's width, in user units.</param>
/// <param name="Height">What percentages down are of.</param>
/// <param name="State">What the element inherits.</param>
internal readonly record struct SvgSurroundings(double Width, double Height, SvgState State)
{
    /// <summary>What percentages of other lengths are of.</summary>
    public double Diagonal => SvgNumber.Diagonal(Width, Height);

    /// <summary>The same place for an element with these properties of its own.</summary>
    public SvgSurroundings With(ImmutableSortedDictionary<string, string> properties) => this with { State = State.With(properties, Diagonal) };
}
