using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Terminals;

/// <summary>Tells how far a batch is: a bar that is drawn over itself on a terminal, a line for each file elsewhere.</summary>
internal sealed class Progress(Terminal terminal, TextWriter files, int total, bool drawn)
{
    private const int Width = 30;
    private const string EraseLine = "\r\u001b[K";

    private int _done;
    private bool _shown;

    /// <summary>Takes the bar away, so that a message can be printed.</summary>
    public void Clear()
    {
        if (_shown)
        {
            terminal.Error.Write(EraseLine);
            _shown = false;
        }
    }

    /// <summary>A file was written.</summary>
    public void Wrote(string path)
    {
        if (!drawn)
        {
            files.WriteLine(VisibleText.Path(path));
        }
    }

    /// <summary>One more pair of handout and brand is done.</summary>
    public void Advance()
    {
        _done++;
        if (drawn)
        {
            var filled = _done * Width / total;
            terminal.Error.Write($"{EraseLine}[{new string('#', filled)}{new string('.', Width - filled)}] {_done}/{total}");
            _shown = true;
        }
    }

    /// <summary>Everything is done.</summary>
    /// <param name="count">How many files were written.</param>
    /// <param name="unchanged">How many did not have to be.</param>
    /// <param name="folder">Where they are.</param>
    public void Close(int count, int unchanged, string? folder)
    {
        Clear();
        if (drawn)
        {
            files.WriteLine($"{count} files in {VisibleText.Of(folder ?? "")}");
        }

        if (unchanged > 0)
        {
            files.WriteLine($"{unchanged} file{(unchanged == 1 ? "" : "s")} in {VisibleText.Of(folder ?? "")} {(unchanged == 1 ? "was" : "were")} up to date");
        }
    }
}
