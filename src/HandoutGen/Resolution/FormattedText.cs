using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Model;

namespace HandoutGen.Resolution;

/// <summary>From formatted citations and entries to running text.</summary>
internal static class FormattedText
{
    private static readonly (RunFormat Format, TextStyle Style)[] Styles =
    [
        (RunFormat.Bold, TextStyle.Strong),
        (RunFormat.Italic, TextStyle.Emphasis),
        (RunFormat.SmallCaps, TextStyle.SmallCaps),
        (RunFormat.Underline, TextStyle.Underline),
        (RunFormat.Superscript, TextStyle.Superscript),
        (RunFormat.Subscript, TextStyle.Subscript),
    ];

    /// <summary>A citation: each cite leads to its entry in the list, where there is one.</summary>
    public static ImmutableArray<Inline> Citation(ImmutableArray<Run> runs, Func<string, string?> entryId)
    {
        var result = ImmutableArray.CreateBuilder<Inline>();
        for (var i = 0; i < runs.Length;)
        {
            var item = runs[i].ItemId;
            var end = i + 1;
            while (end < runs.Length && runs[end].ItemId == item)
            {
                end++;
            }

            var content = Inlines(runs[i..end].Select(run => run with { Link = null }));
            if (content is [Styled { Style: TextStyle.Superscript }, ..])
            {
                Close(result);
            }

            if (item is not null && entryId(item) is { } id)
            {
                result.Add(new Link(new InternalTarget(id), content));
            }
            else
            {
                result.AddRange(content);
            }

            i = end;
        }

        return result.DrainToImmutable();
    }

    /// <summary>
    /// The parts of an entry: the label where the style gives it a column, the rest, and how many inlines of it name the work.
    /// </summary>
    public static (ImmutableArray<Inline> Label, ImmutableArray<Inline> Content, int Lead) Entry(ImmutableArray<EntryBlock> blocks)
    {
        var label = ImmutableArray<Inline>.Empty;
        var lead = 0;
        var content = ImmutableArray.CreateBuilder<Inline>();
        EntryDisplay? previous = null;
        foreach (var block in blocks)
        {
            if (block.Display == EntryDisplay.LeftMargin && content.Count == 0 && label.IsEmpty)
            {
                label = Inlines(block.Runs);
                continue;
            }

            var isOnItsOwn = block.Display is EntryDisplay.Block or EntryDisplay.Indent || previous is EntryDisplay.Block or EntryDisplay.Indent;
            if (content.Count > 0 && isOnItsOwn)
            {
                content.Add(new LineBreak());
            }

            var (first, others) = content.Count == 0 ? Divided(block.Runs) : ([], block.Runs);
            content.AddRange(Inlines(first));
            lead = first.IsEmpty ? lead : content.Count;
            content.AddRange(Inlines(others));
            previous = block.Display;
        }

        return (label, content.DrainToImmutable(), lead);
    }

    // An entry begins with the value that names the work, its authors as a rule: up to the last run of that variable, and on to
    // the end of a word or of what is said of it ("et al.", "eds.").
    private static (ImmutableArray<Run> Lead, ImmutableArray<Run> Others) Divided(ImmutableArray<Run> runs)
    {
        var (variable, end) = ((string?)null, 0);
        for (var i = 0; i < runs.Length; i++)
        {
            var own = runs[i].Variable is "citation-number" ? null : runs[i].Variable;
            variable ??= own;
            if (own is not null && own != variable)
            {
                break;
            }

            end = own is null ? end : i + 1;
        }

        if (end == 0 || end == runs.Length)
        {
            return (runs[..end], runs[end..]);
        }

        var next = runs[end].Text;
        var from = next.ToList().FindLastIndex(char.IsLetter);
        var cut = next.IndexOf(' ', from + 1) is var space and >= 0 ? space : next.Length;
        return ([.. runs[..end], runs[end] with { Text = next[..cut] }], [runs[end] with { Text = next[cut..] }, .. runs[(end + 1)..]]);
    }

    private static ImmutableArray<Inline> Inlines(IEnumerable<Run> runs)
    {
        var result = ImmutableArray.CreateBuilder<Inline>();
        Run? pending = null;
        foreach (var run in runs)
        {
            if (pending is not null && pending.Format == run.Format && pending.Link == run.Link)
            {
                pending = pending with { Text = pending.Text + run.Text };
                continue;
            }

            Add(result, pending);
            pending = run;
        }

        Add(result, pending);
        return result.DrainToImmutable();
    }

    private static void Add(ImmutableArray<Inline>.Builder result, Run? run)
    {
        if (run is null || run.Text.Length == 0)
        {
            return;
        }

        if (run.Format.HasFlag(RunFormat.Superscript))
        {
            Close(result);
        }

        Inline inline = new Text(run.Text);
        foreach (var (format, style) in Styles)
        {
            if (run.Format.HasFlag(format))
            {
                inline = new Styled(style, [inline]);
            }
        }

        result.Add(run.Link is { } link && Target(link, run.Variable) is { } target ? new Link(target, [inline]) : inline);
    }

    // A raised number stands close to its word, "Veld¹", also where the word and the number are links of their own.
    private static void Close(ImmutableArray<Inline>.Builder result)
    {
        if (result is [.., Text { Value: [.., ' '] } before])
        {
            result.RemoveAt(result.Count - 1);
            if (before.Value.TrimEnd(' ') is { Length: > 0 } words)
            {
                result.Add(before with { Value = words });
            }
        }
    }

    // A reference's URL may be anything; only web addresses become links. In the address of a DOI everything after the host is the DOI.
    private static ExternalTarget? Target(string link, string? variable)
    {
        var address = variable == "URL" ? UriCharacters.Escape(link.Trim()) : UriCharacters.EscapeName(link.Trim());
        return (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(address, UriKind.Absolute, out _)
            ? new ExternalTarget(address)
            : null;
    }
}
