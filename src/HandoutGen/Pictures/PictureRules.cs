using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures;

/// <summary>What can be wrong with a picture file: HG0501 to HG0506.</summary>
internal static class PictureRules
{
    /// <summary>What can be wrong with a picture, of a handout or of a brand: HG0440 to HG0443 for drawings, HG0501 to HG0506 for files.</summary>
    public static readonly DiagnosticRule Missing = new("HG0501", Severity.Error);
    public static readonly DiagnosticRule Outside = new("HG0502", Severity.Error);
    public static readonly DiagnosticRule TooLarge = new("HG0503", Severity.Error);
    public static readonly DiagnosticRule Unreadable = new("HG0504", Severity.Error);
    public static readonly DiagnosticRule NotAPicture = new("HG0505", Severity.Error);
    public static readonly DiagnosticRule Damaged = new("HG0506", Severity.Error);
}
