using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Typography.Lines;

/// <summary>A place where a line may end and the next begin.</summary>
/// <param name="Index">The next line's first character.</param>
/// <param name="Kind">How good or necessary the break is.</param>
/// <param name="EndX">Where a line that ends here ends, without the spaces before the place, in points from the paragraph's start.</param>
/// <param name="StartX">Where a line that starts here starts, likewise.</param>
/// <param name="Traits">What costs look at.</param>
internal readonly record struct BreakOpportunity(int Index, LineBreak Kind, double EndX, double StartX, BreakTraits Traits)
{
    /// <summary>The start of the paragraph, its break opportunities and its end, in order.</summary>
    public static BreakOpportunity[] Collect(CollectedText source, ReadOnlySpan<double> positions)
    {
        var text = source.Text;
        var breaks = source.Breaks;
        var count = 2 + (text.Length < 2 ? 0 : breaks.Length - 1 - breaks.AsSpan(1).Count(LineBreak.Prohibited));
        var places = new BreakOpportunity[count];
        places[0] = new BreakOpportunity(0, LineBreak.Mandatory, 0, 0, BreakTraits.None);
        var next = 1;
        var end = 0; // past the last character that does not hang beyond a line's end
        for (var i = 1; i <= text.Length; i++)
        {
            end = CollectedText.IsTrimmed(text[i - 1]) ? end : i;
            var kind = i == text.Length ? LineBreak.Mandatory : breaks[i];
            if (kind != LineBreak.Prohibited)
            {
                places[next++] = new BreakOpportunity(i, kind, positions[end], positions[i], TraitsOf(text, end));
                end = kind == LineBreak.Mandatory ? i : end;
            }
        }

        return next == count ? places : [places[0], new BreakOpportunity(0, LineBreak.Mandatory, 0, 0, BreakTraits.None)];
    }

    /// <summary>The opportunities, and a break between any two letters of a word that is wider than a line.</summary>
    public static BreakOpportunity[] WithEmergencies(PreparedParagraph paragraph, double width)
    {
        var places = paragraph.Opportunities;
        List<BreakOpportunity>? result = null;
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i].EndX - places[i - 1].StartX > width + Tolerance)
            {
                result ??= [.. places.AsSpan(0, i)];
                AddEmergencies(paragraph, places[i - 1].Index, places[i].Index, width, result);
            }

            result?.Add(places[i]);
        }

        return result is null ? places : [.. result];
    }

    /// <summary>Rounding in sums of widths must not push a word that fits exactly to the next line: a thousandth of a point is not seen.</summary>
    public const double Tolerance = 0.001;

    private const int LongestShortWord = 3;

    // At soft hyphens; between the syllables of a part that is wider than a line even so; else between any two letters.
    private static void AddEmergencies(PreparedParagraph paragraph, int start, int end, double width, List<BreakOpportunity> result)
    {
        var text = paragraph.Source.Text;
        Divide(WordDivision.Soft(text, start, end), start, end, (from, to) =>
            Divide(WordDivision.Syllables(text, from, to), from, to, (first, last) => AddEveryPlace(paragraph, first, last, result)));

        void Divide(ImmutableArray<int> places, int from, int to, Action<int, int> further)
        {
            foreach (var place in places.Where(paragraph.StartsCluster).Append(to))
            {
                var hyphen = paragraph.HyphenWidth(place);
                if (paragraph.Positions[place] - paragraph.Positions[from] + hyphen > width + Tolerance)
                {
                    further(from, place);
                }

                if (place < to)
                {
                    result.Add(new BreakOpportunity(place, LineBreak.Emergency, paragraph.Positions[place] + hyphen, paragraph.Positions[place], BreakTraits.None));
                }

                from = place;
            }
        }
    }

    private static void AddEveryPlace(PreparedParagraph paragraph, int start, int end, List<BreakOpportunity> result)
    {
        var text = paragraph.Source.Text;
        var positions = paragraph.Positions;
        var visible = start;
        for (var i = start; i < end;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(i, end - i));
            visible = CollectedText.IsTrimmed(text[i]) ? visible : i + length;
            i += length;
            if (i < end && !CollectedText.IsTrimmed(text[i]) && paragraph.StartsCluster(i))
            {
                result.Add(new BreakOpportunity(i, LineBreak.Emergency, positions[visible] + paragraph.HyphenWidth(i), positions[i], BreakTraits.None));
            }
        }
    }

    private static BreakTraits TraitsOf(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= LongestShortWord && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var letters = end - start;
        if (letters is 0 or > LongestShortWord || (start > 0 && text[start - 1] is not (' ' or '\n')))
        {
            return BreakTraits.None;
        }

        var traits = letters <= 2 ? BreakTraits.AfterShortWord : BreakTraits.None;
        var opensSentence = start > 1 && (text[start - 2] is '.' or '!' or '?' or '\u2026');
        return opensSentence ? traits | BreakTraits.AfterSentenceStart : traits;
    }
}

/// <summary>What the costs of a line look at in the text around a break.</summary>
[Flags]
internal enum BreakTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A word of one or two letters stands before the break.</summary>
    AfterShortWord = 1,

    /// <summary>The word before the break begins a sentence and is short: its sentence would start at the line's end.</summary>
    AfterSentenceStart = 2,
}
