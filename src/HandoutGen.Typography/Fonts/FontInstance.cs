using System.Buffers.Binary;

namespace HandoutGen.Typography.Fonts;

/// <summary>Makes a static font of a variable one by pinning its axes (HarfBuzz's instancer).</summary>
internal static class FontInstance
{
    // Tables that only a variable font has: an instance of all axes has none of them.
    private static readonly string[] VariationTables = ["fvar", "gvar", "avar", "HVAR", "MVAR", "VVAR", "cvar", "STAT"];

    /// <summary>The font file of one weight.</summary>
    /// <exception cref="FontFormatException">HarfBuzz cannot make it.</exception>
    public static byte[] Create(SfntTables tables, ReadOnlyMemory<byte> data, int weight)
    {
        var axes = Axes(tables.Require("fvar", 16).Span);
        var instance = tables.Has("CFF2") ? null : HarfBuzzFonts.WithFace(data, face => Instantiate(face, axes, weight));
        if (instance is null || SfntTables.Read(instance).Has("fvar"))
        {
            throw new FontFormatException("the font is a variable font of a kind that cannot be fixed at one weight: use the family's static files");
        }

        return instance;
    }

    private static byte[]? Instantiate(IntPtr face, List<Axis> axes, int weight)
    {
        var input = HarfBuzzSubset.hb_subset_input_create_or_fail();
        try
        {
            HarfBuzzSubset.hb_subset_input_keep_everything(input);
            var dropped = HarfBuzzSubset.hb_subset_input_set(input, HarfBuzzSubset.Sets.DropTables);
            HarfBuzzSubset.hb_set_add(dropped, SfntTables.Tag("STAT"));
            foreach (var axis in axes)
            {
                var value = axis.Tag == SfntTables.Tag("wght") ? Math.Clamp(weight, axis.Minimum, axis.Maximum) : axis.Default;
                if (HarfBuzzSubset.hb_subset_input_pin_axis_location(input, face, axis.Tag, value) == 0)
                {
                    return null;
                }
            }

            return HarfBuzzFonts.Subset(face, input) is { } instance ? WithoutVariations(instance) : null;
        }
        finally
        {
            HarfBuzzSubset.hb_subset_input_destroy(input);
        }
    }

    private static byte[] WithoutVariations(byte[] instance)
    {
        var tables = SfntTables.Read(instance);
        uint[] variation = [.. VariationTables.Select(SfntTables.Tag)];
        return tables.All.Any(table => variation.Contains(table.Tag))
            ? SfntWriter.Write(tables.Version, tables.All.Where(table => !variation.Contains(table.Tag)))
            : instance;
    }

    // OpenType 1.9, "fvar": axis records of tag, minimum, default and maximum.
    private static List<Axis> Axes(ReadOnlySpan<byte> fvar)
    {
        int start = BinaryPrimitives.ReadUInt16BigEndian(fvar[4..]);
        int count = BinaryPrimitives.ReadUInt16BigEndian(fvar[8..]);
        int size = BinaryPrimitives.ReadUInt16BigEndian(fvar[10..]);
        if (size < 20 || start + ((long)count * size) > fvar.Length)
        {
            throw new FontFormatException("the font is damaged: its table \"fvar\" is cut short");
        }

        var axes = new List<Axis>(count);
        for (var i = 0; i < count; i++)
        {
            var axis = fvar.Slice(start + (i * size), size);
            var minimum = Fixed(axis[4..]);
            var maximum = Fixed(axis[12..]);
            if (minimum > maximum)
            {
                throw new FontFormatException("the font is damaged: an axis of variation ends before it begins");
            }

            axes.Add(new Axis(BinaryPrimitives.ReadUInt32BigEndian(axis), Fixed(axis[8..]), minimum, maximum));
        }

        return axes;
    }

    /// <summary>An axis of variation, in its own units.</summary>
    private readonly record struct Axis(uint Tag, float Default, float Minimum, float Maximum);

    private static float Fixed(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadInt32BigEndian(at) / 65536f;
}
