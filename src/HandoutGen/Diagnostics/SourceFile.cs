namespace HandoutGen.Diagnostics;

/// <summary>A text file that an author wrote, under the name that diagnostics show.</summary>
public sealed class SourceFile
{
    private readonly int[] _lineStarts;

    /// <param name="path">The path as it is shown; relative to where the author stands.</param>
    /// <param name="text">The whole text.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The path as it is shown.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The number of lines; an empty file has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The line (from 1) and the column in characters (from 1) of an offset into the text.</summary>
    public (int Line, int Column) LineAndColumn(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(_lineStarts, offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return (index + 1, offset - _lineStarts[index] + 1);
    }

    /// <summary>The offset of a line and column, both from 1, clamped to the text.</summary>
    public int Offset(int line, int column) =>
        Math.Clamp(_lineStarts[Math.Clamp(line - 1, 0, _lineStarts.Length - 1)] + column - 1, 0, Text.Length);

    /// <summary>The text of a line (from 1), without its line end.</summary>
    public string Line(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
