using System.Runtime.InteropServices;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Pdf.Objects;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Pdf;

/// <content>Text objects and their operators (ISO 32000-1, 9.4).</content>
public sealed partial class PdfPage
{
    // The codes of glyphs are not known before the subset is: strings of uses stand beside the content until then.
    private readonly List<ushort> _uses = [];
    private readonly List<GlyphString> _strings = [];
    private bool _inText;
    private bool _inString;
    private bool _inArray;
    private PdfFont? _font;
    private double _size;
    private double _lineX;
    private double _lineY;

    /// <summary>Writes the page's content with the codes that glyphs have in their subsets.</summary>
    internal void WriteContent(ByteBuffer target, IReadOnlyList<PdfFont> fonts)
    {
        CheckClosed();
        CloseMarked();
        var content = _content.Written;
        ReadOnlySpan<ushort> uses = CollectionsMarshal.AsSpan(_uses);
        var done = 0;
        foreach (var text in CollectionsMarshal.AsSpan(_strings))
        {
            target.Write(content[done..text.Position]);
            done = text.Position;
            var font = fonts[text.Font];
            foreach (var use in uses.Slice(text.Start, text.Count))
            {
                var code = font.Code(use);
                target.EscapedByte((byte)(code >> 8));
                target.EscapedByte((byte)code);
            }
        }

        target.Write(content[done..]);
    }

    // The pen is where the text wants it, `shown` where a viewer has it by the widths and adjustments written so far: an
    // adjustment is written when they differ by half a unit, so that rounding never adds up.
    private void ShowGlyph(PdfFont font, double size, PositionedGlyph glyph, int use, ref double pen, ref double shown, ref double rise)
    {
        if (glyph.OffsetY != rise)
        {
            EndArray();
            rise = glyph.OffsetY;
            _content.Number(rise * size / 1000).Write(" Ts\n"u8);
        }

        BeginArray();
        var difference = pen + glyph.OffsetX - shown;
        var adjustment = (long)Math.Round(difference);
        if (adjustment != 0)
        {
            EndString();
            _content.Integer(-adjustment);
            shown += adjustment;
        }

        if (!_inString)
        {
            _content.Write((byte)'(');
            _inString = true;
            _strings.Add(new GlyphString(_content.Length, font.Index, _uses.Count, 0));
        }

        _uses.Add((ushort)use);
        var strings = CollectionsMarshal.AsSpan(_strings);
        strings[^1] = strings[^1] with { Count = strings[^1].Count + 1 };
        shown += font.Width(glyph.Id);
        pen += glyph.Advance;
    }

    private void BeginText(PdfFont font, double size, double x, double y)
    {
        if (!_inText)
        {
            _content.Write("BT\n"u8);
            _inText = true;
            _lineX = 0;
            _lineY = 0;
        }

        if (_font != font || _size != size)
        {
            _content.Write("/F"u8).Integer(font.Index).Write((byte)' ').Number(size).Write(" Tf\n"u8);
            _font = font;
            _size = size;
        }

        // Rounded to what is written, so that moves from line to line do not drift.
        var dx = Math.Round(x - _lineX, 3);
        var dy = Math.Round(y - _lineY, 3);
        if (dx != 0 || dy != 0)
        {
            _content.Number(dx).Write((byte)' ').Number(dy).Write(" Td\n"u8);
        }

        _lineX += dx;
        _lineY += dy;
    }

    private void EndText()
    {
        if (_inText)
        {
            _content.Write("ET\n"u8);
        }

        _inText = false;
    }

    private void BeginActualText(string text)
    {
        EndArray();
        _content.Write("/Span <</ActualText"u8).TextString(text).Write(">>BDC\n"u8);
    }

    private void EndActualText()
    {
        EndArray();
        _content.Write("EMC\n"u8);
    }

    private void BeginArray()
    {
        if (!_inArray)
        {
            _content.Write((byte)'[');
        }

        _inArray = true;
    }

    private void EndString()
    {
        if (_inString)
        {
            _content.Write((byte)')');
        }

        _inString = false;
    }

    private void EndArray()
    {
        EndString();
        if (_inArray)
        {
            _content.Write("]TJ\n"u8);
        }

        _inArray = false;
    }

    private readonly record struct GlyphString(int Position, int Font, int Start, int Count);
}
