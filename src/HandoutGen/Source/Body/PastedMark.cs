namespace HandoutGen.Source.Body;

/// <summary>What a pasted line begins with in the place of a Markdown bullet.</summary>
/// <param name="Label">The mark as it was typed.</param>
/// <param name="Length">How much of the line it takes, with the white space after it.</param>
/// <param name="Kind">What it is to a reader.</param>
/// <param name="Letter">Its place among numbers or letters; 0 for none.</param>
/// <param name="Roman">Its place among Roman numerals; 0 for none.</param>
internal readonly record struct PastedMark(string Label, int Length, PastedMarkKind Kind, int Letter = 0, int Roman = 0)
{
    // Also those of Word's Symbol and Wingdings fonts, which stand in the private use area.
    private const string Bullets = "•◦▪▫‣⁃●■◆◇♦❖►▶▸▹➢➤➔\uF0A7\uF0B7\uF0D8\uF0FC\uF076\uF06F";
    private const string DoubtfulBullets = "–—·○□o§Ø";
    private const string Boxes = "☐❑❏❒□";
    private const string Signs = "→⇒➜✓✔✗✘✕✖☑☒☞★☆✅❌①②③④⑤⑥⑦⑧⑨⑩";

    /// <summary>It makes an item by itself, without others of its kind.</summary>
    public bool IsCertain => Kind == PastedMarkKind.Bullet && Bullets.Contains(Label, StringComparison.Ordinal);

    /// <summary>The mark that a line begins with, or null.</summary>
    /// <param name="text">The line's text.</param>
    public static PastedMark? Read(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !HasWords(text[1..]))
        {
            return null;
        }

        var space = SpaceAfter(text, 1);
        var label = text[..1].ToString();
        if (Boxes.Contains(text[0]) && space > 0)
        {
            return text[1..].Contains(text[0]) ? null : new PastedMark(label, 1 + space, PastedMarkKind.Box);
        }

        if (Bullets.Contains(text[0]) && (space > 0 || char.IsLetterOrDigit(text[1])))
        {
            return new PastedMark(label, 1 + space, PastedMarkKind.Bullet);
        }

        if ((DoubtfulBullets.Contains(text[0]) && space > 0 && !ComparisonSign.IsAt("-" + text[1..].ToString(), 0, text.Length))
            || (text[0] == '-' && char.IsLetter(text[1])))
        {
            return new PastedMark(label, 1 + space, PastedMarkKind.Bullet);
        }

        return Signs.Contains(text[0]) && space > 0 ? new PastedMark(label, 1 + space, PastedMarkKind.Sign) : Numbered(text);
    }

    /// <summary>The mark of a line goes on after this one: the next number or letter, or the same sign.</summary>
    public bool IsFollowedBy(PastedMark next)
    {
        if (Kind != next.Kind)
        {
            return false;
        }

        return Kind == PastedMarkKind.Number
            ? Frame(Label) == Frame(next.Label) && ((Letter > 0 && next.Letter == Letter + 1) || (Roman > 0 && next.Roman == Roman + 1))
            : Kind == PastedMarkKind.Sign || Label == next.Label || (IsDash(Label) && IsDash(next.Label));
    }

    /// <summary>A mark of the same sort: whoever was told of one was told of the other.</summary>
    public bool IsLike(PastedMark other) => Kind == other.Kind && (Kind != PastedMarkKind.Number || Frame(Label) == Frame(other.Label));

    private static bool IsDash(string label) => label is "–" or "—";

    // What stands around the number: "()" of "(a)", ".-" of "1.-".
    private static string Frame(string label) => string.Concat(label.Where(c => !char.IsAsciiLetterOrDigit(c)));

    // "a)", "(b)", "C.", "iv.", "(1)", "1.-", "2º", "1.Sit".
    private static PastedMark? Numbered(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart('(');
        var opened = text.Length - rest.Length;
        if (opened > 1)
        {
            return null;
        }

        var length = rest.IndexOfAnyExcept("0123456789") is >= 0 and var digits ? digits : rest.Length;
        var isNumber = length is > 0 and < 3;
        if (length == 0)
        {
            length = rest.IndexOfAnyExcept("ivxIVX") is > 0 and var roman ? roman : rest.Length > 0 && char.IsAsciiLetter(rest[0]) ? 1 : 0;
        }

        var after = rest[Math.Min(length, rest.Length)..];
        var closing = Closing(after, isNumber, opened > 0);
        if (length is 0 or > 5 || closing == 0 || (!isNumber && char.IsAsciiDigit(rest[0])))
        {
            return null;
        }

        var end = opened + length + closing;
        var space = SpaceAfter(text, end);
        var isTight = isNumber && closing == 1 && opened == 0 && end < text.Length && char.IsLetter(text[end]) && after[0] is '.' or ')';
        var isNative = isNumber && opened == 0 && closing == 1 && after[0] is '.' or ')' && !isTight && text[end..] is [' ' or '\t', ..];
        if ((space == 0 && !isTight) || isNative || end + space >= text.Length)
        {
            return null;
        }

        var word = rest[..length];
        var letter = isNumber ? int.Parse(word) : length == 1 ? char.ToLowerInvariant(word[0]) - 'a' + 1 : 0;
        return new PastedMark(text[..end].ToString(), end + space, PastedMarkKind.Number, letter, isNumber ? 0 : RomanNumber(word));
    }

    // The length of what closes a number.
    private static int Closing(ReadOnlySpan<char> after, bool isNumber, bool isOpened) => after switch
    {
        ['.', '-', ..] or ['.', 'º' or 'ª', ..] when isNumber => 2,
        [')', ..] => 1,
        ['.', ..] when !isOpened => 1,
        ['º' or 'ª', '.', ..] when isNumber => 2,
        ['º' or 'ª', ..] when isNumber => 1,
        _ => 0,
    };

    private static int RomanNumber(ReadOnlySpan<char> word)
    {
        var (sum, last) = (0, 0);
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var value = char.ToLowerInvariant(word[i]) switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (value == 0)
            {
                return 0;
            }

            sum += value < last ? -value : value;
            last = Math.Max(last, value);
        }

        return sum;
    }

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

    private static int SpaceAfter(ReadOnlySpan<char> text, int at) => text[at..].Length - text[at..].TrimStart().Length;
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
