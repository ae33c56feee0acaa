using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Structure;

/// <summary>A link annotation, with the element that owns it.</summary>
internal sealed class LinkAnnotation(StructureElement owner, IReadOnlyList<Rect> boxes, PdfLinkTarget target, string contents) : PdfAnnotation(owner)
{
    public PdfLinkTarget Target => target;

    public string Contents => contents;

    /// <inheritdoc/>
    public override string Told => "annotation -> " + target switch
    {
        PdfLinkTarget.Uri uri => uri.Address,
        PdfLinkTarget.Destination destination => "#" + destination.Id,
        _ => "",
    } + $" \"{contents}\"";

    /// <summary>Writes the annotation: printed, without a border, with a purpose (PDF/UA-1, 7.18.5; PDF/A-2, 6.3.2).</summary>
    public override void Write(PdfFile file, TaggedPage page)
    {
        var all = boxes.Aggregate((a, b) => a.Union(b));
        var to = file.Object(ObjectNumber);
        to.Write("<</Type/Annot/Subtype/Link/Rect"u8).Array(all.Left, all.Bottom, all.Right, all.Top);
        if (boxes.Count > 1)
        {
            WriteQuadPoints(to);
        }

        to.Write("/Border[0 0 0]/F 4/P "u8).Reference(page.ObjectNumber)
            .Write("/StructParent "u8).Integer(StructParent).Write("/Contents"u8).TextString(contents);
        switch (target)
        {
            case PdfLinkTarget.Uri uri:
                to.Write("/A<</S/URI/URI"u8).ByteString(System.Text.Encoding.UTF8.GetBytes(uri.Address)).Write(">>"u8);
                break;
            case PdfLinkTarget.Destination destination:
                to.Write("/Dest"u8).ByteString(DestinationNames.Bytes(destination.Id));
                break;
        }

        to.Write(">>"u8);
    }

    // Upper left, upper right, lower left, lower right: the order that viewers read, whatever 12.5.6.5 draws.
    private void WriteQuadPoints(ByteBuffer to)
    {
        to.Write("/QuadPoints["u8);
        foreach (var box in boxes)
        {
            foreach (var number in (ReadOnlySpan<double>)[box.Left, box.Top, box.Right, box.Top, box.Left, box.Bottom, box.Right, box.Bottom])
            {
                to.Number(number).Write((byte)' ');
            }
        }

        to.Truncate(to.Length - 1);
        to.Write((byte)']');
    }
}
