using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Images;

/// <summary>A picture made of pixels, ready to be drawn any number of times.</summary>
public sealed partial class PdfImage
{
    private readonly byte[] _data;
    private readonly byte[]? _alpha;
    private readonly bool _grey;
    private readonly bool _jpeg;

    private PdfImage(int width, int height, bool grey, bool jpeg, byte[] data, byte[]? alpha)
    {
        Width = width;
        Height = height;
        _grey = grey;
        _jpeg = jpeg;
        _data = data;
        _alpha = alpha;
    }

    /// <summary>The width in pixels, as shown.</summary>
    public int Width { get; }

    /// <summary>The height in pixels, as shown.</summary>
    public int Height { get; }

    /// <summary>The picture has pixels that one can see through.</summary>
    public bool HasAlpha => _alpha is not null;

    /// <summary>Writes the image and its mask (ISO 32000-1, 8.9.5 and 11.6.5.3); gives the image's object number.</summary>
    internal int Write(PdfFile file)
    {
        int mask = 0;
        if (_alpha is not null)
        {
            mask = file.Reserve();
            using var entries = new ByteBuffer(128);
            Entries(entries, Width, Height, grey: true, predictor: 1, 0);
            file.PackedStream(mask, entries.Written, "/FlateDecode"u8, _alpha);
        }

        int number = file.Reserve();
        using var dictionary = new ByteBuffer(256);
        Entries(dictionary, Width, Height, _grey, _jpeg ? 0 : _grey ? 1 : 3, mask);
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
