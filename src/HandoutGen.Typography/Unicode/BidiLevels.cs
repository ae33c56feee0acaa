namespace HandoutGen.Typography.Unicode;

/// <summary>Embedding levels by the bidirectional algorithm, UAX #9: even levels run left to right, odd ones right to left.</summary>
internal static class BidiLevels
{
    /// <summary>The levels of the UTF-16 units, null when all are 0, and that of the paragraph.</summary>
    /// <param name="text">A paragraph. A line feed in it ends embeddings, but the next line has the same direction.</param>
    /// <param name="direction">The paragraph's direction; Auto is that of its first letter.</param>
    public static (byte[]? Levels, byte ParagraphLevel) Resolve(string text, TextDirection direction)
    {
        if (direction != TextDirection.RightToLeft && !HasRightToLeft(text))
        {
            return (null, 0);
        }

        var classes = Classes(text);
        var level = direction switch
        {
            TextDirection.LeftToRight => (byte)0,
            TextDirection.RightToLeft => (byte)1,
            _ => FirstStrong(classes, 0, classes.Length) ?? 0,
        };
        var levels = new byte[text.Length];
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = Array.IndexOf(classes, BidiClass.B, start);
            end = end < 0 ? text.Length : end + 1;
            Resolve(text, classes, levels, start, end, level);
        }

        return (levels, level);
    }

    /// <summary>P2 and P3: the level that the first letter outside isolates asks for, null when there is none.</summary>
    public static byte? FirstStrong(ReadOnlySpan<BidiClass> classes, int start, int end)
    {
        var isolates = 0;
        for (var i = start; i < end; i++)
        {
            switch (classes[i])
            {
                case BidiClass.LRI or BidiClass.RLI or BidiClass.FSI:
                    isolates++;
                    break;
                case BidiClass.PDI when isolates > 0:
                    isolates--;
                    break;
                case BidiClass.L when isolates == 0:
                    return 0;
                case BidiClass.R or BidiClass.AL when isolates == 0:
                    return 1;
            }
        }

        return null;
    }

    private static void Resolve(string text, BidiClass[] original, byte[] levels, int start, int end, byte level)
    {
        var classes = (BidiClass[])original.Clone();
        var explicitLevels = new BidiExplicit(original, classes, levels, start, end, level);
        explicitLevels.Apply();
        var embedding = (byte[])levels.Clone();
        foreach (var sequence in explicitLevels.IsolatingRunSequences())
        {
            new BidiSequence(text, original, classes, embedding, levels, sequence, level).Resolve();
        }

        LevelsOfSpaces(original, levels, start, end, level);
    }

    // L1: separators, and spaces before them and at the end, have the paragraph's level.
    private static void LevelsOfSpaces(BidiClass[] original, byte[] levels, int start, int end, byte level)
    {
        var trailing = true;
        for (var i = end - 1; i >= start; i--)
        {
            if (original[i] is BidiClass.S or BidiClass.B)
            {
                trailing = true;
                levels[i] = level;
            }
            else if (original[i] is BidiClass.WS or BidiClass.LRI or BidiClass.RLI or BidiClass.FSI or BidiClass.PDI || BidiExplicit.IsRemoved(original[i]))
            {
                levels[i] = trailing ? level : levels[i];
            }
            else
            {
                trailing = false;
            }
        }
    }

    private static bool HasRightToLeft(string text)
    {
        foreach (var value in text)
        {
            if (value >= '\u0590' && IsRightToLeft(value))
            {
                return true;
            }
        }

        return false;
    }

    // Scripts that run right to left beyond U+FFFF have the lead surrogates D802, D803, D83A and D83B. Embeddings raise levels, whatever is in them.
    private static bool IsRightToLeft(char value) => value is '\uD802' or '\uD803' or '\uD83A' or '\uD83B'
        || (BidiClass)PropertyTable.Bidi[value] is BidiClass.R or BidiClass.AL or BidiClass.AN or >= BidiClass.LRE;

    // Both halves of a surrogate pair have its class: no rule tells one character of a class from two alike, save for separators within
    // numbers, and those are all below U+10000.
    private static BidiClass[] Classes(string text)
    {
        var classes = new BidiClass[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                classes[i] = classes[i + 1] = (BidiClass)PropertyTable.Bidi[char.ConvertToUtf32(text[i], text[i + 1])];
                i++;
            }
            else
            {
                classes[i] = (BidiClass)PropertyTable.Bidi[text[i]];
            }
        }

        return classes;
    }
}
