using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Rendering.PlainText;

/// <summary>Writes the blocks of a section as plain text: one method for each kind.</summary>
internal sealed class TextBlocks(TextLines lines, ResolvedHandout handout) : IBlockVisitor<TextLines>
{
    // What underlines a heading, by its level.
    private const string Underlines = "=-~.";

    private const string Bullet = "- ";
    private const string Bar = "│ ";
    private const string Indent = "    ";
    private const int RuleWidth = 24;
    private bool _tight;

    public void Write(Section section)
    {
        Heading(section.Level, InlineText.Of(section.Heading, handout));
        Write(section.Body);
        foreach (var nested in section.Sections)
        {
            Write(nested);
        }
    }

    /// <summary>A heading with its line under it; more air before a heading than after it.</summary>
    public void Heading(int level, string text)
    {
        lines.Blank(level <= 2 ? 2 : 1);
        var wrapped = TextWrapping.Wrap(text, lines.Available, lines.Available).ToList();
        wrapped.ForEach(lines.Line);
        lines.Line(new string(Underlines[Math.Min(level, Underlines.Length) - 1], Math.Min(wrapped.Max(line => DisplayWidth.Of(line)), lines.AvailableToTables)));
        lines.Blank();
    }

    public void Write(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            block.Accept(this);
        }
    }

    public TextLines Visit(Paragraph paragraph) => Separate(() => lines.Paragraph(InlineText.WithTargets(paragraph.Content, handout)));

    public TextLines Visit(SubHeading heading)
    {
        Heading(heading.Level, InlineText.WithTargets(heading.Content, handout));
        return lines;
    }

    public TextLines Visit(ListBlock list) => Separate(() =>
    {
        var labels = Labels(list);
        var width = labels.Max(label => DisplayWidth.Of(label));
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            _tight = list.Tight;
            lines.Inside(new string(' ', width - DisplayWidth.Of(labels[i])) + labels[i], new string(' ', width), () => Write(item.Content));
        }
    });

    public TextLines Visit(TableBlock table) => Separate(() => TextTable.Write(lines, table, handout));

    // A code's words and address are the paragraph that follows it.
    public TextLines Visit(Figure figure) => figure.IsCode ? lines : Separate(() =>
    {
        lines.Paragraph($"[{figure.Alt}]");
        if (figure.Caption.Length > 0)
        {
            lines.Paragraph(InlineText.WithTargets(figure.Caption, handout));
        }
    });

    public TextLines Visit(Callout callout) => Separate(() =>
    {
        lines.Inside(Bar, Bar, () =>
        {
            if (handout.Labels.Label(callout) is { IsEmpty: false } label)
            {
                lines.Paragraph(InlineText.WithTargets(label, handout));
                lines.Blank();
            }

            Write(callout.Content);
        });
        lines.Close(WritingDirection.IsRightToLeft(handout.Language) ? "┘──" : "└──");
    });

    public TextLines Visit(Quote quote) => Separate(() => lines.Inside(Indent, Indent, () => Write(quote.Content)));

    public TextLines Visit(Columns columns) => Separate(() => Write(columns.Content));

    public TextLines Visit(SideBySide sides) => Separate(() =>
    {
        foreach (var column in sides.Columns)
        {
            lines.Blank();
            Write(column.Content);
        }
    });

    public TextLines Visit(ForeignBlocks foreign) => Separate(() => Write(foreign.Content));

    public TextLines Visit(PageBreak pageBreak)
    {
        lines.Blank();
        return lines;
    }

    public TextLines Visit(CodeBlock code) => Separate(() => lines.Inside(Indent, Indent, () => lines.Paragraph(code.Value.TrimEnd('\n'))));

    public TextLines Visit(ThematicBreak rule) => Separate(() => lines.Line(new string('─', RuleWidth)));

    private static string[] Labels(ListBlock list) =>
        [.. list.Items.Select(item => item.Label is { } label ? label + " " : item.Box switch { null => Bullet, CheckBox.Empty => "[ ] ", _ => "[x] " })];

    // A block with a blank line around it, unless it stands in an item of a tight list.
    private TextLines Separate(Action write)
    {
        var tight = _tight;
        var blank = tight ? 0 : 1;
        lines.Blank(blank);
        _tight = false;
        write();
        _tight = tight;
        lines.Blank(blank);
        return lines;
    }
}
