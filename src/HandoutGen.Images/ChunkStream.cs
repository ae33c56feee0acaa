namespace HandoutGen.Images;

/// <summary>The contents of several chunks as one stream, copied from nowhere.</summary>
internal sealed class ChunkStream(ReadOnlyMemory<byte>[] chunks) : Stream
{
    private int _chunk;
    private int _at;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_chunk < chunks.Length && _at == chunks[_chunk].Length)
        {
            (_chunk, _at) = (_chunk + 1, 0);
        }

        if (_chunk == chunks.Length)
        {
            return 0;
        }

        var read = Math.Min(buffer.Length, chunks[_chunk].Length - _at);
        chunks[_chunk].Span.Slice(_at, read).CopyTo(buffer);
        _at += read;
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
