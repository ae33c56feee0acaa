namespace HandoutGen.Rendering.Pdf;

/// <summary>UAX #9, 2.4: what stands between an isolate and its end is ordered by itself, like a word of the text around it.</summary>
internal static class BidiIsolate
{
    /// <summary>LEFT-TO-RIGHT ISOLATE.</summary>
    public const string LeftToRight = "\u2066";

    /// <summary>RIGHT-TO-LEFT ISOLATE.</summary>
    public const string RightToLeft = "\u2067";

    /// <summary>FIRST STRONG ISOLATE: in the direction of its first letter.</summary>
    public const string FirstStrong = "\u2068";

    /// <summary>POP DIRECTIONAL ISOLATE.</summary>
    public const string End = "\u2069";
}
