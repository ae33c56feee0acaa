using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Rendering.PlainText;

/// <summary>Plain text in UTF-8, wrapped at 72 columns: for e-mail, for the smallest screens, for a voice that reads aloud.</summary>
public sealed class TextRenderer : IHandoutRenderer
{
    private const string HangingIndent = "    ";

    /// <inheritdoc/>
    public string Format => "text";

    /// <inheritdoc/>
    public string Extension => ".txt";

    /// <inheritdoc/>
    public byte[] Render(ResolvedHandout handout, RenderOptions options, DiagnosticBag diagnostics)
    {
        var lines = new TextLines(WritingDirection.IsRightToLeft(handout.Language), options.Wrap ? TextLines.Width : int.MaxValue);
        var blocks = new TextBlocks(lines, handout);
        Line(lines, handout.Parts.Draft?.ToUpperInvariant());
        Masthead(lines, handout.Parts.Masthead);
        blocks.Heading(1, handout.TitleBlock.Title);
        Line(lines, string.Join('\n', handout.TitleBlock.Subtitle));
        foreach (var section in handout.Sections)
        {
            blocks.Write(section);
        }

        References(lines, blocks, handout);
        Closing(lines, handout);
        return lines.ToUtf8();
    }

    private static void Masthead(TextLines lines, Masthead masthead)
    {
        Line(lines, masthead.Logo is { IsMark: false } logo ? logo.Alt : null);
        Line(lines, masthead.Name);
        Line(lines, masthead.Tagline);
        foreach (var author in masthead.Authors)
        {
            Line(lines, author);
        }

        Line(lines, masthead.Home?.Text);
    }

    private static void References(TextLines lines, TextBlocks blocks, ResolvedHandout handout)
    {
        var references = handout.References;
        if (references.Entries.IsEmpty)
        {
            return;
        }

        blocks.Heading(2, references.Heading);
        foreach (var entry in references.Entries)
        {
            lines.Blank();
            var content = InlineText.WithTargets(entry.Content, handout);
            if (entry.Label.IsEmpty)
            {
                lines.Inside("", references.HangingIndent ? HangingIndent : "", () => lines.Paragraph(content, hasOwnDirection: true));
            }
            else
            {
                var label = InlineText.Of(entry.Label, handout) + " ";
                lines.Inside(label, new string(' ', DisplayWidth.Of(label)), () => lines.Paragraph(content, hasOwnDirection: true));
            }
        }
    }

    private static void Closing(TextLines lines, ResolvedHandout handout)
    {
        var closing = handout.Parts.Closing;
        lines.Blank(2);
        Line(lines, InlineText.WithTargets(closing.Disclaimer, handout));
        lines.Blank();
        foreach (var line in closing.Contact)
        {
            Line(lines, line.Word + InlineText.WithTarget(line.Value));
        }

        lines.Blank();
        Line(lines, InlineText.WithTargets(closing.Footer, handout));
        Line(lines, closing.Revised);
    }

    private static void Line(TextLines lines, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            lines.Paragraph(text);
        }
    }
}
