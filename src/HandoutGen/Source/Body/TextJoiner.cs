using System.Collections.Immutable;
using System.Text;
using HandoutGen.Model;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Body;

/// <summary>Collects running text: neighbouring characters become one <see cref="Text"/>, white space single spaces.</summary>
internal sealed class TextJoiner(ScalarSourceMap map, Census census)
{
    private readonly ImmutableArray<Inline>.Builder _result = ImmutableArray.CreateBuilder<Inline>();

    private readonly StringBuilder _text = new();

    private int _start;

    private int _end;

    /// <summary>Adds characters that stand at a stretch of the Markdown.</summary>
    public void Add(ReadOnlySpan<char> characters, int start, int end)
    {
        if (characters.IsEmpty)
        {
            return;
        }

        census.Count(start, end);
        if (start < _end)
        {
            Flush(); // Markdig moves pieces about when a table follows a line with open brackets
        }

        if (_text.Length == 0)
        {
            _start = start;
        }

        foreach (var c in characters)
        {
            if (c is not (' ' or '\t' or '\n'))
            {
                _text.Append(c);
            }
            else if (_text.Length == 0 || _text[^1] != ' ')
            {
                _text.Append(' ');
            }
        }

        _end = Math.Max(_end, end);
    }

    /// <summary>Adds the end of a source line: a space, but none between two characters of a script that has no spaces.</summary>
    public void AddLineEnd(char next, int start, int end)
    {
        if (_text.Length > 0 && IsIdeographic(_text[^1]) && IsIdeographic(next))
        {
            _end = end;
            return;
        }

        Add(" ", start, end);
    }

    /// <summary>The citation that white space alone would part from what is added next, or null.</summary>
    public CitationMark? LastCitation => _result.Count > 0 && _result[^1] is CitationMark mark && string.IsNullOrWhiteSpace(_text.ToString()) ? mark : null;

    /// <summary>Puts another citation in the place of the last one, and nothing between it and what is added next.</summary>
    public void ReplaceCitation(CitationMark mark)
    {
        _text.Clear();
        _result[^1] = mark;
    }

    /// <summary>Ends the text: something that was reported stood here.</summary>
    public void Break() => Flush();

    /// <summary>Adds anything else.</summary>
    public void Add(Inline inline)
    {
        Flush();
        _result.Add(inline);
    }

    /// <summary>What was added.</summary>
    public ImmutableArray<Inline> ToInlines()
    {
        Flush();
        return _result.DrainToImmutable();
    }

    private static bool IsIdeographic(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _result.Add(new Text(_text.ToString()) { Span = map.Span(_start, _end - _start) });
        }

        _text.Clear();
        _start = _end = 0;
    }
}
