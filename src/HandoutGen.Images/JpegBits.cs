namespace HandoutGen.Images;

/// <summary>The bits of entropy-coded samples (ITU-T T.81, F.2.2.5), without the bytes that are stuffed in.</summary>
/// <param name="file">The whole file.</param>
/// <param name="at">Where the samples begin.</param>
internal ref struct JpegBits(ReadOnlySpan<byte> file, int at)
{
    private readonly ReadOnlySpan<byte> _file = file;
    private int _at = at;
    private int _byte;
    private int _left;
    private int _filled;

    /// <summary>The next bit. After the last, a decoder reads zeros until the block at hand is full: some writers cut the last byte.</summary>
    /// <exception cref="ImageFormatException">There are no more, and have not been for a while.</exception>
    public int Next()
    {
        if (_left == 0)
        {
            Fill();
        }

        return (_byte >> --_left) & 1;
    }

    /// <summary>As many bits as one number.</summary>
    public int Next(int count)
    {
        var value = 0;
        for (; count > 0; count--)
        {
            value = (value << 1) | Next();
        }

        return value;
    }

    /// <summary>Goes on behind the restart marker that has to stand here; its number is not looked at.</summary>
    /// <exception cref="ImageFormatException">None stands here.</exception>
    public void Restart()
    {
        _left = 0;
        while (_at + 1 < _file.Length && _file[_at] == 0xFF && _file[_at + 1] == 0xFF)
        {
            _at++;
        }

        if (_at + 1 >= _file.Length || _file[_at] != 0xFF || _file[_at + 1] is not (>= 0xD0 and <= 0xD7))
        {
            throw JpegScans.Damaged();
        }

        _at += 2;
    }

    private void Fill()
    {
        const int Patience = 2; // bytes
        _left = 8;
        if (_at >= _file.Length || (_file[_at] == 0xFF && (_at + 1 >= _file.Length || _file[_at + 1] != 0)))
        {
            _byte = 0;
            if (++_filled > Patience)
            {
                throw JpegScans.Damaged();
            }

            return;
        }

        _byte = _file[_at];
        _at += _byte == 0xFF ? 2 : 1;
    }
}
