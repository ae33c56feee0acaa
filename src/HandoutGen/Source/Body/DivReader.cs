using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Yaml;
using Markdig.Syntax;
using Block = HandoutGen.Model.Block;
using SourceSpan = HandoutGen.Diagnostics.SourceSpan;

namespace HandoutGen.Source.Body;

/// <summary>From fenced divs to the model's callouts, columns and blocks in another language.</summary>
/// <param name="map">The Markdown.</param>
/// <param name="census">Counts the fences.</param>
/// <param name="blocks">Reads what stands within a div.</param>
/// <param name="context">Takes what is wrong.</param>
internal sealed class DivReader(ScalarSourceMap map, Census census, Func<ContainerBlock, ImmutableArray<Block>> blocks, BodyContext context)
{
    private const string Side = "column";
    private const string Sides = "columns";

    private static readonly string[] Names = [.. Enum.GetValues<CalloutKind>().Select(kind => kind.Name()), "columns-2", "columns-3", Sides, Side];

    private int _columnsDepth;

    /// <summary>Reads a div; null when it holds nothing.</summary>
    public Block? Read(FencedDiv div, SourceSpan span)
    {
        if (!ReadFences(div, span))
        {
            return null;
        }

        var head = DivHead.Read(div.Info, div.InfoStart);
        var language = Language(head);
        var name = head.Name.Text;
        if (name.Length == 0 && language is not null)
        {
            ReportOthers(head, "lang");
            return Content(div, span) is { } foreign ? new ForeignBlocks(language, foreign) { Span = span } : null;
        }

        if (name.Length == 0 && head.Value("lang") is not null)
        {
            return null;
        }

        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            context.Diagnostics.Report(
                MarkdownRules.UnknownDiv,
                map.Span(head.Name.Start, Math.Max(1, name.Length)),
                $"no block has the name \"{name}\"",
                NearestName.Hint(name, Names) ?? $"the names are {string.Join(", ", Names)}");
            blocks(div);
            return null;
        }

