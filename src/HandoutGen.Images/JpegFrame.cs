using System.Buffers.Binary;
using System.Collections;

namespace HandoutGen.Images;

/// <summary>The components of a JPEG and what its scans have told of them.</summary>
internal sealed class JpegFrame
{
    private readonly Component[] _components;
    private readonly bool _progressive;
    private readonly int _width;
    private readonly int _height;
    private readonly int _mostAcross;
    private readonly int _mostDown;

    private JpegFrame(Component[] components, int width, int height, bool progressive)
    {
        _components = components;
        (_width, _height, _progressive) = (width, height, progressive);
        _mostAcross = components.Max(component => component.Across);
        _mostDown = components.Max(component => component.Down);
        foreach (var component in components)
        {
            component.Columns = Blocks(width * component.Across, _mostAcross);
            component.Rows = Blocks(height * component.Down, _mostDown);
            component.Stride = Blocks(width, _mostAcross) * component.Across;
            if (progressive)
            {
                component.Told = new BitArray(64 * component.Stride * Blocks(height, _mostDown) * component.Down);
            }
        }
    }

    /// <summary>Every component was told of.</summary>
    public bool IsComplete => _components.All(component => component.IsTold);

    /// <summary>Reads a frame's head (B.2.2).</summary>
    /// <exception cref="ImageFormatException">It is damaged.</exception>
    public static JpegFrame Read(ReadOnlySpan<byte> contents, bool progressive)
    {
        if (contents.Length < 6 || contents.Length < 6 + (3 * contents[5]))
        {
            throw JpegScans.Damaged();
        }

        var components = new Component[contents[5]];
        for (var i = 0; i < components.Length; i++)
        {
            var entry = contents.Slice(6 + (3 * i), 3);
            components[i] = new Component(entry[0], entry[1] >> 4, entry[1] & 15, entry[2]);
        }

        var isSound = components.Length > 0 && components.All(component => component is { Across: >= 1 and <= 4, Down: >= 1 and <= 4, Quantizer: <= 3 });
        return isSound
            ? new JpegFrame(components, BinaryPrimitives.ReadUInt16BigEndian(contents[3..]), BinaryPrimitives.ReadUInt16BigEndian(contents[1..]), progressive)
            : throw JpegScans.Damaged();
    }

    /// <summary>Follows one scan (B.2.3).</summary>
    /// <exception cref="ImageFormatException">It is damaged, or has fewer samples than the picture.</exception>
    public void Scan(ReadOnlySpan<byte> head, JpegBits bits, JpegHuffmanTable?[] tables, bool[] quantizers, int restart)
    {
        if (head.Length < 1 || head[0] is < 1 or > 4 || head.Length < 4 + (2 * head[0]))
        {
            throw JpegScans.Damaged();
        }

        var part = head[(1 + (2 * head[0]))..];
        var scan = new JpegScan(tables, _progressive, part[0], part[1], part[2] >> 4, part[2] & 15);
        var chosen = new List<Component>();
        for (var i = 0; i < head[0]; i++)
        {
            var id = head[1 + (2 * i)];
            var component = Array.Find(_components, one => one.Id == id) ?? throw JpegScans.Damaged();
            if (chosen.Contains(component) || !quantizers[component.Quantizer])
            {
                throw JpegScans.Damaged();
            }

            component.Tables = head[2 + (2 * i)];
            component.IsTold |= scan.First == 0;
            chosen.Add(component);
        }

        if (chosen.Count > 1 && scan.Last > 0 && _progressive)
        {
            throw JpegScans.Damaged(); // G.1.1.1.1
        }

        Follow(chosen, scan, bits, restart);
    }

    // A scan of one component has its blocks row by row; one of several has them by units of all (A.2).
    private void Follow(List<Component> chosen, JpegScan scan, JpegBits bits, int restart)
    {
        var single = chosen.Count == 1 ? chosen[0] : null;
        var columns = single?.Columns ?? Blocks(_width, _mostAcross);
        var rows = single?.Rows ?? Blocks(_height, _mostDown);
        var units = 0;
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++, units++)
            {
                if (restart > 0 && units > 0 && units % restart == 0)
                {
                    bits.Restart();
                    scan.Restart();
                }

                if (single is not null)
                {
                    scan.Block(ref bits, single.Tables, single.Told, (y * single.Stride) + x);
                    continue;
                }

                foreach (var component in chosen)
                {
                    for (var block = 0; block < component.Across * component.Down; block++)
                    {
                        var row = (y * component.Down) + (block / component.Across);
                        scan.Block(ref bits, component.Tables, component.Told, (row * component.Stride) + (x * component.Across) + (block % component.Across));
                    }
                }
            }
        }
    }

    private static int Blocks(int samples, int factor) => (samples + (8 * factor) - 1) / (8 * factor);

    private sealed class Component(int id, int across, int down, int quantizer)
    {
        public int Id { get; } = id;

        public int Across { get; } = across;

        public int Down { get; } = down;

        public int Quantizer { get; } = quantizer;

        public int Columns { get; set; }

        public int Rows { get; set; }

        public int Stride { get; set; }

        public int Tables { get; set; }

        public bool IsTold { get; set; }

        /// <summary>Which coefficients are known not to be zero: a progressive scan has a bit more of each.</summary>
        public BitArray? Told { get; set; }
    }
}
