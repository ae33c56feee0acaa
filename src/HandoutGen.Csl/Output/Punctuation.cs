namespace HandoutGen.Csl.Output;

/// <summary>
/// Settles the punctuation where two pieces of text meet: doubled marks become one, marks that cannot stand together yield, and full stops
/// and commas go inside or outside closing quotation marks as the locale has it. Inside a piece nothing is touched: it is the author's.
/// </summary>
internal static class Punctuation
{
    private const string Marks = ".,:;!?";

    /// <summary>No text in good faith begins with more marks; each costs a copy of the text.</summary>
    private const int MostMarks = 32;

    /// <param name="leaves">All leaves of a citation or an entry, in order.</param>
    /// <param name="inQuote">The locale's <c>punctuation-in-quote</c>.</param>
    public static void Settle(List<InlineNode> leaves, bool inQuote)
    {
        var previous = -1;
        for (var i = 0; i < leaves.Count; i++)
        {
            var leaf = leaves[i];
            if (leaf.Text!.Length == 0)
            {
                continue;
            }

            for (var met = 0; met < MostMarks && previous >= 0 && leaf.Text.Length > 0 && Meet(leaves, previous, leaf, inQuote); met++)
            {
                if (leaves[previous].Text!.Length == 0)
                {
                    previous = LastBefore(leaves, previous);
                }
            }

            if (leaf.Text.Length > 0 && previous >= 0)
            {
                EndBlock(leaves[previous], leaf);
            }

            if (leaf.Text.Length > 0)
            {
                previous = i;
            }
        }
    }

    /// <summary>A mark after a display block stands at the block's end.</summary>
    private static void EndBlock(InlineNode before, InlineNode leaf)
    {
        if (before.Block is null || before.Block == leaf.Block || leaf.Kind != LeafKind.Affix || !Marks.Contains(leaf.Text![0]))
        {
            return;
        }

        before.Text += leaf.Text[0];
        leaf.Text = leaf.Text[1..];
    }

    /// <summary>Settles one pair of characters; true when the leaf's first character is gone, so that its next one meets the same place.</summary>
    private static bool Meet(List<InlineNode> leaves, int previous, InlineNode leaf, bool inQuote)
    {
        var before = leaves[previous];
        var next = leaf.Text![0];
        if (leaf.Kind is LeafKind.OpenQuote or LeafKind.CloseQuote)
        {
            return false;
        }

        if (leaf.Field is not null && leaf.Field == before.Field)
        {
            return false;
        }

        if (before.Kind == LeafKind.CloseQuote)
        {
            return Marks.Contains(next) && MeetQuote(leaves, previous, leaf, inQuote);
        }

        if (before.Kind == LeafKind.OpenQuote)
        {
            return false;
        }

        var last = before.Text![^1];
        if (last == ' ' && next == ' ' && (before.Kind == LeafKind.Affix || leaf.Kind == LeafKind.Affix))
        {
            leaf.Text = leaf.Text[1..];
            return true;
        }

        if (!Marks.Contains(next) || !Marks.Contains(last))
        {
            return false;
        }

        var joined = Join(last, next);
        if (joined.Length == 2)
        {
            return false;
        }

        before.Text = before.Text[..^1] + joined;
        leaf.Text = leaf.Text[1..];

        // A mark that stood alone after a closing quotation mark may go inside now that it is another one.
        if (joined[0] != last && before.Text.Length == 1 && previous > 0 && LastBefore(leaves, previous) is var quote and >= 0 && leaves[quote].Kind == LeafKind.CloseQuote)
        {
            MeetQuote(leaves, quote, before, inQuote);
        }

        return true;
    }

    private static int LastBefore(List<InlineNode> leaves, int index)
    {
        do
        {
            index--;
        }
        while (index >= 0 && leaves[index].Text!.Length == 0);
        return index;
    }

    private static bool MeetQuote(List<InlineNode> leaves, int quote, InlineNode leaf, bool inQuote)
    {
        var inner = quote - 1;
        while (inner >= 0 && (leaves[inner].Text!.Length == 0 || leaves[inner].Kind == LeafKind.CloseQuote))
        {
            inner--;
        }

        if (inner < 0 || leaves[inner].Kind == LeafKind.OpenQuote)
        {
            return false;
        }

        var inside = leaves[inner];
        var next = leaf.Text![0];
        var last = inside.Text![^1];
        var joined = Marks.Contains(last) ? Join(last, next) : next.ToString();
        var taken = Marks.Contains(last) ? 1 : 0;
        var stays = 0;
        if (inQuote)
        {
            while (stays < joined.Length && joined[stays] is not (':' or ';'))
            {
                stays++;
            }
        }
        else if (taken == 1 && last is '!' or '?' or '.' && joined[0] == last)
        {
            // The mark is the title's own; only what follows it stands outside.
            stays = 1;
        }

        var newInside = string.Concat(inside.Text.AsSpan(0, inside.Text.Length - taken), joined.AsSpan(0, stays));
        var newOutside = string.Concat(joined.AsSpan(stays), leaf.Text.AsSpan(1));
        var changed = newInside != inside.Text || newOutside != leaf.Text;
        inside.Text = newInside;
        leaf.Text = newOutside;
        return changed && stays == joined.Length;
    }

    /// <summary>The marks that remain of two that meet.</summary>
    private static string Join(char first, char second) => (first, second) switch
    {
        _ when first == second => first.ToString(),
        ('!' or '?', '.' or ':') => first.ToString(),
        (':' or ';', '!' or '?') => second.ToString(),
        (':', '.') => ":",
        (';', ':' or '.') => ";",
        _ => string.Concat(first.ToString(), second.ToString()),
    };
}
