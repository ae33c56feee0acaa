using HandoutGen.Hashing;

namespace HandoutGen.Pdf.Objects;

/// <summary>
/// The body, cross-reference stream and trailer of a file (ISO 32000-1, 7.5). Objects that are no streams are gathered in
/// object streams (7.5.7). Numbers are given in the order of asking, so that one document has one form.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    // Readers unpack a whole object stream to find one object in it: not too many in each.
    private const int ObjectsPerStream = 512;

    private readonly ByteBuffer _body = new(64 * 1024);
    private readonly ByteBuffer _objects = new(16 * 1024);
    private readonly ByteBuffer _index = new(2 * 1024);
    private readonly List<Entry> _entries = [default];
    private int _inStream;
    private int _stream;

    public PdfFile()
    {
        // The comment of four bytes above 127 says that the file is binary (PDF/A-2, 6.1.2-2).
        _body.Write("%PDF-1.7\n%"u8).Write([0xE2, 0xE3, 0xCF, 0xD3]).Write((byte)'\n');
    }

    /// <summary>Gives out the next object number.</summary>
    public int Reserve()
    {
        _entries.Add(default);
        return _entries.Count - 1;
    }

    /// <summary>Begins an object that is no stream: write exactly one value to the buffer.</summary>
    public ByteBuffer Object(int number)
    {
        if (_inStream == ObjectsPerStream)
        {
            FlushObjects();
        }

        if (_inStream == 0)
        {
            _stream = Reserve();
        }
        else
        {
            _objects.Write((byte)' ');
        }

        _index.Integer(number).Write((byte)' ').Integer(_objects.Length).Write((byte)' ');
        _entries[number] = new Entry(2, _stream, _inStream++);
        return _objects;
    }

    /// <summary>Writes a stream, compressed when that is shorter.</summary>
    /// <param name="number">Its object number.</param>
    /// <param name="dictionary">The entries of its dictionary apart from Length and Filter.</param>
    /// <param name="data">The data, uncompressed.</param>
    public void Stream(int number, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        using var packed = new ByteBuffer(Math.Max(256, data.Length / 2));
        Deflate.Append(packed, data);
        if (packed.Length + "/Filter/FlateDecode".Length < data.Length)
        {
            PackedStream(number, dictionary, "/FlateDecode"u8, packed.Written);
        }
        else
        {
            PackedStream(number, dictionary, default, data);
        }
    }

    /// <summary>Writes a stream whose data is packed already, or must not be packed.</summary>
    public void PackedStream(int number, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> filter, ReadOnlySpan<byte> data)
    {
        _entries[number] = new Entry(1, _body.Length, 0);
        _body.Integer(number).Write(" 0 obj\n<<"u8).Write(dictionary);
        if (!filter.IsEmpty)
        {
            _body.Write("/Filter"u8).Write(filter);
        }

        _body.Write("/Length "u8).Integer(data.Length).Write(">>stream\n"u8).Write(data).Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes what is left and the cross-reference stream, and gives the whole file.</summary>
    public byte[] Finish(int catalog, int information)
    {
        FlushObjects();
        var hash = Sha256.HashData(_body.Written);
        var number = Reserve();
        var start = _body.Length;
        _entries[number] = new Entry(1, start, 0);
        var rows = CrossReferences(out var offsetWidth);

        using var dictionary = new ByteBuffer(256);
        dictionary.Write("/Type/XRef/Size "u8).Integer(_entries.Count)
            .Write("/W[1 "u8).Integer(offsetWidth).Write(" 2]/Root "u8).Reference(catalog)
            .Write("/Info "u8).Reference(information).Write("/ID["u8);
        var id = Convert.ToHexString(hash.AsSpan(0, 16));
        dictionary.Ascii($"<{id}><{id}>]").Write("/DecodeParms<</Predictor 12/Columns "u8).Integer(offsetWidth + 3).Write(">>"u8);
        PackedStream(number, dictionary.Written, "/FlateDecode"u8, Deflate.Compress(rows));
        _body.Write("startxref\n"u8).Integer(start).Write("\n%%EOF\n"u8);
        return _body.Written.ToArray();
    }

    public void Dispose()
    {
        _body.Dispose();
        _objects.Dispose();
        _index.Dispose();
    }

    private void FlushObjects()
    {
        if (_inStream == 0)
        {
            return;
        }

        using var data = new ByteBuffer(_index.Length + _objects.Length);
        data.Write(_index.Written).Write(_objects.Written);
        using var dictionary = new ByteBuffer(128);
        dictionary.Write("/Type/ObjStm/N "u8).Integer(_inStream).Write("/First "u8).Integer(_index.Length);
        Stream(_stream, dictionary.Written, data.Written);
        _index.Clear();
        _objects.Clear();
        _inStream = 0;
    }

    // Rows of the cross-reference stream (7.5.8), each less the row above it (PNG predictor "up"): they deflate to almost nothing.
    private byte[] CrossReferences(out int offsetWidth)
    {
        offsetWidth = _body.Length < 1 << 16 ? 2 : _body.Length < 1 << 24 ? 3 : 4;
        var width = offsetWidth + 3;
        var rows = new byte[_entries.Count * (width + 1)];
        Span<byte> above = stackalloc byte[7];
        Span<byte> row = stackalloc byte[7];
        above.Clear();
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = i == 0 ? new Entry(0, 0, 0xFFFF) : _entries[i];
            row[0] = (byte)entry.Type;
            for (var k = 0; k < offsetWidth; k++)
            {
                row[1 + k] = (byte)(entry.Where >> (8 * (offsetWidth - 1 - k)));
            }

            row[width - 2] = (byte)(entry.Index >> 8);
            row[width - 1] = (byte)entry.Index;
            rows[i * (width + 1)] = 2;
            for (var k = 0; k < width; k++)
            {
                rows[(i * (width + 1)) + 1 + k] = (byte)(row[k] - above[k]);
            }

            row.CopyTo(above);
        }

        return rows;
    }

    /// <summary>Type 1: an offset; type 2: an object stream's number and the index in it; type 0: free.</summary>
    private readonly record struct Entry(int Type, int Where, int Index);
}
