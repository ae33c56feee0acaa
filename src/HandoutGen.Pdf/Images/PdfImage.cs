using HandoutGen.Pdf.Graphics;
using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Images;

/// <summary>A picture made of pixels, ready to be drawn any number of times.</summary>
public sealed partial class PdfImage
{
    private readonly byte[] _data;
    private readonly byte[]? _alpha;
    private readonly bool _grey;
    private readonly bool _jpeg;

    private readonly int _columns;
    private readonly int _rows;

    private PdfImage(int columns, int rows, bool grey, bool jpeg, byte[] data, byte[]? alpha)
    {
        _columns = columns;
        _rows = rows;
        _grey = grey;
        _jpeg = jpeg;
        _data = data;
        _alpha = alpha;
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
        int mask = 0;
        if (_alpha is not null)
        {
            mask = file.Reserve();
            using var entries = new ByteBuffer(128);
            Entries(entries, _columns, _rows, grey: true, predictor: 1, 0);
            file.PackedStream(mask, entries.Written, "/FlateDecode"u8, _alpha);
        }

        int number = file.Reserve();
        using var dictionary = new ByteBuffer(256);
        Entries(dictionary, _columns, _rows, _grey, _jpeg ? 0 : _grey ? 1 : 3, mask);
        file.PackedStream(number, dictionary.Written, _jpeg ? "/DCTDecode"u8 : "/FlateDecode"u8, _data);
        return number;
    }

    // The samples of Flate images are predicted row by row (7.4.4.4): `predictor` is the number of colours, 0 for none.
    private static void Entries(ByteBuffer to, int width, int height, bool grey, int predictor, int mask)
    {
        to.Write("/Type/XObject/Subtype/Image/Width "u8).Integer(width).Write("/Height "u8).Integer(height)
            .Write("/BitsPerComponent 8/ColorSpace/"u8).Write(grey ? "DeviceGray"u8 : "DeviceRGB"u8);
        if (predictor > 0)
            to.Write("/DecodeParms<</Predictor 15/Colors "u8).Integer(predictor).Write("/Columns "u8).Integer(width).Write(">>"u8);
        if (mask > 0)
            to.Write("/SMask "u8).Reference(mask);
    }
}
