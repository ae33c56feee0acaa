using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <content>What the characters of a field are cut into.</content>
internal static partial class RichText
{
    private enum PieceKind
    {
        Text,
        Open,
        Close,
        Mark,
    }

    private sealed class Piece(PieceKind kind, string source)
    {
        public PieceKind Kind { get; } = kind;

        public string Source { get; } = source;

        public string? Tag { get; init; }

        public Formatting Formatting { get; init; }

        public bool NoCase { get; init; }

        public bool NoDecoration { get; init; }

        public char Mark { get; init; }

        public bool CanOpen { get; init; }

        public bool CanClose { get; init; }

        public QuoteKind Quotes { get; set; }

        /// <summary>What the mark is when nothing pairs with it.</summary>
        public string? Unpaired { get; init; }

        public int Partner { get; set; } = -1;
    }
}
