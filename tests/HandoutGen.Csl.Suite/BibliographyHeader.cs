using System.Text;
using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Output;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Suite;

/// <summary>The suite's mode "bibliography-header": what a list says of itself beside its entries, a line each.</summary>
internal static class BibliographyHeader
{
    public static string Write(CslStyle style, IReadOnlyList<(ItemData Item, InlineNode Entry)> entries)
    {
        var list = style.Bibliography;
        var header = new StringBuilder("bibend: </div>\nbibliography_errors: \nbibstart: <div class=\"csl-bib-body\">\n\ndone: true\n");
        header.Append("entry_ids: ").AppendJoin(',', entries.Select(static e => e.Item.Id)).Append('\n');
        header.Append("entryspacing: ").Append(list?.EntrySpacing ?? 1).Append('\n');
        if (list is { HangingIndent: true })
        {
            header.Append("hangingindent: 2\n");
        }

        header.Append("linespacing: ").Append(list?.LineSpacing ?? 1).Append('\n');
        var offset = list is { SecondFieldAlign: not SecondFieldAlign.None } && entries.Count > 0 ? entries.Max(static e => Length(FirstBlock(e.Entry))) : 0;
        header.Append("maxoffset: ").Append(offset).Append('\n');
        var align = list?.SecondFieldAlign switch { SecondFieldAlign.Flush => "flush", SecondFieldAlign.Margin => "margin", _ => "false" };
        return header.Append("second-field-align: ").Append(align).ToString();
    }

    private static InlineNode FirstBlock(InlineNode node) => node.Display != Display.None || node.Children is not [var first, ..] ? node : FirstBlock(first);

    private static int Length(InlineNode node) => node.Text?.Length ?? node.Children!.Sum(Length);
}
