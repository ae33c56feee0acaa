using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures.Svg;

/// <summary>What can be wrong with an SVG picture, of a handout or of a brand: HG0440 to HG0443.</summary>
internal static class SvgRules
{
    public static readonly DiagnosticRule Malformed = new("HG0440", Severity.Error);
    public static readonly DiagnosticRule Unsafe = new("HG0441", Severity.Error);
    public static readonly DiagnosticRule TooLarge = new("HG0442", Severity.Error);
    public static readonly DiagnosticRule NotDrawable = new("HG0443", Severity.Warning);
}
