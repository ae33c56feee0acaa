using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Structure;

/// <summary>One entry of the outline.</summary>
internal sealed record Bookmark(int Level, string Title, Destination Destination)
{
    /// <summary>Writes the outline (ISO 32000-1, 12.3.3), all levels open; gives the number of its root, or 0 when there is none.</summary>
    public static int WriteOutline(PdfFile file, IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
        {
            return 0;
        }

        var root = file.Reserve();
        int[] numbers = [.. bookmarks.Select(_ => file.Reserve())];
        var parents = Parents(bookmarks);
        var family = Siblings.Of(parents);
        file.Object(root).Write("<</Type/Outlines/First "u8).Reference(numbers[0])
            .Write("/Last "u8).Reference(numbers[family.Last[^1]])
            .Write("/Count "u8).Integer(bookmarks.Count).Write(">>"u8);
        for (var i = 0; i < bookmarks.Count; i++)
        {
            Write(file, bookmarks[i], i, root, numbers, parents, family);
        }

        return root;
    }

    private static void Write(PdfFile file, Bookmark bookmark, int i, int root, int[] numbers, int[] parents, in Siblings family)
    {
        var target = file.Object(numbers[i]);
        var place = bookmark.Destination;
        target.Write("<</Title"u8).TextString(bookmark.Title)
            .Write("/Parent "u8).Reference(parents[i] < 0 ? root : numbers[parents[i]])
            .Write("/Dest["u8).Reference(place.Page.ObjectNumber).Write("/XYZ "u8).Number(place.X).Write((byte)' ').Number(place.Y).Write(" null]"u8);
        if (family.Previous[i] >= 0)
        {
            target.Write("/Prev "u8).Reference(numbers[family.Previous[i]]);
        }

        if (family.Next[i] >= 0)
        {
            target.Write("/Next "u8).Reference(numbers[family.Next[i]]);
        }

        if (family.Last[i] >= 0)
        {
            target.Write("/First "u8).Reference(numbers[i + 1]).Write("/Last "u8).Reference(numbers[family.Last[i]])
                .Write("/Count "u8).Integer(Descendants(parents, i));
        }

        target.Write(">>"u8);
    }

    // The parent of an entry is the nearest one before it that has a lower level.
    private static int[] Parents(IReadOnlyList<Bookmark> bookmarks)
    {
        var parents = new int[bookmarks.Count];
        var open = new Stack<int>();
        for (var i = 0; i < bookmarks.Count; i++)
        {
            while (open.TryPeek(out var last) && bookmarks[last].Level >= bookmarks[i].Level)
            {
                open.Pop();
            }

            parents[i] = open.TryPeek(out var parent) ? parent : -1;
            open.Push(i);
        }

        return parents;
    }

    private static int Descendants(int[] parents, int i)
    {
        var end = i + 1;
        while (end < parents.Length && parents[end] >= i)
        {
            end++;
        }

        return end - i - 1;
    }

    /// <summary>The entries beside each entry, and the last below it; -1 for none. The last of <see cref="Last"/> is that of the root.</summary>
    private readonly record struct Siblings(int[] Previous, int[] Next, int[] Last)
    {
        public static Siblings Of(int[] parents)
        {
            var (previous, next, last) = (new int[parents.Length], new int[parents.Length], new int[parents.Length + 1]);
            Array.Fill(next, -1);
            Array.Fill(last, -1);
            for (var i = 0; i < parents.Length; i++)
            {
                ref var youngest = ref last[parents[i] < 0 ? parents.Length : parents[i]];
                previous[i] = youngest;
                if (youngest >= 0)
                {
                    next[youngest] = i;
                }

                youngest = i;
            }

            return new Siblings(previous, next, last);
        }
    }
}
