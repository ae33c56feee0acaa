namespace HandoutGen.Source.Body;

/// <summary>What a pasted line begins with in the place of a Markdown bullet.</summary>
/// <param name="Label">The mark as it was typed.</param>
/// <param name="Length">How much of the line it takes, with the white space after it.</param>
/// <param name="Kind">What it is to a reader.</param>
/// <param name="Letter">Its place among numbers or letters; 0 for none.</param>
/// <param name="Roman">Its place among Roman numerals; 0 for none.</param>
internal readonly record struct PastedMark(string Label, int Length, PastedMarkKind Kind, int Letter = 0, int Roman = 0)
{
    private const string Bullets = "•◦▪▫‣⁃●■◆◇♦❖►▶▸▹➢➤➔⦁";
    private const string Dashes = "–—‑‒―−";
    private const string DoubtfulBullets = Dashes + "·∙⋅‧・○□o§Ø»›";
    private const string Boxes = "☐❑❏❒□";

    /// <summary>It makes an item by itself, without others of its kind.</summary>
    public bool IsCertain => Kind == PastedMarkKind.Bullet && (Bullets.Contains(Label, StringComparison.Ordinal) || PastedSign.IsOfSymbolFont(Label[0]));

    /// <summary>The mark that a line begins with, or null.</summary>
    /// <param name="text">The line's text.</param>
    public static PastedMark? Read(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !HasWords(text[1..]))
        {
            return null;
        }

        var (first, space) = (PastedSign.Shown(text[0]), SpaceAfter(text, 1));
        var label = first.ToString();
        if (Boxes.Contains(first) && space > 0)
        {
            return text[1..].Contains(text[0]) ? null : new PastedMark(label, 1 + space, PastedMarkKind.Box);
        }

        if ((Bullets.Contains(first) || PastedSign.IsOfSymbolFont(first)) && (space > 0 || char.IsLetterOrDigit(text[1])))
        {
            return new PastedMark(label, 1 + space, PastedMarkKind.Bullet);
        }

        if ((DoubtfulBullets.Contains(first) && space > 0 && !ComparisonSign.IsAt("-" + text[1..].ToString(), 0, text.Length))
            || (first == '-' && char.IsLetter(text[1])))
        {
            return new PastedMark(label, 1 + space, PastedMarkKind.Bullet);
        }

        return PastedSign.Length(text) is > 0 and var length && SpaceAfter(text, length) is > 0 and var gap && HasWords(text[length..])
            ? new PastedMark(length == 1 ? first.ToString() : text[..length].ToString(), length + gap, PastedMarkKind.Sign)
            : PastedNumber.Read(text);
    }

    /// <summary>The mark of a line goes on after this one: the next number or letter, or the same sign.</summary>
    public bool IsFollowedBy(PastedMark next)
    {
        if (Kind != next.Kind)
        {
            return false;
        }

        return Kind == PastedMarkKind.Number
            ? PastedNumber.IsFollowedBy(Label, next.Label)
                || (PastedNumber.Frame(Label) == PastedNumber.Frame(next.Label) && ((Letter > 0 && next.Letter == Letter + 1) || (Roman > 0 && next.Roman == Roman + 1)))
            : Kind == PastedMarkKind.Sign || Label == next.Label || (Dashes.Contains(Label, StringComparison.Ordinal) && Dashes.Contains(next.Label, StringComparison.Ordinal));
    }

    /// <summary>A mark of the same sort: whoever was told of one was told of the other.</summary>
    public bool IsLike(PastedMark other) => Kind == other.Kind && (Kind != PastedMarkKind.Number || PastedNumber.Frame(Label) == PastedNumber.Frame(other.Label));

    /// <summary>How much white space stands at an offset.</summary>
    public static int SpaceAfter(ReadOnlySpan<char> text, int at) => text[at..].Length - text[at..].TrimStart().Length;

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c is '_' or '[' or '{' || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What a pasted mark is to a reader.</summary>
internal enum PastedMarkKind
{
    /// <summary>A bullet: any other says the same.</summary>
    Bullet,

    /// <summary>A box to tick.</summary>
    Box,

    /// <summary>A sign that says something: "✓".</summary>
    Sign,

    /// <summary>A number or a letter.</summary>
    Number,
}
