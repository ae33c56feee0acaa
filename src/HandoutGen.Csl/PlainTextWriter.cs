using System.Text;

namespace HandoutGen.Csl;

/// <summary>Writes runs as plain text: formats and links are left out.</summary>
public static class PlainTextWriter
{
    /// <summary>The text of the runs, one after the other.</summary>
    public static string Write(IEnumerable<Run> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(run.Text);
        }

        return text.ToString();
    }

    /// <summary>The text of an entry: its blocks in order, with a space between them where none is.</summary>
    public static string Write(FormattedEntry entry)
    {
        var text = new StringBuilder();
        foreach (var block in entry.Blocks)
        {
            var words = Write(block.Runs);
            if (text.Length > 0 && text[^1] != ' ' && words.Length > 0 && words[0] != ' ')
            {
                text.Append(' ');
            }

            text.Append(words);
        }

        return text.ToString();
    }
}
