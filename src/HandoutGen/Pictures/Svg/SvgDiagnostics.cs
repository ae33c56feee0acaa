using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures.Svg;

/// <summary>Tells of what a drawing cannot hold: it is never drawn differently.</summary>
internal static class SvgDiagnostics
{
    /// <summary>Reports what cannot be drawn as SVG means it.</summary>
    /// <param name="diagnostics">Where it is reported.</param>
    /// <param name="element">The element that shows it.</param>
    /// <param name="message">What it is, as a fact.</param>
    /// <param name="way">What to do instead.</param>
    public static void NotDrawable(this DiagnosticBag diagnostics, SvgElement element, string message, string way = "save the logo simpler, or as PNG") =>
        diagnostics.Report(SvgRules.NotDrawable, element.Span, message, way);
}
