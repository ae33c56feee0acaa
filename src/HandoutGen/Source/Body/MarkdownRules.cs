using HandoutGen.Diagnostics;

namespace HandoutGen.Source.Body;

/// <summary>What can be wrong with the Markdown of a body: HG03xx.</summary>
internal static class MarkdownRules
{
    public static readonly DiagnosticRule RawHtml = new("HG0301", Severity.Error);
    public static readonly DiagnosticRule ImageWithoutAlt = new("HG0302", Severity.Error);
    public static readonly DiagnosticRule ImageInText = new("HG0303", Severity.Error);
    public static readonly DiagnosticRule LinkScheme = new("HG0304", Severity.Error);
    public static readonly DiagnosticRule EmptyLink = new("HG0305", Severity.Error);
    public static readonly DiagnosticRule UnknownAnchor = new("HG0306", Severity.Error);
    public static readonly DiagnosticRule HeadingLevel = new("HG0307", Severity.Error);
    public static readonly DiagnosticRule UnknownDiv = new("HG0308", Severity.Error);
    public static readonly DiagnosticRule DivFence = new("HG0309", Severity.Error);
    public static readonly DiagnosticRule TableShape = new("HG0310", Severity.Error);
    public static readonly DiagnosticRule BadMark = new("HG0311", Severity.Error);
    public static readonly DiagnosticRule UnknownBrandValue = new("HG0312", Severity.Error);
    public static readonly DiagnosticRule BadSpan = new("HG0313", Severity.Error);
    public static readonly DiagnosticRule TooComplex = new("HG0314", Severity.Error);
    public static readonly DiagnosticRule NotOneLine = new("HG0315", Severity.Error);
    public static readonly DiagnosticRule EmptyElement = new("HG0316", Severity.Error);
    public static readonly DiagnosticRule Footnote = new("HG0317", Severity.Error);
    public static readonly DiagnosticRule StruckOut = new("HG0318", Severity.Error);
    public static readonly DiagnosticRule NoList = new("HG0319", Severity.Warning);
    public static readonly DiagnosticRule SignsShown = new("HG0320", Severity.Warning);
    public static readonly DiagnosticRule ReadOtherwise = new("HG0321", Severity.Warning);
    public static readonly DiagnosticRule Lost = new("HG0330", Severity.Error);
    public static readonly DiagnosticRule UnclosedNote = new("HG0331", Severity.Error);
    public static readonly DiagnosticRule ReadAsList = new("HG0332", Severity.Note);
    public static readonly DiagnosticRule LinesJoined = new("HG0333", Severity.Note);
    public static readonly DiagnosticRule NotShown = new("HG0334", Severity.Warning);
    public static readonly DiagnosticRule ForeignSyntax = new("HG0335", Severity.Warning);
    public static readonly DiagnosticRule NoteToSelf = new("HG0336", Severity.Warning);
    public static readonly DiagnosticRule BoldHeading = new("HG0337", Severity.Warning);
    public static readonly DiagnosticRule ForgottenBar = new("HG0338", Severity.Error);
    public static readonly DiagnosticRule UnnamedColumn = new("HG0340", Severity.Warning);
    public static readonly DiagnosticRule BadPicture = new("HG0341", Severity.Error);
    public static readonly DiagnosticRule BadCode = new("HG0342", Severity.Error);
    public static readonly DiagnosticRule RaisedAfterNumber = new("HG0339", Severity.Warning);
    public static readonly DiagnosticRule UnclosedFence = new("HG0343", Severity.Error);
}
