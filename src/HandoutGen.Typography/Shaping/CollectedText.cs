using HandoutGen.Typography.Unicode;

namespace HandoutGen.Typography.Shaping;

/// <summary>Step 1, collect: a paragraph's runs as one text, with the direction and the possible line breaks of each character.</summary>
internal sealed class CollectedText
{
    private CollectedText(IReadOnlyList<TextRun> runs, TextDirection direction)
    {
        Runs = runs;
        RunStarts = new int[runs.Count + 1];
        for (var i = 0; i < runs.Count; i++)
        {
            RunStarts[i + 1] = RunStarts[i] + runs[i].Text.Length;
        }

        Text = runs.Count == 1 ? runs[0].Text : string.Concat(runs.Select(run => run.Text));
        (Levels, ParagraphLevel) = BidiLevels.Resolve(Text, direction);
        Breaks = new LineBreak[Text.Length];
        LineBreakRules.Find(Text, Breaks);
        TypographicBreaks.Apply(Text, runs[0].Style.Language, Breaks);
    }

    /// <summary>The runs.</summary>
    public IReadOnlyList<TextRun> Runs { get; }

    /// <summary>Where each run starts, and the text's length.</summary>
    public int[] RunStarts { get; }

    /// <summary>All characters.</summary>
    public string Text { get; }

    /// <summary>The embedding level of each UTF-16 unit (UAX #9); null when all are 0.</summary>
    public byte[]? Levels { get; }

    /// <summary>0, or 1 for a paragraph that runs right to left.</summary>
    public byte ParagraphLevel { get; }

    /// <summary>What a line may do before each UTF-16 unit.</summary>
    public LineBreak[] Breaks { get; }

    /// <summary>Puts the runs together.</summary>
    public static CollectedText Collect(IReadOnlyList<TextRun> runs, TextDirection direction) => new(runs, direction);

    /// <summary>The level of a character.</summary>
    public byte LevelOf(int index) => Levels is null ? (byte)0 : Levels[index];

    /// <summary>
    /// The character is never shaped: line feeds and other controls, soft hyphens (a line that ends at one shows a hyphen of its own), the invisible characters that only steer
    /// breaking (ZERO WIDTH SPACE, WORD JOINER) or direction.
    /// </summary>
    public static bool IsUnshaped(char value) => value switch
    {
        < ' ' => value != '\t',
        < '\u007F' => false,
        < '\u00A0' => true,
        '\u00AD' or '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' => true,
        >= '\u2028' and <= '\u202E' => true,
        >= '\u2060' and <= '\u206F' => true,
        _ => false,
    };

    /// <summary>The character hangs beyond the line's end: a space, or one that is not shown.</summary>
    public static bool IsTrimmed(char value) => value is ' ' or '\t' || IsUnshaped(value);
}
