using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf;

/// <summary>One entry of the outline.</summary>
internal sealed record Bookmark(int Level, string Title, Destination Destination)
{
    /// <summary>Writes the outline (ISO 32000-1, 12.3.3), all levels open; gives the number of its root, or 0 when there is none.</summary>
    public static int WriteOutline(PdfFile file, IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
            return 0;
        int root = file.Reserve();
        int[] numbers = [.. bookmarks.Select(_ => file.Reserve())];
        int[] parents = Parents(bookmarks);
        file.Object(root).Write("<</Type/Outlines/First "u8).Reference(numbers[0])
            .Write("/Last "u8).Reference(numbers[Array.LastIndexOf(parents, -1)])
            .Write("/Count "u8).Integer(bookmarks.Count).Write(">>"u8);
        for (int i = 0; i < bookmarks.Count; i++)
            Write(file, bookmarks, i, root, numbers, parents);
        return root;
    }

    private static void Write(PdfFile file, IReadOnlyList<Bookmark> bookmarks, int i, int root, int[] numbers, int[] parents)
    {
        ByteBuffer target = file.Object(numbers[i]);
        Destination place = bookmarks[i].Destination;
        target.Write("<</Title"u8).TextString(bookmarks[i].Title)
            .Write("/Parent "u8).Reference(parents[i] < 0 ? root : numbers[parents[i]])
            .Write("/Dest["u8).Reference(place.Page.ObjectNumber).Write("/XYZ "u8).Number(place.X).Write((byte)' ').Number(place.Y).Write(" null]"u8);
        int previous = i == 0 ? -1 : Array.LastIndexOf(parents, parents[i], i - 1);
        int next = Array.IndexOf(parents, parents[i], i + 1);
        int first = Array.IndexOf(parents, i, i + 1);
        if (previous >= 0 && previous > parents[i])
            target.Write("/Prev "u8).Reference(numbers[previous]);
        if (next >= 0)
            target.Write("/Next "u8).Reference(numbers[next]);
        if (first >= 0)
        {
            target.Write("/First "u8).Reference(numbers[first]).Write("/Last "u8).Reference(numbers[Array.LastIndexOf(parents, i)])
                .Write("/Count "u8).Integer(Descendants(parents, i));
        }

        target.Write(">>"u8);
    }

    // The parent of an entry is the nearest one before it that has a lower level.
    private static int[] Parents(IReadOnlyList<Bookmark> bookmarks)
    {
        var parents = new int[bookmarks.Count];
        var open = new Stack<int>();
        for (int i = 0; i < bookmarks.Count; i++)
        {
            while (open.TryPeek(out int last) && bookmarks[last].Level >= bookmarks[i].Level)
                open.Pop();
            parents[i] = open.TryPeek(out int parent) ? parent : -1;
            open.Push(i);
        }

        return parents;
    }

    private static int Descendants(int[] parents, int i)
    {
        int end = i + 1;
        while (end < parents.Length && parents[end] >= i)
            end++;
        return end - i - 1;
    }
}
