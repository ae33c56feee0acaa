using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandoutGen.Csl;
using HandoutGen.Model;
using HandoutGen.Source;
using HandoutGen.Source.Body;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Tests;

/// <summary>A handout's tree as indented text, one block a line.</summary>
internal sealed class Outline : IBlockVisitor<bool>, IInlineVisitor<string>
{
    private readonly StringBuilder _result = new();

    private int _depth;

    public static string Of(Handout handout)
    {
        var outline = new Outline();
        outline.Line($"title {handout.TitleBlock.Title}");
        foreach (var line in handout.TitleBlock.Subtitle)
        {
            outline.Line($"subtitle {line}");
        }

        foreach (var author in handout.TitleBlock.Authors)
        {
            outline.Line($"author {author.Line(", ")}");
        }

        outline.Line($"slug {handout.Slug} · language {handout.Language} · date {handout.Date} · style {handout.CitationStyle.Value}");
        outline.Sections(handout.Sections);
        for (var i = 0; i < handout.Citations.Length; i++)
        {
            outline.Line($"citation {i}: {Cites(handout.Citations[i])}");
        }

        foreach (var reference in handout.References)
        {
            outline.Line($"reference {Item(reference.Value)}");
        }

        return outline._result.ToString();
    }

    public static string Of(ImmutableArray<Block> blocks)
    {
        var outline = new Outline();
        outline.Blocks(blocks);
        return outline._result.ToString();
    }

    public static string Of(ImmutableArray<Inline> inlines)
    {
        var outline = new Outline();
        return string.Concat(inlines.Select(inline => inline.Accept(outline)));
    }

    public static string Cites(SourceCitation citation) => $"{citation.Citation.Mode} " + string.Join("; ", citation.Citation.Cites.Select(cite =>
        $"{(cite.Prefix is null ? "" : $"«{cite.Prefix}»")}{(cite.SuppressAuthor ? "-" : "")}@{cite.ItemId}"
        + $"{(cite.Locator is null ? "" : $" {cite.LocatorLabel} {cite.Locator}")}{(cite.Suffix is null ? "" : $" «{cite.Suffix}»")}"));

    bool IBlockVisitor<bool>.Visit(Paragraph paragraph) => Line($"p {Of(paragraph.Content)}");

    bool IBlockVisitor<bool>.Visit(SubHeading heading) => Line($"h{heading.Level} #{heading.Id} {Of(heading.Content)}");

    bool IBlockVisitor<bool>.Visit(ListBlock list)
    {
        Line($"list{(list.Tight ? "" : " loose")}");
        return Within(() =>
        {
            foreach (var item in list.Items)
            {
                Line(item.Box switch { null => item.Label is null ? "item" : $"item {item.Label}", CheckBox.Empty => "item to do", _ => "item done" });
                Within(() => Blocks(item.Content));
            }
        });
    }

    bool IBlockVisitor<bool>.Visit(TableBlock table)
    {
        Line($"table {string.Join(' ', table.Columns)}{(table.Grid ? " grid" : "")}{(table.RowHeaders ? " row-headers" : "")}{string.Concat(table.Widths.Select(width => $" {width}%"))}");
        return Within(() =>
        {
            Line($"head {string.Join(" | ", table.Header.Select(cell => Of(cell.Content)))}");
            if (!table.Caption.IsEmpty)
            {
                Line($"caption {Of(table.Caption)}");
            }

            foreach (var row in table.Rows)
            {
                Line($"row {string.Join(" | ", row.Select(cell => Of(cell.Content)))}");
            }
        });
    }

    bool IBlockVisitor<bool>.Visit(Figure figure) => Line($"figure {figure.Source} [{figure.Alt}] {Of(figure.Caption)}{(figure.Side == PictureSide.None ? "" : $" {figure.Side}")}{(figure.Width is { } width ? string.Create(CultureInfo.InvariantCulture, $" {width.Value:0.#}{(width.IsPercent ? "%" : "pt")}") : "")}");

    bool IBlockVisitor<bool>.Visit(Callout callout) => Container($"callout {callout.Kind}{(callout.Title.IsEmpty ? "" : " " + Of(callout.Title))}", callout.Content);

    bool IBlockVisitor<bool>.Visit(Quote quote) => Container("quote", quote.Content);

    bool IBlockVisitor<bool>.Visit(Columns columns) => Container($"columns {columns.Count}", columns.Content);

    bool IBlockVisitor<bool>.Visit(SideBySide sides) => sides.Columns.All(column => Container($"column {column.Percent}", column.Content));

    bool IBlockVisitor<bool>.Visit(ForeignBlocks foreign) => Container($"in {foreign.Language}", foreign.Content);

    bool IBlockVisitor<bool>.Visit(PageBreak pageBreak) => Line("page break");

    bool IBlockVisitor<bool>.Visit(CodeBlock code) => Line($"code {code.Value.Replace("\n", "⏎", StringComparison.Ordinal)}");

    bool IBlockVisitor<bool>.Visit(ThematicBreak rule) => Line("rule");

    string IInlineVisitor<string>.Visit(Text text) => text.Value;

    string IInlineVisitor<string>.Visit(Styled styled) => $"{styled.Style}({Of(styled.Content)})";

    string IInlineVisitor<string>.Visit(CodeSpan code) => $"Code({code.Value})";

    string IInlineVisitor<string>.Visit(Link link) => $"Link({Of(link.Content)} → {(link.Target is ExternalTarget e ? e.Value : "#" + ((InternalTarget)link.Target).Id)})";

    string IInlineVisitor<string>.Visit(ForeignText foreign) => $"{foreign.Language}({Of(foreign.Content)})";

    string IInlineVisitor<string>.Visit(LineBreak lineBreak) => "⏎";

    string IInlineVisitor<string>.Visit(CitationMark citation) => $"Citation({citation.Index})";

    string IInlineVisitor<string>.Visit(Blank blank) => $"Blank({blank.Value})";

    string IInlineVisitor<string>.Visit(BoxMark box) => box.Value;

    string IInlineVisitor<string>.Visit(BrandMark mark) => $"Brand({mark.Name})";

    private static string Item(Csl.CslItem item)
    {
        var names = item.Names.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair =>
            $"{pair.Key}: {string.Join(" & ", pair.Value.Names.Select(n => n.Literal ?? $"{n.Family}/{n.Given}"))}{(pair.Value.Others ? " & others" : "")}");
        var dates = item.Dates.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value.Start?.Year}");
        var texts = item.Text.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}");
        return $"{item.Id} ({item.Type}) {string.Join("; ", [.. names, .. dates, .. texts])}";
    }

    private void Sections(ImmutableArray<Section> sections)
    {
        foreach (var section in sections)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"section {section.Level} #{section.Id} {Of(section.Heading)}"));
            Within(() =>
            {
                Blocks(section.Body);
                Sections(section.Sections);
            });
        }
    }

    private bool Container(string name, ImmutableArray<Block> content)
    {
        Line(name);
        return Within(() => Blocks(content));
    }

    private void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            block.Accept(this);
        }
    }

    private bool Within(Action action)
    {
        _depth++;
        action();
        _depth--;
        return true;
    }

    private bool Line(string line)
    {
        _result.Append(' ', _depth * 2).Append(line).Append('\n');
        return true;
    }
}
