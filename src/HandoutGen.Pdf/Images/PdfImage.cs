using HandoutGen.Drawing;
using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Images;

/// <summary>A picture made of pixels, ready to be drawn any number of times.</summary>
public sealed partial class PdfImage
{
    private readonly byte[] _data;
    private readonly byte[]? _alpha;
    private readonly int _components;
    private readonly Coding _coding;
    private readonly int _columns;
    private readonly int _rows;

    private PdfImage(int columns, int rows, int components, Coding coding, byte[] data, byte[]? alpha)
    {
        _columns = columns;
        _rows = rows;
        _components = components;
        _coding = coding;
        _data = data;
        _alpha = alpha;
    }

    // How samples are stored (7.4.4.4 and 7.4.8).
    private enum Coding
    {
        Predicted,
        Jpeg,
    }

    /// <summary>The width in pixels, as shown.</summary>
    public int Width => Orientation >= 5 ? _rows : _columns;

    /// <summary>The height in pixels, as shown.</summary>
    public int Height => Orientation >= 5 ? _columns : _rows;

    /// <summary>The picture has pixels that one can see through.</summary>
    public bool HasAlpha => _alpha is not null;

    // 1 to 8, as Exif counts them; from 5 on lines and columns change places.
    private int Orientation { get; init; } = 1;

    /// <summary>From the unit square that a viewer fills with the stored samples (ISO 32000-1, 8.9.5.2) to the unit square as it is shown.</summary>
    internal VectorTransform Placing => Orientation switch
    {
        2 => new VectorTransform(-1, 0, 0, 1, 1, 0),
        3 => new VectorTransform(-1, 0, 0, -1, 1, 1),
        4 => new VectorTransform(1, 0, 0, -1, 0, 1),
        5 => new VectorTransform(0, -1, -1, 0, 1, 1),
        6 => new VectorTransform(0, -1, 1, 0, 0, 1),
        7 => new VectorTransform(0, 1, 1, 0, 0, 0),
        8 => new VectorTransform(0, 1, -1, 0, 1, 0),
        _ => VectorTransform.Identity,
    };

    /// <summary>Writes the image and its mask (ISO 32000-1, 8.9.5 and 11.6.5.3); gives the image's object number.</summary>
    internal int Write(PdfFile file)
    {
        var mask = 0;
        if (_alpha is not null)
        {
            mask = file.Reserve();
            using var entries = new ByteBuffer(128);
            Entries(entries, 1, Coding.Predicted, 0);
            file.PackedStream(mask, entries.Written, "/FlateDecode"u8, _alpha);
        }

        var number = file.Reserve();
        using var dictionary = new ByteBuffer(256);
        Entries(dictionary, _components, _coding, mask);
        file.PackedStream(number, dictionary.Written, _coding == Coding.Jpeg ? "/DCTDecode"u8 : "/FlateDecode"u8, _data);
        return number;
    }

    private void Entries(ByteBuffer to, int components, Coding coding, int mask)
    {
        to.Write("/Type/XObject/Subtype/Image/Width "u8).Integer(_columns).Write("/Height "u8).Integer(_rows)
            .Write("/BitsPerComponent 8/ColorSpace/"u8).Write(components == 1 ? "DeviceGray"u8 : "DeviceRGB"u8);
        if (coding == Coding.Predicted)
        {
            to.Write("/DecodeParms<</Predictor 15/Colors "u8).Integer(components).Write("/Columns "u8).Integer(_columns).Write(">>"u8);
        }

        if (mask > 0)
        {
            to.Write("/SMask "u8).Reference(mask);
        }
    }
}
