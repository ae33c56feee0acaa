using System.Buffers;
using System.Text;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>
/// Reads the rich text of fields: the tags of CSL-JSON (i, b, sc, sup, sub, span with nocase, nodecor or small-caps), quotation marks, which
/// become nodes so that they nest, and apostrophes. What does not pair stays as the characters that it is.
/// </summary>
internal static partial class RichText
{
    /// <summary>Tags and marks that are nested deeper stay text.</summary>
    private const int MaximumNesting = 32;

    /// <summary>What stands for the language's outer and inner marks, whatever they are.</summary>
    private const char OuterMark = 'O';

    private const char InnerMark = 'I';

    /// <summary>What is longer is no tag.</summary>
    private const int MaximumTag = 61;

    private static readonly SearchValues<char> Special = SearchValues.Create("<\"'“”‘’«»„‚‹›「」『』《》〈〉");

    /// <param name="text">The field's value, or an author's affix.</param>
    /// <param name="variable">Its variable, for tracing.</param>
    /// <param name="locale">Gives the quotation marks of the language.</param>
    public static OutputNode Parse(string text, int variable, Localization locale)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return OutputNode.Leaf(text, variable);
        }

        var pieces = Split(text, locale);
        Pair(pieces);
        SetQuoteKinds(pieces);
        var at = 0;
        var nodes = Build(pieces, ref at, -1, variable);
        var field = new object();
        foreach (var node in nodes)
        {
            Mark(node, field);
        }

        return nodes.Count == 1 ? nodes[0] : OutputNode.Group(nodes);
    }

    /// <summary>A term of a locale or a style, which may have tags; its quotation marks are its own.</summary>
    public static OutputNode Term(string text, Localization locale) =>
        text.Contains('<', StringComparison.Ordinal) ? Parse(text, Variables.None, locale) : OutputNode.Leaf(text);

    /// <summary>The text without its tags, its quotes made straight again: for sorting and for comparing.</summary>
    public static string Plain(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && Tag(text, i) is { } tag)
            {
                i += tag.Source.Length - 1;
                continue;
            }

            plain.Append(text[i]);
        }

        return plain.ToString();
    }

    /// <summary>Marks the pieces of one field, among which punctuation stays where the author has put it.</summary>
    private static void Mark(OutputNode node, object field)
    {
        node.Field = field;
        if (node.Children is null)
        {
            return;
        }

        foreach (var child in node.Children)
        {
            Mark(child, field);
        }
    }

    private static List<Piece> Split(string text, Localization locale)
    {
        var pieces = new List<Piece>();
        var start = 0;
        var i = 0;
        while (i < text.Length)
        {
            var piece = At(text, i, locale);
            if (piece is null)
            {
                i++;
                continue;
            }

            if (i > start)
            {
                pieces.Add(new Piece(PieceKind.Text, text[start..i]));
            }

            pieces.Add(piece);
            i += piece.Source.Length;
            start = i;
        }

        if (start < text.Length)
        {
            pieces.Add(new Piece(PieceKind.Text, text[start..]));
        }

        return pieces;
    }

    private static Piece? At(string text, int i, Localization locale)
    {
        var c = text[i];
        switch (c)
        {
            case '<':
                return Tag(text, i);
            case '"':
                return new Piece(PieceKind.Mark, "\"") { Mark = '"', CanOpen = CanOpen(text, i), CanClose = !CanOpen(text, i) };
            case '\'':
                var opens = CanOpen(text, i) && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
                return new Piece(PieceKind.Mark, "'") { Mark = '\'', CanOpen = opens, CanClose = !opens && CanClose(text, i), Unpaired = "’" };
            default:
                return TypedMark(text, i, locale);
        }
    }

    /// <summary>
    /// A mark as the language itself has it, which changes places with the other kind where it comes to stand in quotes. Those of other
    /// languages stay as they were typed.
    /// </summary>
    private static Piece? TypedMark(string text, int i, Localization locale)
    {
        return Typed(OuterMark, locale.OpenQuote, locale.CloseQuote) ?? Typed(InnerMark, locale.OpenInnerQuote, locale.CloseInnerQuote);

        Piece? Typed(char mark, string open, string close)
        {
            var opens = Is(text[i], open);
            var closes = Is(text[i], close);
            if (!opens && !closes)
            {
                return null;
            }

            // "« It »" has spaces inside its marks.
            var spaced = open.Length > 1;
            if (opens && spaced && !(i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])))
            {
                return null;
            }

            var either = opens && closes;
            return new Piece(PieceKind.Mark, opens && spaced ? text.Substring(i, 2) : text[i].ToString())
            {
                Mark = mark,
                CanOpen = opens && (!either || CanOpen(text, i)),
                CanClose = closes && (either ? !CanOpen(text, i) : text[i] != '’' || CanClose(text, i)),
            };
        }
    }

    private static bool Is(char c, string mark) => mark.AsSpan().Trim() is [var only] && only == c && c is not ('"' or '\'');

    private static bool CanOpen(string text, int i)
    {
        var before = i - 1;

        // A tag before the mark says nothing; what stands before the tag does.
        while (before >= 0 && text[before] == '>')
        {
            var from = Math.Max(0, before + 1 - MaximumTag);
            var open = text.AsSpan(from, before - from).LastIndexOf('<');
            if (open < 0)
            {
                break;
            }

            before = from + open - 1;
        }

        return before < 0 || char.IsWhiteSpace(text[before]) || text[before] is '(' or '[' or '{' or '"' or '\'' or '“' or '‘' or '—' or '/';
    }

    private static bool CanClose(string text, int i) =>
        i > 0 && (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]));

    private static Piece? Tag(string text, int i)
    {
        var length = text.AsSpan(i, Math.Min(MaximumTag, text.Length - i)).IndexOf('>') + 1;
        if (length == 0)
        {
            return null;
        }

        var source = text.Substring(i, length);
        var tag = source[1..^1].Trim().Replace(": ", ":", StringComparison.Ordinal).Replace('\'', '"').TrimEnd(';');
        return tag switch
        {
            "i" => Open(source, "i", new Formatting { Style = FontStyle.Italic }),
            "b" => Open(source, "b", new Formatting { Weight = FontWeight.Bold }),
            "sc" => Open(source, "sc", new Formatting { Variant = FontVariant.SmallCaps }, noCase: true),
            "sup" => Open(source, "sup", new Formatting { Align = VerticalAlign.Superscript }, noCase: true),
            "sub" => Open(source, "sub", new Formatting { Align = VerticalAlign.Subscript }, noCase: true),
            "/i" or "/b" or "/sc" or "/sup" or "/sub" or "/span" => new Piece(PieceKind.Close, source) { Tag = tag[1..] },
            _ when tag.StartsWith("span class=\"nocase\"", StringComparison.Ordinal) => Open(source, "span", default, noCase: true),
            _ when tag.StartsWith("span class=\"nodecor\"", StringComparison.Ordinal) => Open(source, "span", default, noCase: true, noDecoration: true),
            _ when tag.StartsWith("span style=\"font-variant:small-caps", StringComparison.Ordinal) =>
                Open(source, "span", new Formatting { Variant = FontVariant.SmallCaps }, noCase: true),
            _ => null,
        };
    }

    private static Piece Open(string source, string tag, Formatting formatting, bool noCase = false, bool noDecoration = false) =>
        new(PieceKind.Open, source) { Tag = tag, Formatting = formatting, NoCase = noCase, NoDecoration = noDecoration };

    /// <summary>Finds for each opening tag or mark the one that closes it; tags bind tighter than marks, which a tag's end cuts off.</summary>
    private static void Pair(List<Piece> pieces)
    {
        var open = new List<int>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == PieceKind.Open)
            {
                if (open.Count < MaximumNesting)
                {
                    open.Add(i);
                }
            }
            else if (piece.Kind == PieceKind.Close)
            {
                var at = open.FindLastIndex(o => pieces[o].Kind == PieceKind.Open && pieces[o].Tag == piece.Tag);
                if (at < 0)
                {
                    continue;
                }

                pieces[open[at]].Partner = i;
                piece.Partner = open[at];
                open.RemoveRange(at, open.Count - at);
            }
            else if (piece.Kind == PieceKind.Mark)
            {
                var at = piece.CanClose ? open.FindLastIndex(o => pieces[o].Kind == PieceKind.Mark && pieces[o].Mark == piece.Mark) : -1;
                var lastTag = open.FindLastIndex(o => pieces[o].Kind == PieceKind.Open);
                if (at > lastTag)
                {
                    pieces[open[at]].Partner = i;
                    piece.Partner = open[at];
                    open.RemoveRange(at, open.Count - at);
                }
                else if (piece.CanOpen && open.Count < MaximumNesting)
                {
                    open.Add(i);
                }
            }
        }
    }

    /// <summary>Straight marks say only that there are quotes: the kind that comes first is the outer one, the other stands inside it.</summary>
    private static void SetQuoteKinds(List<Piece> pieces)
    {
        var outer = '\0';
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind != PieceKind.Mark || piece.Partner <= i)
            {
                continue;
            }

            if (piece.Mark is '"' or '\'' && outer == '\0')
            {
                outer = piece.Mark;
            }

            piece.Quotes = piece.Mark == OuterMark || piece.Mark == outer ? QuoteKind.Double : QuoteKind.Single;
        }
    }

    private static List<OutputNode> Build(List<Piece> pieces, ref int at, int until, int variable)
    {
        var nodes = new List<OutputNode>();
        var literal = new StringBuilder();
        while (at < pieces.Count && at != until)
        {
            var piece = pieces[at];
            if (piece.Partner <= at)
            {
                literal.Append(piece.Kind == PieceKind.Mark ? piece.Unpaired ?? piece.Source : piece.Source);
                at++;
                continue;
            }

            Flush(literal, nodes, variable);
            var end = piece.Partner;
            at++;
            var inner = Build(pieces, ref at, end, variable);
            at = end + 1;
            if (inner.Count > 0)
            {
                nodes.Add(Around(inner, piece));
            }
        }

        Flush(literal, nodes, variable);
        return nodes;
    }

    private static void Flush(StringBuilder literal, List<OutputNode> nodes, int variable)
    {
        if (literal.Length == 0)
        {
            return;
        }

        nodes.Add(OutputNode.Leaf(literal.ToString(), variable));
        literal.Clear();
    }

    /// <summary>What stands between a pair of tags or marks, under the formatting or in the quotes that the pair means.</summary>
    private static OutputNode Around(List<OutputNode> inner, Piece opening)
    {
        var node = inner is [{ Quotes: QuoteKind.None, NoDecoration: false, Formatting.IsNone: true } only] ? only : OutputNode.Group(inner);
        node.Formatting = opening.Formatting;
        node.Flips = !opening.Formatting.IsNone;
        node.NoCase |= opening.NoCase;
        node.NoDecoration = opening.NoDecoration;
        node.Quotes = opening.Quotes;
        return node;
    }
}
