namespace HandoutGen.Typography.Shaping;

/// <summary>A piece of a paragraph in one style.</summary>
/// <param name="Text">The characters; a line feed is a forced break.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Tag">The caller's own: which element or link the text belongs to. It comes back on each glyph run, which never mixes two tags.</param>
public sealed record TextRun(string Text, TextStyle Style, object? Tag = null)
{
    /// <summary>
    /// What the characters are where their look is lost, when they are copied or read aloud: "³" for a raised "3". As many UTF-16
    /// units as <see cref="Text"/>; null for the same.
    /// </summary>
    public string? Meaning { get; init; }
}

/// <summary>A character that no font of its style has. It is not shown.</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Tag">Its run's tag.</param>
public readonly record struct MissingGlyph(int CodePoint, object? Tag)
{
    /// <summary>The character's script by its ISO 15924 code ("Arab"); empty for a sign of no script of its own.</summary>
    public string Script => Itemizer.ScriptOf(CodePoint) is var script and not 0
        ? string.Create(4, script, static (code, tag) =>
        {
            for (var i = 0; i < 4; i++)
            {
                code[i] = (char)((tag >> (24 - (8 * i))) & 0xFF);
            }
        })
        : "";
}
