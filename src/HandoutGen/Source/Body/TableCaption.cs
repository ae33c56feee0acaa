using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Yaml;
using Markdig.Syntax;

namespace HandoutGen.Source.Body;

/// <summary>The line under a table, as Pandoc has it: <c>: Doses by day {.grid .row-headers tbl-colwidths="[20,40,40]"}</c>.</summary>
internal static partial class TableCaption
{
    private static readonly string[] Classes = [".grid", ".row-headers"];

    /// <summary>A paragraph is the caption of the table above it.</summary>
    public static bool Is(ParagraphBlock paragraph, string text) =>
        paragraph.Span.Start + 1 < text.Length && text[paragraph.Span.Start] == ':' && text[paragraph.Span.Start + 1] is ' ' or '\t';

    /// <summary>The table with what its caption says.</summary>
    public static TableBlock Read(TableBlock table, ParagraphBlock paragraph, ScalarSourceMap map, Census census, BodyContext context)
    {
        census.Count(paragraph.Span);
        var start = paragraph.Span.Start + 1;
        var written = map.Value[start..Math.Min(paragraph.Span.End + 1, map.Value.Length)];
        var words = written.TrimEnd();
        if (words.EndsWith('}') && words.LastIndexOf('{') is >= 0 and var brace)
        {
            table = With(table, BraceAttributes.Read(words[brace..], start + brace), map, context);
            words = words[..brace].TrimEnd();
        }

        var first = words.Length - words.AsSpan().TrimStart().Length;
        return first == words.Length ? table : table with { Caption = InlineMarkdown.Read(map.Slice(start + first, words.Length - first), context) };
    }

    private static TableBlock With(TableBlock table, ImmutableArray<BraceAttribute> attributes, ScalarSourceMap map, BodyContext context)
    {
        foreach (var attribute in attributes)
        {
            table = attribute.Key switch
            {
                ".grid" => table with { Grid = true },
                ".row-headers" => table with { RowHeaders = true },
                "tbl-colwidths" => table with { Widths = Widths(table, attribute.Value, map, context) },
                _ => Unknown(table, attribute, map, context),
            };
        }

        return table;
    }

    private static TableBlock Unknown(TableBlock table, BraceAttribute attribute, ScalarSourceMap map, BodyContext context)
    {
        context.Diagnostics.Report(
            MarkdownRules.TableShape,
            map.Span(attribute.Value.Start, Math.Max(1, attribute.Value.Text.Length)),
            $"\"{attribute.Key}\" says nothing of a table",
            NearestName.Hint(attribute.Key, Classes) ?? "what can be said: .grid, .row-headers, tbl-colwidths=\"[20,80]\"");
        return table;
    }

    private static ImmutableArray<double> Widths(TableBlock table, PlacedWord written, ScalarSourceMap map, BodyContext context)
    {
        ImmutableArray<double> widths = [.. Number().Matches(written.Text).Select(match => double.Parse(match.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture))];
        if (widths.Length == table.Columns.Length && widths.All(width => width > 0) && widths.Sum() <= 100.5 && Shape().IsMatch(written.Text))
        {
            return widths;
        }

        context.Diagnostics.Report(
            MarkdownRules.TableShape,
            map.Span(written.Start, Math.Max(1, written.Text.Length)),
            string.Create(CultureInfo.InvariantCulture, $"the widths of {table.Columns.Length} columns are so many numbers, of 100 together at most"),
            $"write tbl-colwidths=\"[{string.Join(',', Enumerable.Repeat((100 / table.Columns.Length).ToString(CultureInfo.InvariantCulture), table.Columns.Length))}]\"");
        return [];
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\[[\d.,\s]*\]$")]
    private static partial Regex Shape();
}
