using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Rendering;

/// <summary>
/// Citations that are raised numbers. Authors write every citation as a word, "pain [@a].", whatever the style; a raised one stands
/// close to the word before it and, in English, after a comma or full stop: "pain.¹" (AMA Manual of Style, 11th edition, 3.6).
/// Other languages keep it before the sign, as their manuals do.
/// </summary>
internal static class RaisedCitations
{
    /// <summary>Running text with its raised citations where they are set.</summary>
    /// <param name="content">The text as the author wrote it.</param>
    /// <param name="handout">Where citations are looked up.</param>
    public static ImmutableArray<Inline> Placed(ImmutableArray<Inline> content, ResolvedHandout handout)
    {
        if (!content.Any(IsRaisedMark))
        {
            return content;
        }

        var placed = content.ToBuilder();
        for (var i = 0; i < placed.Count; i++)
        {
            if (IsRaisedMark(placed[i]))
            {
                if (i > 0 && placed[i - 1] is Text before)
                {
                    placed[i - 1] = before with { Value = before.Value.TrimEnd(' ') };
                }

                if (i + 1 < placed.Count && placed[i + 1] is Text { Value: ['.' or ',', ..] } after && IsEnglish(handout.Language))
                {
                    placed[i + 1] = after with { Value = after.Value[1..] };
                    placed.Insert(i++, after with { Value = after.Value[..1] });
                }
            }
        }

        return placed.DrainToImmutable();

        bool IsRaisedMark(Inline inline) => inline is CitationMark mark && RaisedText.IsAll(handout.Citations[mark.Index]);
    }

    private static bool IsEnglish(string language) => language is ['e', 'n'] or ['e', 'n', '-', ..];
}
