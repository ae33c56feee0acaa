namespace HandoutGen.Diagnostics;

/// <summary>A stretch of a source file. The default value stands nowhere.</summary>
/// <param name="File">The file, or null for what no file holds.</param>
/// <param name="Start">The offset of the first character.</param>
/// <param name="Length">The number of characters; at least 1 is underlined.</param>
public readonly record struct SourceSpan(SourceFile? File, int Start, int Length)
{
    /// <summary>The first character, where pointing at all of a long stretch would say nothing.</summary>
    public SourceSpan FirstCharacter => this with { Length = Math.Min(1, Length) };

    /// <summary>What stands on the line that the stretch begins on.</summary>
    public SourceSpan FirstLine =>
        File?.Text.AsSpan(Start, Length).IndexOfAny('\r', '\n') is >= 0 and var end ? this with { Length = end } : this;

    /// <summary>From here to the end of a later stretch of the same file.</summary>
    public SourceSpan To(SourceSpan last) => this with { Length = Math.Max(Length, last.Start + last.Length - Start) };

    /// <summary>The place, without the text around it.</summary>
    public override string ToString() => $"{File?.Path}:{Start}+{Length}";
}
