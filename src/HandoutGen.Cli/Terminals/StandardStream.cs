using System.Runtime.CompilerServices;

namespace HandoutGen.Cli.Terminals;

/// <summary>Standard output or error. What cannot be written is noted and let go: a run ends as it would have, and says so at its end.</summary>
/// <param name="stream">The process's own.</param>
/// <param name="failure">Takes the first reason; null when nobody can be told.</param>
internal sealed class StandardStream(Stream stream, StrongBox<string?>? failure) : Stream
{
    private bool _failed;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_failed)
        {
            return;
        }

        try
        {
            stream.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            _failed = true;
            failure?.Value ??= e is IOException ? e.Message.TrimEnd('.') : "standard output is closed";
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        // The system's streams keep nothing back.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
