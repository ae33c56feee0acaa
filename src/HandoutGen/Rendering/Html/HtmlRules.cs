using HandoutGen.Diagnostics;

namespace HandoutGen.Rendering.Html;

/// <summary>What can be wrong with a web page: HG0720 to HG0739.</summary>
internal static class HtmlRules
{
    public static readonly DiagnosticRule CharacterWithoutFont = new("HG0721", Severity.Warning);
    public static readonly DiagnosticRule FontForPrintOnly = new("HG0720", Severity.Warning);
    public static readonly DiagnosticRule FontDamaged = new("HG0722", Severity.Error);
}