        var block = name switch
        {
            Side => Stray(div, head),
            Sides => ReadSides(div, head, span),
            _ when name.StartsWith(Sides, StringComparison.Ordinal) => ReadColumns(div, head, span),
            _ => ReadCallout(div, head, language, span),
        };
        return block is not (null or Callout) && language is not null ? new ForeignBlocks(language, [block]) { Span = span } : block;
    }

    // False for a fence that opens nothing.
    private bool ReadFences(FencedDiv div, SourceSpan span)
    {
        census.CountLine(div.Span.Start);
        if (div.IsFenceClosed)
        {
            census.CountLine(map.Value.LastIndexOf('\n', Math.Clamp(div.Span.End, 0, map.Value.Length - 1)) + 1);
        }

        if (div.Info.Length == 0)
        {
            context.Diagnostics.Report(MarkdownRules.DivFence, span.FirstLine, "\":::\" closes nothing here", "open with a name: \"::: note\"");
            return false;
        }

        if (!div.IsFenceClosed)
        {
            context.Diagnostics.Report(MarkdownRules.DivFence, span.FirstLine, "\":::\" opens here and is never closed", "close with a line \":::\"");
        }

        return true;
    }

    private Callout? ReadCallout(FencedDiv div, DivHead head, string? language, SourceSpan span)
    {
        ReportOthers(head, "title", "lang");
        if (Content(div, span) is not { } content)
        {
            return null;
        }

        var title = head.Value("title") is { Text.Length: > 0 } words ? InlineMarkdown.Read(map.Slice(words.Start, words.Text.Length), context) : [];
        var kind = CalloutKinds.Of(head.Name.Text) ?? CalloutKind.Note;

        // The kind's own word is in the handout's language.
        return language is null
            ? new Callout(kind, content) { Span = span, Title = title }
            : new Callout(kind, [new ForeignBlocks(language, content) { Span = span }]) { Span = span, Title = title.IsEmpty ? [] : [new ForeignText(language, title)] };
    }

    private Columns? ReadColumns(FencedDiv div, DivHead head, SourceSpan span)
    {
        ReportOthers(head, "lang");
        return InColumns(head, () => Content(div, span)) is { } content ? new Columns(head.Name.Text == "columns-2" ? 2 : 3, content) { Span = span } : null;
    }

    private SideBySide? ReadSides(FencedDiv div, DivHead head, SourceSpan span)
    {
        ReportOthers(head, "lang");
        var columns = InColumns(head, () => Columns(div));
        if (columns is { Count: 0 })
        {
            context.Diagnostics.Report(
                MarkdownRules.UnknownDiv, span.FirstLine, "these columns hold no column", "put each part between \"::: {.column}\" and \":::\"; ::: columns-2 lets one text flow through two");
            return null;
        }

        if (columns?.Sum(column => column.Percent ?? 0) > 100)
        {
            context.Diagnostics.Report(MarkdownRules.UnknownDiv, span.FirstLine, "the widths of these columns come to more than 100%", "make them 100% together, or leave them out");
            return null;
        }

        return columns is null ? null : new SideBySide([.. columns]) { Span = span };
    }

    private List<SideColumn> Columns(FencedDiv div)
    {
        var columns = new List<SideColumn>();
        foreach (var block in div)
        {
            if (block is FencedDiv { Info.Length: > 0 } inner && DivHead.Read(inner.Info, inner.InfoStart) is { Name.Text: Side } column)
            {
                var span = map.Span(inner.Span.Start, inner.Span.Length);
                ReportOthers(column, "width");
                ReadFences(inner, span);
                if (Content(inner, span) is { } content)
                {
                    columns.Add(new SideColumn(Percent(column), content));
                }
            }
            else
            {
                context.Diagnostics.Report(
                    MarkdownRules.UnknownDiv, map.Span(block.Span.Start, block.Span.Length).FirstLine, "this stands beside the columns and in none of them", "put it between \"::: {.column}\" and \":::\", or outside");
            }
        }

        return columns;
    }

    private int? Percent(DivHead head)
    {
        if (head.Value("width") is not { } width)
        {
            return null;
        }

        if (width.Text.EndsWith('%') && int.TryParse(width.Text.AsSpan(0, width.Text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100)
        {
            return percent;
        }

        context.Diagnostics.Report(MarkdownRules.UnknownDiv, map.Span(width.Start, Math.Max(1, width.Text.Length)), $"\"{width.Text}\" is no part of the width", "write width=50%");
        return null;
    }

    // No columns stand within columns.
    private T? InColumns<T>(DivHead head, Func<T?> read)
    {
        if (_columnsDepth > 0)
        {
            context.Diagnostics.Report(MarkdownRules.UnknownDiv, map.Span(head.Name.Start, head.Name.Text.Length), "columns cannot stand within columns");
        }

        _columnsDepth++;
        var content = read();
        _columnsDepth--;
        return content;
    }

    private Block? Stray(FencedDiv div, DivHead head)
    {
        context.Diagnostics.Report(MarkdownRules.UnknownDiv, map.Span(head.Name.Start, head.Name.Text.Length), "this column stands in no columns", "write \":::: {.columns}\" above the first column, and \"::::\" below the last");
        blocks(div);
        return null;
    }

    private string? Language(DivHead head)
    {
        if (head.Value("lang") is not { } written)
        {
            return null;
        }

        if (LanguageTag.Canonical(written.Text) is { } tag)
        {
            return tag;
        }

        context.Diagnostics.Report(MarkdownRules.BadSpan, map.Span(written.Start, Math.Max(1, written.Text.Length)), $"\"{written.Text}\" is no language tag", "write ::: {lang=es}");
        return null;
    }

    private void ReportOthers(DivHead head, params ReadOnlySpan<string> known)
    {
        foreach (var attribute in head.Attributes)
        {
            if (!known.Contains(attribute.Key))
            {
                context.Diagnostics.Report(
                    MarkdownRules.UnknownDiv,
                    map.Span(attribute.Value.Start, Math.Max(1, attribute.Value.Text.Length)),
                    attribute.Key == "title" ? "columns have no title" : $"\"{attribute.Key}\" says nothing of this block",
                    attribute.Key == "title" ? "write it above them" : "delete it");
            }
        }
    }

    private ImmutableArray<Block>? Content(FencedDiv div, SourceSpan span)
    {
        var content = blocks(div);
        if (!content.IsEmpty)
        {
            return content;
        }

        if (div.Count == 0)
        {
            context.Diagnostics.Report(MarkdownRules.EmptyElement, span.FirstLine, "this block is empty", "give it text, or delete it");
        }

        return null;
    }
}
