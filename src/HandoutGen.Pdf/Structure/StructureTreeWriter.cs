using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Structure;

/// <summary>Writes the structure tree with its parent tree and id tree (ISO 32000-1, 14.7.2 to 14.7.4).</summary>
internal sealed class StructureTreeWriter
{
    private readonly PdfFile _file;
    private readonly int _root;
    private readonly Dictionary<string, StructureElement> _ids = new(StringComparer.Ordinal);

    private StructureTreeWriter(PdfFile file)
    {
        _file = file;
        _root = file.Reserve();
    }

    /// <summary>Writes the tree below the document element and gives the number of the tree's root.</summary>
    public static int Write(PdfFile file, StructureElement document, IReadOnlyList<TaggedPage> pages)
    {
        var writer = new StructureTreeWriter(file);
        Reserve(file, document);
        writer.Element(document, writer._root);
        writer.Root(document, writer.ParentTree(pages), pages);
        return writer._root;
    }

    private static void Reserve(PdfFile file, StructureElement element)
    {
        element.ObjectNumber = file.Reserve();
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { IsEmpty: false } child)
            {
                Reserve(file, child);
            }
        }
    }

    private void Root(StructureElement document, int parentTree, IReadOnlyList<TaggedPage> pages)
    {
        var to = _file.Object(_root).Write("<</Type/StructTreeRoot/K "u8).Reference(document.ObjectNumber)
            .Write("/ParentTree "u8).Reference(parentTree)
            .Write("/ParentTreeNextKey "u8).Integer(pages.Count + pages.Sum(page => page.Annotations.Count));
        if (_ids.Count > 0)
        {
            to.Write("/IDTree<</Names["u8);
            foreach ((var id, var element) in DestinationNames.Sorted(_ids))
            {
                to.ByteString(id).Reference(element.ObjectNumber);
            }

            to.Write("]>>"u8);
        }

        to.Write(">>"u8);
    }

    private void Element(StructureElement element, int parent)
    {
        var to = _file.Object(element.ObjectNumber);
        to.Write("<</S/"u8).Ascii(element.Type.ToString()).Write("/P "u8).Reference(parent);
        Text(to, "/ID"u8, element.Id is null ? null : DestinationNames.Bytes(element.Id));
        Text(to, "/T"u8, element.Title);
        Text(to, "/Lang"u8, element.Language);
        Text(to, "/Alt"u8, element.Alt);
        Text(to, "/E"u8, element.Expansion);
        Text(to, "/ActualText"u8, element.ActualText);
        StructureAttributes.Write(to, element);
        Kids(to, element);
        to.Write(">>"u8);
        if (element.Id is not null)
        {
            _ids.Add(element.Id, element);
        }

        foreach (var kid in element.Kids)
        {
            if (kid.Element is { IsEmpty: false } child)
            {
                Element(child, element.ObjectNumber);
            }
        }
    }

    // Content on the element's own page is a bare MCID; content elsewhere says its page (14.7.4.2).
    private static void Kids(ByteBuffer to, StructureElement element)
    {
        TaggedPage? own = null;
        foreach (var kid in element.Kids)
        {
            own ??= kid.IsContent ? kid.Page : null;
        }

        if (own is not null)
        {
            to.Write("/Pg "u8).Reference(own.ObjectNumber);
        }

        var count = element.Kids.Count(kid => kid.Element is not { IsEmpty: true });
        if (count == 0)
        {
            return;
        }

        to.Write(count == 1 ? "/K"u8 : "/K["u8);
        foreach (var kid in element.Kids)
        {
            Kid(to, kid, own);
        }

        if (count > 1)
        {
            to.Write((byte)']');
        }
    }

    private static void Kid(ByteBuffer to, StructureKid kid, TaggedPage? own)
    {
        if (kid.Element is { } child)
        {
            if (!child.IsEmpty)
            {
                to.Write((byte)' ').Reference(child.ObjectNumber);
            }
        }
        else if (kid.Annotation is { } annotation)
        {
            to.Write("<</Type/OBJR/Obj "u8).Reference(annotation.ObjectNumber);
            if (kid.Page != own)
            {
                to.Write("/Pg "u8).Reference(kid.Page!.ObjectNumber);
            }

            to.Write(">>"u8);
        }
        else if (kid.Page == own)
        {
            to.Write((byte)' ').Integer(kid.ContentId);
        }
        else
        {
            to.Write("<</Type/MCR/Pg "u8).Reference(kid.Page!.ObjectNumber).Write("/MCID "u8).Integer(kid.ContentId).Write(">>"u8);
        }
    }

    // A number tree (7.9.7) of one node: the pages by their index, then the annotations.
    private int ParentTree(IReadOnlyList<TaggedPage> pages)
    {
        var number = _file.Reserve();
        var to = _file.Object(number).Write("<</Nums["u8);
        foreach (var page in pages)
        {
            to.Integer(page.Index).Write((byte)'[');
            foreach (var owner in page.Owners)
            {
                to.Reference(owner.ObjectNumber).Write((byte)' ');
            }

            to.Write((byte)']');
        }

        foreach (var page in pages)
        {
            foreach (var annotation in page.Annotations)
            {
                to.Integer(annotation.StructParent).Write((byte)' ').Reference(annotation.Owner.ObjectNumber).Write((byte)' ');
            }
        }

        to.Write("]>>"u8);
        return number;
    }

    private static void Text(ByteBuffer to, ReadOnlySpan<byte> key, string? text)
    {
        if (text is not null)
        {
            to.Write(key).TextString(text);
        }
    }

    private static void Text(ByteBuffer to, ReadOnlySpan<byte> key, byte[]? text)
    {
        if (text is not null)
        {
            to.Write(key).ByteString(text);
        }
    }
}
