using System.Text;

namespace HandoutGen.Csl.Tests.Bundled;

/// <summary>Runs as one reads them in a golden file: italics between asterisks, raised text after a caret.</summary>
internal static class RunText
{
    public static string Of(FormattedEntry entry) => string.Join(" ", entry.Blocks.Select(static block => Of(block.Runs).Trim()));

    public static string Of(IEnumerable<Run> runs)
    {
        var text = new StringBuilder();
        var open = RunFormat.Plain;
        foreach (var run in runs)
        {
            Switch(text, ref open, run.Format);
            text.Append(run.Text);
        }

        Switch(text, ref open, RunFormat.Plain);
        return text.ToString();
    }

    private static void Switch(StringBuilder text, ref RunFormat open, RunFormat next)
    {
        if ((open & RunFormat.Italic) != (next & RunFormat.Italic))
        {
            text.Append('*');
        }

        if ((next & RunFormat.Superscript) != 0 && (open & RunFormat.Superscript) == 0)
        {
            text.Append('^');
        }

        open = next;
    }
}
