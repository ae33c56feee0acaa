using System.Globalization;
using System.Text;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Pdf;

/// <content>Glyphs in reading order, and what text they stand for (ISO 32000-1, 14.8.2.3 and 14.8.2.4).</content>
public sealed partial class PdfPage
{
    private readonly List<int> _clusterUses = [];

    /// <summary>Shows a run of glyphs: its text is what a reader hears and copies.</summary>
    /// <param name="run">The run; its own X and Rise are added to the place.</param>
    /// <param name="x">Where the run's line begins, in points.</param>
    /// <param name="y">The baseline, in points.</param>
    /// <exception cref="InvalidOperationException">No marked content is open.</exception>
    public void ShowGlyphs(GlyphRun run, double x, double y)
    {
        CheckInside();
        if (run.Glyphs.IsDefaultOrEmpty)
        {
            return;
        }

        if (_owner is not null)
        {
            Texts.Add((Owners.Count - 1, run.Text));
        }

        foreach (var glyph in run.Glyphs)
        {
            if ((uint)glyph.Id >= (uint)run.Face.GlyphCount)
            {
                Violate(ConformanceRule.FontDamaged, $"the font {run.Face.FamilyName} is damaged: its tables name a glyph that it does not have");
                return;
            }
        }

        var font = _document.Font(run.Face);
        SetFill(run.Color);
        BeginText(font, run.Size, x + run.X, y + run.Rise);
        if (!run.IsShown)
        {
            _content.Write("3 Tr\n"u8);
        }

        double pen = 0;
        double shown = 0;
        double rise = 0;
        var glyphs = run.Glyphs.AsSpan();
        if (run.RightToLeft)
        {
            // In reading order: the pen starts at the right, so that who reads the content without looking at places reads it aright.
            foreach (var glyph in glyphs)
            {
                pen += glyph.Advance;
            }

            for (var end = glyphs.Length; end > 0;)
            {
                var start = ClusterStart(glyphs, end);
                for (var i = start; i < end; i++)
                {
                    pen -= glyphs[i].Advance;
                }

                var left = pen;
                ShowCluster(font, run, glyphs[start..end], ref pen, ref shown, ref rise);
                pen = left;
                end = start;
            }
        }
        else
        {
            for (var start = 0; start < glyphs.Length;)
            {
                var end = ClusterEnd(glyphs, start);
                ShowCluster(font, run, glyphs[start..end], ref pen, ref shown, ref rise);
                start = end;
            }
        }

        EndArray();
        if (rise != 0)
        {
            _content.Write("0 Ts\n"u8);
        }

        if (!run.IsShown)
        {
            _content.Write("0 Tr\n"u8);
        }
    }

    // Glyphs that stand for the same characters follow each other; the first or the last of them has the characters.
    private static int ClusterEnd(ReadOnlySpan<PositionedGlyph> glyphs, int start)
    {
        var end = start + 1;
        while (end < glyphs.Length && (glyphs[end].TextLength == 0 || (glyphs[start].TextLength == 0 && glyphs[end].TextStart == glyphs[start].TextStart)))
        {
            end++;
        }

        return end;
    }

    // The same, from the end: in text that runs right to left the first glyph of a cluster has its characters.
    private static int ClusterStart(ReadOnlySpan<PositionedGlyph> glyphs, int end)
    {
        var start = end - 1;
        while (start > 0 && glyphs[start].TextLength == 0)
        {
            start--;
        }

        return start;
    }

    private void ShowCluster(PdfFont font, GlyphRun run, ReadOnlySpan<PositionedGlyph> cluster, ref double pen, ref double shown, ref double rise)
    {
        var spelled = !Use(font, cluster, run.Text);
        if (spelled)
        {
            BeginActualText(ClusterText(cluster, run.Text).ToString());
        }

        for (var i = 0; i < cluster.Length; i++)
        {
            ShowGlyph(font, run.Size, cluster[i], _clusterUses[i], ref pen, ref shown, ref rise);
        }

        if (spelled)
        {
            EndActualText();
        }
    }

    private static ReadOnlySpan<char> ClusterText(ReadOnlySpan<PositionedGlyph> glyphs, string text)
    {
        foreach (var glyph in glyphs)
        {
            if (glyph.TextLength > 0)
            {
                return text.AsSpan(glyph.TextStart, glyph.TextLength);
            }
        }

        return default;
    }

    // Notes the uses of a cluster's glyphs. True when the ToUnicode map alone tells the cluster's text.
    private bool Use(PdfFont font, ReadOnlySpan<PositionedGlyph> cluster, string text)
    {
        var characters = ClusterText(cluster, text);
        Check(cluster, characters);
        _clusterUses.Clear();
        if (characters.IsEmpty)
        {
            Violate(ConformanceRule.GlyphWithoutText, "a glyph stands for no character");
        }

        // A cluster of as many characters as glyphs is told one by one; in any other, the last glyphs share the last character.
        var single = cluster.Length == 1;
        var told = true;
        var at = 0;
        var length = 0;
        foreach (var glyph in cluster)
        {
            told &= single || at < characters.Length;
            if (at < characters.Length)
            {
                Rune.DecodeFromUtf16(characters[at..], out _, out length);
            }

            var start = Math.Min(at, characters.Length - length);
            told &= font.TryUse(glyph.Id, single ? characters : characters.Slice(start, length), out var use);
            _clusterUses.Add(use);
            at += length;
        }

        return told && (single || at == characters.Length);
    }

    private void Check(ReadOnlySpan<PositionedGlyph> cluster, ReadOnlySpan<char> text)
    {
        foreach (var glyph in cluster)
        {
            if (glyph.Id == 0)
            {
                Violate(ConformanceRule.GlyphMissing, $"no font has a glyph for {Describe(text)}");
            }
        }

        foreach (var c in text)
        {
            if (c is '\0' or '\uFEFF' or '\uFFFE')
            {
                Violate(ConformanceRule.GlyphWithoutText, $"text cannot hold the character {Describe([c])}");
            }
            else if (c is >= '\uE000' and <= '\uF8FF')
            {
                Violate(ConformanceRule.PrivateUseCharacter, $"the private-use character {Describe([c])} means nothing to a reader");
            }
        }
    }

    private static string Describe(ReadOnlySpan<char> text)
    {
        var names = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            names.Append(names.Length > 0 ? " " : "").Append("U+").Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture));
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
            {
                names.Append(" (\"").Append(rune.ToString()).Append("\")");
            }
        }

        return names.ToString();
    }
}
