using System.Globalization;
using HandoutGen.Typography.Fonts;
using HandoutGen.Typography.Unicode;
using HarfBuzzSharp;

namespace HandoutGen.Typography.Shaping;

/// <summary>
/// Step 2, itemize and shape: cuts a paragraph into pieces of one run, face, script and direction, word by word, and shapes each.
/// </summary>
/// <remarks>
/// Words are shaped alone, so that one cache of words serves all paragraphs. A word is shaped whole; only where a line may break
/// inside it and the font joins or kerns across that very place is it shaped in parts.
/// </remarks>
internal sealed class Itemizer
{
    // A longer word is shaped in parts, so that no input makes the work on one word grow with the square of its length.
    private const int LongestPiece = 512;

    private readonly CollectedText _source;
    private readonly string _text;
    private readonly ShapeCache _cache;
    private readonly ICollection<MissingGlyph>? _missing;
    private readonly List<TextPiece> _pieces;
    private TextStyle? _wordsStyle;
    private ShapeCache.ShapedWords _words;
    private ShapedText? _space;
    private uint _script = (uint)Script.Latin;

    // The index of the face of the last word that has letters, in its run's stack.
    private int _wordFace;

    private Itemizer(CollectedText source, ShapeCache cache, ICollection<MissingGlyph>? missing)
    {
        _source = source;
        _text = source.Text;
        _cache = cache;
        _missing = missing;
        _pieces = new List<TextPiece>((_text.Length / 3) + 4);
    }

    /// <summary>The pieces, in reading order.</summary>
    /// <param name="source">The paragraph.</param>
    /// <param name="cache">The words known.</param>
    /// <param name="missing">Takes the characters that no font has.</param>
    public static List<TextPiece> Itemize(CollectedText source, ShapeCache cache, ICollection<MissingGlyph>? missing)
    {
        var itemizer = new Itemizer(source, cache, missing);
        for (var run = 0; run < source.Runs.Count; run++)
        {
            itemizer.AddRun(run);
        }

        return itemizer._pieces;
    }

    private void AddRun(int run)
    {
        var style = _source.Runs[run].Style;
        var end = _source.RunStarts[run + 1];
        var i = _source.RunStarts[run];
        _wordFace = 0;
        while (i < end)
        {
            if (IsSpace(_text[i]))
            {
                AddSpace(run, style, i++);
            }
            else if (CollectedText.IsUnshaped(_text[i]))
            {
                i++;
            }
            else
            {
                i = AddWord(run, style, i, end);
            }
        }
    }

    private static bool IsSpace(char value) => value is ' ' or '\t';

    private void AddSpace(int run, TextStyle style, int start)
    {
        // A space among words of another script is of their face; one beside a lone sign is of the style's.
        var face = _wordFace > 0 && _pieces[^1].Level == _source.LevelOf(start) && style.Fonts.Faces[_wordFace].GlyphIndex(' ') != 0 ? _wordFace : style.Fonts.FaceOf(' ');
        if (face >= 0)
        {
            var words = Words(style, style.Fonts.Faces[face], start);
            Add(run, style, start, 1, style.Fonts.Faces[face], 1, _space ??= words[" "]);
        }
    }

    // From a character that is shaped to the end of what can be shaped with it.
    private int AddWord(int run, TextStyle style, int start, int end)
    {
        if (AsciiWord(style, start, end) is var ascii and > 0)
        {
            var letters = _text.AsSpan(start, ascii).ContainsAnyInRange('A', 'z');
            _script = letters ? (uint)Script.Latin : _script;
            _wordFace = 0;
            AddWordPieces(run, style, start, ascii, style.Fonts.Faces[0], scaled: false);
            return start + ascii;
        }

        var first = ClusterAt(style, start, end);
        if (first.Face < 0)
        {
            ReportMissing(run, start, first.Length);
            return start + first.Length;
        }

        var script = first.Script;
        var i = start + first.Length;
        while (i < end && i - start < LongestPiece && !IsSpace(_text[i]) && !CollectedText.IsUnshaped(_text[i]) && _source.LevelOf(i) == _source.LevelOf(start))
        {
            var next = ClusterAt(style, i, end);
            if (next.Face != first.Face || next.Scaled != first.Scaled || (next.Script != 0 && script != 0 && next.Script != script))
            {
                break;
            }

            script = script == 0 ? next.Script : script;
            i += next.Length;
        }

        _script = script == 0 ? _script : script;
        _wordFace = script == 0 ? 0 : first.Face;
        AddWordPieces(run, style, start, i - start, style.Fonts.Faces[first.Face], first.Scaled);
        return i;
    }

