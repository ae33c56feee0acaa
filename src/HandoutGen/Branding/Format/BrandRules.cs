using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Branding.Format;

/// <summary>What can be wrong with a brand: HG04xx.</summary>
internal static class BrandRules
{
    public static readonly DiagnosticRule Unreadable = new("HG0401", Severity.Error);
    public static readonly DiagnosticRule UnknownKey = new("HG0402", Severity.Warning);
    public static readonly DiagnosticRule WrongShape = new("HG0403", Severity.Warning);
    public static readonly DiagnosticRule NoColor = new("HG0404", Severity.Warning);
    public static readonly DiagnosticRule CircularColor = new("HG0405", Severity.Error);
    public static readonly DiagnosticRule UnusedColor = new("HG0406", Severity.Warning);
    public static readonly DiagnosticRule BadMeasure = new("HG0407", Severity.Warning);
    public static readonly DiagnosticRule MeasureOutOfRange = new("HG0408", Severity.Warning);
    public static readonly DiagnosticRule FontNotAtHand = new("HG0409", Severity.Warning);
    public static readonly DiagnosticRule FontFileUnusable = new("HG0410", Severity.Warning);
    public static readonly DiagnosticRule LogoWithoutAlt = new("HG0413", Severity.Warning);
    public static readonly DiagnosticRule UnknownLogo = new("HG0414", Severity.Warning);
    public static readonly DiagnosticRule Contrast = new("HG0415", Severity.Error);
    public static readonly DiagnosticRule ContrastAdjusted = new("HG0416", Severity.Note);
    public static readonly DiagnosticRule BadLink = new("HG0417", Severity.Warning);
    public static readonly DiagnosticRule BadOption = new("HG0418", Severity.Error);
    public static readonly DiagnosticRule UnknownValue = new("HG0419", Severity.Error);
    public static readonly DiagnosticRule LogoNotSeen = new("HG0431", Severity.Warning);
    public static readonly DiagnosticRule LogoInBox = new("HG0432", Severity.Warning);
    public static readonly DiagnosticRule WrongOwnShape = new("HG0430", Severity.Error);
    public static readonly DiagnosticRule Empty = new("HG0420", Severity.Warning);

    /// <summary>How the maps under <c>defaults: handoutgen</c> report: what is wrong there is this tool's to tell.</summary>
    public static readonly YamlMapRules OwnMaps = new(UnknownKey, WrongOwnShape, WrongOwnShape, []);

    /// <summary>How the maps of a brand report: an unknown key is another tool's, perhaps, and what cannot be read is left out.</summary>
    public static readonly YamlMapRules Maps = new(UnknownKey, WrongShape, WrongShape, []);
}
