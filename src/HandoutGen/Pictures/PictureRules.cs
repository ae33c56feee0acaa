using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures;

/// <summary>What can be wrong with a picture's file, HG0501 to HG0506: errors, but warnings for a logo, in whose place a name is shown.</summary>
internal static class PictureRules
{
    public static readonly DiagnosticRule Missing = new("HG0501", Severity.Error);
    public static readonly DiagnosticRule Outside = new("HG0502", Severity.Error);
    public static readonly DiagnosticRule TooLarge = new("HG0503", Severity.Error);
    public static readonly DiagnosticRule Unreadable = new("HG0504", Severity.Error);
    public static readonly DiagnosticRule NotAPicture = new("HG0505", Severity.Error);
    public static readonly DiagnosticRule Damaged = new("HG0506", Severity.Error);
}
