using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Output;

/// <summary>
/// Turns an evaluated tree into a finished one: affixes, delimiters and quotation marks become leaves, quotation marks alternate as they nest.
/// The leaves are kept in order for <see cref="Punctuation"/>.
/// </summary>
internal sealed class InlineBuilder(Localization locale)
{
    private readonly List<InlineNode> _leaves = [];
    private object? _block;

    /// <param name="node">The evaluated tree.</param>
    /// <param name="locale">Gives the quotation marks and where punctuation goes.</param>
    /// <param name="startsSentence">A term at the very start is capitalized: in notes and in entries.</param>
    public static InlineNode Finish(OutputNode node, Localization locale, bool startsSentence)
    {
        var builder = new InlineBuilder(locale);
        var built = builder.Build(node, QuoteKind.None, null);
        if (startsSentence)
        {
            SentenceStart.Capitalize(builder._leaves, LetterCase.Of(locale.Language));
        }

        Punctuation.Settle(builder._leaves, locale.PunctuationInQuote);
        return built;
    }

    private InlineNode Build(OutputNode node, QuoteKind inside, string? itemId)
    {
        itemId = node.ItemId ?? itemId;
        var bare = node.Prefix.Length == 0 && node.Suffix.Length == 0 && node.Quotes == QuoteKind.None;
        if (node.Text is not null && bare && node.Formatting.IsNone && node.Display == Display.None && !node.NoDecoration)
        {
            return Leaf(node.Text, LeafKind.Content, node.Variable, itemId, node.Field, node);
        }

        var outerBlock = _block;
        _block = node.Display == Display.None ? _block : new object();
        var outer = new List<InlineNode>();
        if (node.Prefix.Length > 0)
        {
            outer.Add(Leaf(node.Prefix, LeafKind.Affix, Variables.None, itemId));
        }

        var within = inside;
        if (node.Quotes != QuoteKind.None)
        {
            within = Nested(inside, node.Quotes);
            outer.Add(Leaf(within == QuoteKind.Double ? locale.OpenQuote : locale.OpenInnerQuote, LeafKind.OpenQuote, Variables.None, itemId, node.Field));
        }

        var inner = new List<InlineNode>();
        if (node.Text is not null)
        {
            inner.Add(Leaf(node.Text, LeafKind.Content, node.Variable, itemId, node.Field, node));
        }
        else
        {
            var first = true;
            foreach (var child in node.Children!)
            {
                if (PlainText.IsEmpty(child) && child.Prefix.Length == 0 && child.Suffix.Length == 0)
                {
                    continue;
                }

                if (!first && node.Delimiter.Length > 0)
                {
                    inner.Add(Leaf(node.Delimiter, LeafKind.Affix, Variables.None, itemId));
                }

                first = false;
                inner.Add(Build(child, within, itemId));
            }
        }

        if (node.Formatting.IsNone && !node.NoDecoration)
        {
            outer.AddRange(inner);
        }
        else
        {
            outer.Add(new InlineNode { Children = inner, Formatting = node.Formatting, Flips = node.Flips, NoDecoration = node.NoDecoration });
        }

        if (node.Quotes != QuoteKind.None)
        {
            outer.Add(Leaf(within == QuoteKind.Double ? locale.CloseQuote : locale.CloseInnerQuote, LeafKind.CloseQuote, Variables.None, itemId, node.Field));
        }

        if (node.Suffix.Length > 0)
        {
            outer.Add(Leaf(node.Suffix, LeafKind.Affix, Variables.None, itemId));
        }

        _block = outerBlock;
        return outer.Count == 1 && node.Display == Display.None ? outer[0] : new InlineNode { Children = outer, Display = node.Display };
    }

    private InlineNode Leaf(string text, LeafKind kind, int variable, string? itemId, object? field = null, OutputNode? source = null)
    {
        var leaf = new InlineNode { Text = kind == LeafKind.Content ? Spacing.Narrow(text) : text, Kind = kind, Variable = variable, ItemId = itemId, Field = field, Block = _block, IsTerm = source?.IsTerm ?? false, IsAuthorsWords = source?.IsAuthorsWords ?? false };
        _leaves.Add(leaf);
        return leaf;
    }

    private static QuoteKind Nested(QuoteKind inside, QuoteKind wanted) => inside switch
    {
        QuoteKind.None => wanted,
        QuoteKind.Double => QuoteKind.Single,
        _ => QuoteKind.Double,
    };
}
