using System.Collections.Immutable;
using HandoutGen.Css;
using HandoutGen.Drawing;

namespace HandoutGen.Pictures.Svg;

/// <summary>The properties that elements inherit, with the values they begin with (SVG 2 §6.1 and §13).</summary>
internal sealed record SvgState
{
    public static readonly SvgState Initial = new();

    public string Fill { get; private init; } = "black";

    public double FillOpacity { get; private init; } = 1;

    public bool EvenOdd { get; private init; }

    public string Stroke { get; private init; } = "none";

    public double StrokeOpacity { get; private init; } = 1;

    public double StrokeWidth { get; private init; } = 1;

    public LineCap Cap { get; private init; }

    public LineJoin Join { get; private init; }

    public double MiterLimit { get; private init; } = 4;

    public ImmutableArray<double> Dashes { get; private init; } = [];

    public double DashOffset { get; private init; }

    public TranslucentColor Color { get; private init; } = new(default, 1);

    public bool Visible { get; private init; } = true;

    public bool ClipEvenOdd { get; private init; }

    /// <summary>The state of an element with these properties of its own.</summary>
    /// <param name="properties">The element's properties.</param>
    /// <param name="diagonal">What percentages of a stroke's lengths are of.</param>
    public SvgState With(ImmutableSortedDictionary<string, string> properties, double diagonal)
    {
        var state = this;
        foreach (var (name, value) in properties)
        {
            if (value != "inherit")
            {
                state = state.With(name, value, diagonal);
            }
        }

        return state;
    }

    /// <summary>A colour as SVG's properties write it, or null for what is none.</summary>
    public static TranslucentColor? ParseColor(string value, TranslucentColor current) =>
        value.Equals("currentcolor", StringComparison.OrdinalIgnoreCase) ? current
        : CssColor.TryParse(value, out var color, out _) ? color
        : null;

    /// <summary>An opacity: a number or a percentage, kept within 0 and 1; null for what is none.</summary>
    public static double? ParseOpacity(string value) => SvgNumber.Length(value, 1) is { } opacity ? Math.Clamp(opacity, 0, 1) : null;

    private SvgState With(string name, string value, double diagonal) => name switch
    {
        "fill" => this with { Fill = value },
        "stroke" => this with { Stroke = value },
        "fill-opacity" => this with { FillOpacity = ParseOpacity(value) ?? FillOpacity },
        "stroke-opacity" => this with { StrokeOpacity = ParseOpacity(value) ?? StrokeOpacity },
        "fill-rule" => this with { EvenOdd = value == "evenodd" },
        "clip-rule" => this with { ClipEvenOdd = value == "evenodd" },
        "stroke-width" => this with { StrokeWidth = SvgNumber.Length(value, diagonal) is { } width and >= 0 ? width : StrokeWidth },
        "stroke-linecap" => this with { Cap = value switch { "round" => LineCap.Round, "square" => LineCap.Square, _ => LineCap.Butt } },
        "stroke-linejoin" => this with { Join = value switch { "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => LineJoin.Miter } },
        "stroke-miterlimit" => this with { MiterLimit = SvgNumber.Length(value, 1) is { } limit and >= 1 ? limit : MiterLimit },
        "stroke-dasharray" => this with { Dashes = ParseDashes(value, diagonal) },
        "stroke-dashoffset" => this with { DashOffset = SvgNumber.Length(value, diagonal) ?? DashOffset },
        "color" => this with { Color = ParseColor(value, Color) ?? Color },
        "visibility" => this with { Visible = value is not ("hidden" or "collapse") },
        _ => this,
    };

    // An odd number of lengths is repeated once; negative ones, or only zeros, make a whole line (SVG 2 §13.5.6).
    private static ImmutableArray<double> ParseDashes(string value, double diagonal)
    {
        var lengths = value.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(part => SvgNumber.Length(part, diagonal)).ToArray();
        if (lengths.Any(length => length is null or < 0) || lengths.All(length => length == 0))
        {
            return [];
        }

        var dashes = lengths.Select(length => length!.Value).ToImmutableArray();
        return dashes.Length % 2 == 0 ? dashes : [.. dashes, .. dashes];
    }
}
