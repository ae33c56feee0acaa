using System.Collections.Immutable;

namespace HandoutGen.Layout.Strips;

/// <summary>The whole flow at one width: strips under each other, with the sums that make any part's height a subtraction.</summary>
internal sealed class VerticalList
{
    private readonly double[] _heights;
    private readonly double[] _opening;
    private readonly double[] _closing;

    public VerticalList(ImmutableArray<Strip> strips)
    {
        Strips = strips;
        _heights = new double[strips.Length + 1];
        _opening = new double[strips.Length];
        _closing = new double[strips.Length];
        for (var i = 0; i < strips.Length; i++)
        {
            _heights[i + 1] = _heights[i] + strips[i].Space + strips[i].Height;
            for (var enclosure = strips[i].Enclosure; enclosure is not null; enclosure = enclosure.Outer)
            {
                _opening[i] += i > enclosure.First ? enclosure.OpeningAt(strips[i]) : 0;
                _closing[i] += i < enclosure.End - 1 ? enclosure.Closing : 0;
            }
        }
    }

    /// <summary>From top to bottom.</summary>
    public ImmutableArray<Strip> Strips { get; }

    /// <summary>The number of strips.</summary>
    public int Count => Strips.Length;

    /// <summary>What is added above a strip that begins a page.</summary>
    public double Opening(int strip) => _opening[strip];

    /// <summary>What is added below a strip that ends a page.</summary>
    public double Closing(int strip) => _closing[strip];

    /// <summary>The height of the strips from <paramref name="from"/> up to <paramref name="end"/> as a page or column of their own.</summary>
    public double Height(int from, int end) =>
        from == end ? 0 : _heights[end] - _heights[from] - Strips[from].Space + _opening[from] + _closing[end - 1];
}
