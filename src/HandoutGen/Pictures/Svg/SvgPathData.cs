using System.Collections.Immutable;
using HandoutGen.Drawing;

namespace HandoutGen.Pictures.Svg;

/// <summary>Reads path data (SVG 2 §9.3), every command in both cases. As §9.5.4 asks, what stands before an error is drawn.</summary>
internal static class SvgPathData
{
    /// <summary>The most segments that a path may have.</summary>
    private const int MaximumSegments = 500_000;

    /// <summary>The outline, and whether the data was read to its end.</summary>
    public static (ImmutableArray<VectorSegment> Path, bool Complete) Read(string data)
    {
        var path = new SvgPathBuilder();
        var complete = new Reading(data, path).Read();
        return (path.ToPath(), complete);
    }

    private ref struct Reading(ReadOnlySpan<char> data, SvgPathBuilder path)
    {
        private readonly ReadOnlySpan<char> _data = data;
        private int _at;
        private int _count;

        // The second handle of the last curve, which smooth commands mirror.
        private double _handleX;
        private double _handleY;
        private char _last;

        public bool Read()
        {
            var command = ' ';
            while (true)
            {
                SvgNumber.SkipSeparators(_data, ref _at);
                if (_at == _data.Length)
                {
                    return true;
                }

                if (char.IsAsciiLetter(_data[_at]))
                {
                    command = _data[_at++];
                }
                else if (command is ' ' or 'Z' or 'z')
                {
                    return false;
                }

                if ((path.IsEmpty && command is not ('M' or 'm')) || ++_count > MaximumSegments || !Segment(command))
                {
                    return false;
                }

                // Further pairs after a move are lines.
                _last = char.ToUpperInvariant(command);
                command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
            }
        }

        private bool Segment(char command)
        {
            var relative = char.IsAsciiLetterLower(command);
            var (ox, oy) = relative ? (path.X, path.Y) : (0, 0);
            double x, y, x1, y1, x2, y2;
            switch (char.ToUpperInvariant(command))
            {
                case 'M':
                    if (!Pair(ox, oy, out x, out y))
                    {
                        return false;
                    }

                    path.MoveTo(x, y);
                    return true;
                case 'L':
                    if (!Pair(ox, oy, out x, out y))
                    {
                        return false;
                    }

                    path.LineTo(x, y);
                    return true;
                case 'H':
                    if (!SvgNumber.TryNext(_data, ref _at, out x))
                    {
                        return false;
                    }

                    path.LineTo(x + ox, path.Y);
                    return true;
                case 'V':
                    if (!SvgNumber.TryNext(_data, ref _at, out y))
                    {
                        return false;
                    }

                    path.LineTo(path.X, y + oy);
                    return true;
                case 'C':
                    if (!(Pair(ox, oy, out x1, out y1) && Pair(ox, oy, out x2, out y2) && Pair(ox, oy, out x, out y)))
                    {
                        return false;
                    }

                    Cubic(x1, y1, x2, y2, x, y);
                    return true;
                case 'S':
                    if (!(Pair(ox, oy, out x2, out y2) && Pair(ox, oy, out x, out y)))
                    {
                        return false;
                    }

                    (x1, y1) = Mirrored(_last is 'C' or 'S');
                    Cubic(x1, y1, x2, y2, x, y);
                    return true;
                case 'Q':
                    if (!(Pair(ox, oy, out x1, out y1) && Pair(ox, oy, out x, out y)))
                    {
                        return false;
                    }

                    Quadratic(x1, y1, x, y);
                    return true;
                case 'T':
                    if (!Pair(ox, oy, out x, out y))
                    {
                        return false;
                    }

                    (x1, y1) = Mirrored(_last is 'Q' or 'T');
                    Quadratic(x1, y1, x, y);
                    return true;
                case 'A':
                    if (!(SvgNumber.TryNext(_data, ref _at, out var rx) && SvgNumber.TryNext(_data, ref _at, out var ry)
                        && SvgNumber.TryNext(_data, ref _at, out var rotation) && Flag(out var large) && Flag(out var sweep) && Pair(ox, oy, out x, out y)))
                    {
                        return false;
                    }

                    path.ArcTo(rx, ry, rotation, large, sweep, x, y);
                    return true;
                case 'Z':
                    path.Close();
                    return true;
                default:
                    return false;
            }
        }

        private void Cubic(double x1, double y1, double x2, double y2, double x, double y)
        {
            path.CubicTo(x1, y1, x2, y2, x, y);
            (_handleX, _handleY) = (x2, y2);
        }

        private void Quadratic(double x1, double y1, double x, double y)
        {
            path.QuadraticTo(x1, y1, x, y);
            (_handleX, _handleY) = (x1, y1);
        }

        private readonly (double X, double Y) Mirrored(bool afterCurve) =>
            afterCurve ? ((2 * path.X) - _handleX, (2 * path.Y) - _handleY) : (path.X, path.Y);

        private bool Pair(double ox, double oy, out double x, out double y)
        {
            y = 0;
            if (!(SvgNumber.TryNext(_data, ref _at, out x) && SvgNumber.TryNext(_data, ref _at, out y)))
            {
                return false;
            }

            (x, y) = (x + ox, y + oy);
            return true;
        }

        // A flag is one digit, and the next number may follow it at once: "a1 1 0 01.5.5".
        private bool Flag(out bool value)
        {
            SvgNumber.SkipSeparators(_data, ref _at);
            value = false;
            if (_at == _data.Length || _data[_at] is not ('0' or '1'))
            {
                return false;
            }

            value = _data[_at++] == '1';
            return true;
        }
    }
}
