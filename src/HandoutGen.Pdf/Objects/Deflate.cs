using System.IO.Compression;

namespace HandoutGen.Pdf.Objects;

/// <summary>The Flate filter (ISO 32000-1, 7.4.4). One runtime gives one result: the files are the same bytes twice.</summary>
internal static class Deflate
{
    private static readonly ZLibCompressionOptions Options = new() { CompressionLevel = 6 };

    /// <summary>The data, compressed, appended to the buffer.</summary>
    public static void Append(ByteBuffer target, ReadOnlySpan<byte> data)
    {
        using var packer = Into(target);
        packer.Write(data);
    }

    /// <summary>A stream whose data is appended to the buffer, compressed; complete when it is closed.</summary>
    public static Stream Into(ByteBuffer target) => new ZLibStream(new BufferStream(target), Options);

    /// <summary>The data, compressed.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var buffer = new ByteBuffer(Math.Max(256, data.Length / 2));
        Append(buffer, data);
        return buffer.Written.ToArray();
    }

    private sealed class BufferStream(ByteBuffer buffer) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => buffer.Length;

        public override long Position
        {
            get => buffer.Length;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] source, int offset, int count) => buffer.Write(source.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> source) => buffer.Write(source);

        public override void Flush()
        {
        }

        public override int Read(byte[] target, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
