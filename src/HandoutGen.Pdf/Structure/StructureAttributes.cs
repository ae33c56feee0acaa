using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Structure;

/// <summary>Writes an element's attribute objects (ISO 32000-1, 14.7.5 and 14.8.5), one for each owner.</summary>
internal static class StructureAttributes
{
    public static void Write(ByteBuffer to, StructureElement element)
    {
        var list = element.ListNumbering is not null;
        var table = element.Scope is not null || element.ColSpan > 1 || element.RowSpan > 1;
        var layout = element.BBox is not null || element.Placement is not null;
        var owners = (list ? 1 : 0) + (table ? 1 : 0) + (layout ? 1 : 0) + (element.PrintField is null ? 0 : 1);
        if (owners == 0)
        {
            return;
        }

        to.Write(owners > 1 ? "/A["u8 : "/A"u8);
        if (list)
        {
            to.Write("<</O/List/ListNumbering/"u8).Ascii(element.ListNumbering!.Value.ToString()).Write(">>"u8);
        }

        if (table)
        {
            WriteTable(to, element);
        }

        if (layout)
        {
            WriteLayout(to, element);
        }

        element.PrintField?.Write(to);
        if (owners > 1)
        {
            to.Write((byte)']');
        }
    }

    private static void WriteTable(ByteBuffer to, StructureElement element)
    {
        to.Write("<</O/Table"u8);
        if (element.Scope is { } scope)
        {
            to.Write("/Scope/"u8).Ascii(scope.ToString());
        }

        if (element.ColSpan > 1)
        {
            to.Write("/ColSpan "u8).Integer(element.ColSpan);
        }

        if (element.RowSpan > 1)
        {
            to.Write("/RowSpan "u8).Integer(element.RowSpan);
        }

        to.Write(">>"u8);
    }

    private static void WriteLayout(ByteBuffer to, StructureElement element)
    {
        to.Write("<</O/Layout"u8);
        if (element.Placement is { } placement)
        {
            to.Write("/Placement/"u8).Ascii(placement.ToString());
        }

        if (element.BBox is { } box)
        {
            to.Write("/BBox"u8).Array(box.Left, box.Bottom, box.Right, box.Top);
        }

        to.Write(">>"u8);
    }
}
