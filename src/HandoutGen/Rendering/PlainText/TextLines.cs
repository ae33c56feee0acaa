using System.Text;

namespace HandoutGen.Rendering.PlainText;

/// <summary>
/// Writes lines of at most so many columns under what stands before them: bullets, numbers, bars, indents.
/// Lines end with "\n" and never with a space.
/// </summary>
/// <param name="isRightToLeft">The handout is read from right to left.</param>
/// <param name="width">The columns of a line of running text.</param>
internal sealed class TextLines(bool isRightToLeft, int width = TextLines.Width)
{
    /// <summary>The columns of a line, as mail has them; a table is never wider.</summary>
    public const int Width = 72;

    private readonly StringBuilder _text = new(16 * 1024);
    private readonly Stack<Margin> _margins = new();
    private int _blankLines;
    private bool _runsByItself;

    /// <summary>What the margins leave of every line but the first.</summary>
    public int Available => Left(width, margin => margin.Rest);

    /// <summary>What the margins leave to a table and to the line under a heading.</summary>
    public int AvailableToTables => Left(Width, margin => margin.Rest);

    /// <summary>Writes what is set inside a margin.</summary>
    /// <param name="first">What stands before the first line.</param>
    /// <param name="rest">What stands before the others; as wide as <paramref name="first"/>, unless it hangs.</param>
    /// <param name="content">Writes the lines.</param>
    public void Inside(string first, string rest, Action content)
    {
        _margins.Push(new Margin(first, rest));
        content();
        if (!_margins.Peek().Begun && first.AsSpan().ContainsAnyExcept(' '))
        {
            Line(""); // an item without content still shows its number
        }

        _margins.Pop();
    }

    /// <summary>At least so many blank lines before the next line; none before the very first line, nor before the first of a margin.</summary>
    public void Blank(int lines = 1)
    {
        if (!_margins.TryPeek(out var margin) || margin.Begun)
        {
            _blankLines = Math.Max(_blankLines, lines);
        }
    }

    /// <summary>Text, wrapped; "\n" in it ends a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasOwnDirection">It runs as its first letter does, not as the text around it.</param>
    public void Paragraph(string text, bool hasOwnDirection = false)
    {
        _runsByItself = hasOwnDirection && !DirectionMarks.BeginsRightToLeft(text);
        foreach (var line in TextWrapping.Wrap(text, Left(width, margin => margin.Begun ? margin.Rest : margin.First), Available))
        {
            Line(line);
        }

        _runsByItself = false;
    }

    /// <summary>One line right under what is above it.</summary>
    public void Close(string line)
    {
        _blankLines = 0;
        Line(line);
    }

    /// <summary>One line as it is.</summary>
    public void Line(string line)
    {
        for (; _blankLines > 0 && _text.Length > 0; _blankLines--)
        {
            Write(_margins.Reverse().Where(margin => margin.Begun).Select(margin => margin.Rest), "");
        }

        _blankLines = 0;
        Write(_margins.Reverse().Select(margin => margin.Next()), line);
    }

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text.ToString());

    private int Left(int of, Func<Margin, string> before) => Math.Max(1, of - _margins.Sum(margin => DisplayWidth.Of(before(margin))));

    private void Write(IEnumerable<string> margins, string line)
    {
        var before = string.Concat(margins);
        var text = (before + line).TrimEnd(' ');
        _text.Append(isRightToLeft && !_runsByItself && text.Length > 0 ? DirectionMarks.Mark(before, line).TrimEnd(' ') : text).Append('\n');
    }

    private sealed class Margin(string first, string rest)
    {
        public string First => first;

        public string Rest => rest;

        public bool Begun { get; private set; }

        public string Next()
        {
            var text = Begun ? rest : first;
            Begun = true;
            return text;
        }
    }
}