    // The length of a word that is ASCII throughout and that the first face has, as nearly every word is; 0 when the word needs a closer look.
    private int AsciiWord(TextStyle style, int start, int end)
    {
        if (_source.Levels is not null || style.SmallCaps || !style.Fonts.FirstHasAscii)
        {
            return 0;
        }

        var rest = _text.AsSpan(start, Math.Min(end - start, LongestPiece));
        var length = rest.IndexOfAnyExceptInRange('!', '~');
        return length < 0 ? rest.Length : length == 0 || rest[length] is ' ' or '\n' ? length : 0;
    }

    private void AddWordPieces(int run, TextStyle style, int start, int length, FontFace face, bool scaled)
    {
        var word = scaled ? _text.Substring(start, length).ToUpperInvariant() : _text.AsSpan(start, length);
        var scale = scaled ? (double)face.XHeight / face.CapHeight : 1;
        var words = Words(style, face, start);
        var whole = words[word];
        var breaks = _source.Breaks.AsSpan(start, length);
        var from = 0;
        for (var i = 1; i < length; i++)
        {
            if (breaks[i] != LineBreak.Prohibited && !MayBreakBefore(whole, i))
            {
                Add(run, style, start + from, i - from, face, scale, words[word[from..i]]);
                from = i;
            }
        }

        Add(run, style, start + from, length - from, face, scale, from == 0 ? whole : words[word[from..]]);
    }

    // A cluster starts here, and shaping its two sides apart would give the same glyphs.
    private static bool MayBreakBefore(ShapedText shaped, int index)
    {
        foreach (ref readonly var glyph in shaped.Glyphs.AsSpan())
        {
            if (glyph.Cluster == index)
            {
                return !glyph.UnsafeToBreak;
            }
        }

        return false;
    }

    private void Add(int run, TextStyle style, int start, int length, FontFace face, double scale, ShapedText shaped)
    {
        var size = style.Size * scale * (style.Position == VerticalPosition.Baseline ? 1 : style.RaisedSize);
        _pieces.Add(new TextPiece(start, length, run, _source.LevelOf(start), face, size, shaped));
    }

    // The words of a style's face at a place. Most words are shaped like the one before.
    private ShapeCache.ShapedWords Words(TextStyle style, FontFace face, int start)
    {
        var backwards = (_source.LevelOf(start) & 1) == 1;
        if (!ReferenceEquals(style, _wordsStyle) || !ReferenceEquals(face, _words.Key.Face) || _script != _words.Key.Script || backwards != _words.Key.RightToLeft)
        {
            var features = ShapingFeatures.None;
            features |= style.TabularFigures ? ShapingFeatures.TabularFigures : 0;
            features |= style.SmallCaps && FontFeatures.HasSmallCaps(face) ? ShapingFeatures.SmallCaps : 0;
            features |= style.Tracking != 0 ? ShapingFeatures.NoLigatures : 0;
            _words = _cache.For(new ShapingKey(face, features, _script, style.Language, backwards));
            _wordsStyle = style;
            _space = null;
        }

        return _words;
    }

    private readonly record struct Cluster(int Length, int Face, uint Script, bool Scaled);

    // The grapheme cluster at a place: a combining mark stays with its base and takes its face.
    private Cluster ClusterAt(TextStyle style, int start, int end)
    {
        var first = _text[start];
        var length = first < '\u0300' && (start + 1 == end || _text[start + 1] < '\u0300')
            ? 1
            : StringInfo.GetNextTextElementLength(_text.AsSpan(start, end - start));
        int code = first;
        if (char.IsHighSurrogate(first) && length > 1)
        {
            code = char.ConvertToUtf32(first, _text[start + 1]);
        }

        var face = FaceCoverage.Find(style.Fonts, _text.AsSpan(start, length), code);
        var scaled = style.SmallCaps && face >= 0 && char.IsLower(_text, start) && !FontFeatures.HasSmallCaps(style.Fonts.Faces[face]);
        return new Cluster(length, face, ScriptOf(code), scaled);
    }

    /// <summary>The tag of a character's script; 0 for characters of no script of their own.</summary>
    public static uint ScriptOf(int code)
    {
        if (code < 0x80)
        {
            return char.IsAsciiLetter((char)code) ? (uint)Script.Latin : 0;
        }

        var script = (uint)UnicodeFunctions.Default.GetScript((uint)code);
        return script == (uint)Script.Common || script == (uint)Script.Inherited || script == (uint)Script.Unknown ? 0 : script;
    }

    private void ReportMissing(int run, int start, int length)
    {
        var style = _source.Runs[run].Style;
        foreach (var rune in _text.AsSpan(start, length).EnumerateRunes())
        {
            if (FaceCoverage.Find(style.Fonts, default, rune.Value) < 0)
            {
                _missing?.Add(new MissingGlyph(rune.Value, _source.Runs[run].Tag));
            }
        }
    }
}
