using System.Text;
using HandoutGen.Diagnostics;

namespace HandoutGen.Yaml;

/// <summary>
/// Leads from a scalar's value back to the characters of the file, whatever style the scalar is written in.
/// </summary>
/// <remarks>
/// Every style keeps the characters that are not white space, in order; what differs is the white space between them (indentation,
/// folding) and escapes. So the map pairs those characters one by one and lines up the white space between two of them from its end.
/// </remarks>
internal sealed class ScalarSourceMap
{
    private readonly SourceFile? _file;

    // One offset into the file for each character of the value, and one for its end.
    private readonly int[] _offsets;

    public ScalarSourceMap(YamlScalar scalar)
    {
        Value = scalar.Value;
        _file = scalar.Span.File;
        _offsets = new int[Value.Length + 1];
        if (_file is not null)
        {
            Fill(_file.Text.AsSpan(0, scalar.Span.Start + scalar.Span.Length), scalar);
        }
    }

    private ScalarSourceMap(string value, SourceFile? file, int[] offsets)
    {
        Value = value;
        _file = file;
        _offsets = offsets;
    }

    /// <summary>The scalar's value.</summary>
    public string Value { get; }

    /// <summary>The stretch of the file that a stretch of the value was written as.</summary>
    public SourceSpan Span(int start, int length)
    {
        start = Math.Clamp(start, 0, Value.Length);
        var end = Math.Clamp(start + Math.Max(0, length), start, Value.Length);
        return end == start
            ? new SourceSpan(_file, _offsets[start], 0)
            : new SourceSpan(_file, _offsets[start], Math.Max(1, _offsets[end - 1] + 1 - _offsets[start]));
    }

    /// <summary>The map of a stretch of the value on its own.</summary>
    public ScalarSourceMap Slice(int start, int length) =>
        new(Value.Substring(start, length), _file, _offsets[start..(start + length + 1)]);

    /// <summary>The map of the value with stretches of it replaced; what stands in their place leads to where they began.</summary>
    /// <param name="edits">In the order of the value; none overlaps another.</param>
    public ScalarSourceMap Edit(IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(Value.Length);
        var offsets = new List<int>(_offsets.Length);
        var position = 0;
        foreach (var (start, length, replacement) in edits)
        {
            text.Append(Value, position, start - position).Append(replacement);
            offsets.AddRange(_offsets[position..start]);
            offsets.AddRange(Enumerable.Repeat(_offsets[start], replacement.Length));
            position = start + length;
        }

        offsets.AddRange(_offsets[position..]);
        return new ScalarSourceMap(text.Append(Value, position, Value.Length - position).ToString(), _file, [.. offsets]);
    }

    /// <summary>A map of text whose characters all stand at one place, because its own places are not known.</summary>
    public static ScalarSourceMap At(string value, SourceSpan place)
    {
        var offsets = new int[value.Length + 1];
        Array.Fill(offsets, place.Start);
        return new ScalarSourceMap(value, place.File, offsets);
    }

    private void Fill(ReadOnlySpan<char> text, YamlScalar scalar)
    {
        var position = ContentStart(text, scalar);
        var run = 0; // where the white space before the next character begins in the value
        var runStart = position;
        for (var i = 0; i < Value.Length; i++)
        {
            if (IsSpace(Value[i]))
            {
                continue;
            }

            var found = Find(text, position, Value[i], scalar.Style, out var length);
            FillSpace(text, run, i, runStart, found);
            _offsets[i] = found;
            position = Math.Min(text.Length, found + length);
            if (length > 2 && char.IsHighSurrogate(Value[i]) && i + 1 < Value.Length)
            {
                _offsets[++i] = found; // an escape such as \U0001F600 stands for both halves
            }

            run = i + 1;
            runStart = position;
        }

        FillSpace(text, run, Value.Length, runStart, text.Length);
        _offsets[Value.Length] = Math.Min(text.Length, Value.Length == 0 ? runStart : _offsets[Value.Length - 1] + 1);
    }

    // Past the opening quote, or past the header line of a block scalar.
    private static int ContentStart(ReadOnlySpan<char> text, YamlScalar scalar)
    {
        var start = scalar.Span.Start;
        switch (scalar.Style)
        {
            case YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted:
                return Math.Min(text.Length, start + 1);
            case YamlScalarStyle.Literal or YamlScalarStyle.Folded:
                var lineEnd = text[start..].IndexOf('\n');
                return lineEnd < 0 ? text.Length : start + lineEnd + 1;
            default:
                return start;
        }
    }

    // The next place that the character was written at, with the number of characters it took there.
    private static int Find(ReadOnlySpan<char> text, int position, char character, YamlScalarStyle style, out int length)
    {
        while (position < text.Length)
        {
            length = 1;
            var c = text[position];
            if (style == YamlScalarStyle.DoubleQuoted && c == '\\' && position + 1 < text.Length)
            {
                length = EscapeLength(text[position + 1]);
                if (IsWrittenAs(text, position, character))
                {
                    return position;
                }
            }
            else if (style == YamlScalarStyle.SingleQuoted && c == '\'' && character == '\'')
            {
                length = 2;
                return position;
            }
            else if (c == character)
            {
                return position;
            }

            position += length;
        }

        length = 0;
        return text.Length;
    }

    // Is the escape at the position one that stands for a character of this kind? White space escapes stand for none.
    private static bool IsWrittenAs(ReadOnlySpan<char> text, int position, char character) => text[position + 1] switch
    {
        'n' or 't' or 'r' or ' ' or '\t' or '\n' or '\r' => false,
        '"' => character == '"',
        '\\' => character == '\\',
        '/' => character == '/',
        _ => true,
    };

    private static int EscapeLength(char c) => c switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };

    private void FillSpace(ReadOnlySpan<char> text, int from, int to, int textFrom, int textTo)
    {
        var position = textTo - 1;
        for (var i = to - 1; i >= from; i--)
        {
            while (position > textFrom && position < text.Length && Value[i] == '\n' && text[position] != '\n'
                && text[textFrom..position].Contains('\n'))
            {
                position--;
            }

            _offsets[i] = Math.Clamp(position, textFrom, text.Length);
            position--;
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';
}
