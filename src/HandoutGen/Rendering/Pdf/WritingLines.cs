using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Lines that a hand is to write on: they stand further apart than lines to read.</summary>
internal static class WritingLines
{
    /// <summary>The least leading of such lines, in points: 8 mm, as ruled paper has it.</summary>
    public const double Leading = 8 * 72 / 25.4;

    /// <summary>A paragraph has a line that is nothing but a blank, or two lines that end with one.</summary>
    public static bool In(ImmutableArray<Inline> content)
    {
        var (ending, start) = (0, 0);
        for (var i = 0; i <= content.Length; i++)
        {
            if (i < content.Length && content[i] is not LineBreak)
            {
                continue;
            }

            var line = content[start..i].Where(inline => inline is not Text { Value: " " }).ToArray();
            if (line is [Blank { IsOneLine: true }])
            {
                return true;
            }

            ending += line is [.., Blank { IsOneLine: true }] ? 1 : 0;
            start = i + 1;
        }

        return ending > 1;
    }
}
