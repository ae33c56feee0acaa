using System.Buffers.Binary;
using System.Text;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Typography.WebFonts;

/// <summary>A face cut down to some characters for a web page, as WOFF2: kerning, ligatures and mark positions kept.</summary>
public static class WebFontSubset
{
    // What running text needs, and tabular figures for tables. Small capitals, fractions and stylistic sets would pull in
    // glyphs that no page of ours asks for.
    private static readonly string[] Features =
    [
        "calt", "ccmp", "clig", "curs", "fina", "init", "isol", "kern", "liga", "locl", "mark", "medi", "mkmk", "rclt", "rlig", "tnum",
    ];

    // The name table is written anew; the others are for printers and editors, or invalid in a subset.
    private static readonly string[] Dropped = ["name", "DSIG", "FFTM", "hdmx", "VDMX", "LTSH", "PCLT", "meta", "STAT", "BASE"];

    /// <summary>Makes the font.</summary>
    /// <param name="face">The whole font; it must allow more than printing (<see cref="FontFace.Embedding"/>).</param>
    /// <param name="codePoints">The characters to keep; those that the font lacks are left out.</param>
    /// <param name="familyName">The subset's own family name: a licence may reserve the original's for the whole font (SIL OFL 1.1, §3).</param>
    /// <exception cref="FontFormatException">HarfBuzz cannot make sense of the font's outlines.</exception>
    public static byte[] Create(FontFace face, IEnumerable<int> codePoints, string familyName)
    {
        var tables = SfntTables.Read(face.Metrics.MayNotBeSubset ? face.Data : Subset(face, codePoints));
        uint[] dropped = [.. Dropped.Select(SfntTables.Tag)];
        return Woff2.Encode(face.IsCff, tables.All.Where(table => !dropped.Contains(table.Tag)).Append((SfntTables.Tag("name"), Names(face, familyName))));
    }

    private static byte[] Subset(FontFace face, IEnumerable<int> codePoints)
    {
        var input = HarfBuzzSubset.hb_subset_input_create_or_fail();
        try
        {
            var wanted = HarfBuzzSubset.hb_subset_input_unicode_set(input);
            foreach (var codePoint in codePoints)
            {
                HarfBuzzSubset.hb_set_add(wanted, (uint)codePoint);
            }

            SetTags(HarfBuzzSubset.hb_subset_input_set(input, HarfBuzzSubset.Sets.LayoutFeatures), Features);
            SetTags(HarfBuzzSubset.hb_subset_input_set(input, HarfBuzzSubset.Sets.DropTables), Dropped);
            HarfBuzzSubset.hb_subset_input_set_flags(input, HarfBuzzSubset.Flags.NoHinting);
            return HarfBuzzFonts.Subset(face.SubsetFace, input) ?? throw FontSubset.Unusable(face);
        }
        finally
        {
            HarfBuzzSubset.hb_subset_input_destroy(input);
        }
    }

    private static void SetTags(IntPtr set, string[] tags)
    {
        HarfBuzzSubset.hb_set_clear(set);
        foreach (var tag in tags)
        {
            HarfBuzzSubset.hb_set_add(set, SfntTables.Tag(tag));
        }
    }

    // A name table (OpenType 1.9, version 0) with the new family's name and the original's copyright and licence.
    private static byte[] Names(FontFace face, string familyName)
    {
        var original = face.Tables.Find("name").Span;
        var style = $"{face.Weight}{(face.Italic ? " Italic" : "")}";
        (ushort Id, string? Text)[] all =
        [
            (0, NameTable.Find(original, 0)), (1, familyName), (2, face.Italic ? "Italic" : "Regular"), (3, $"{familyName} {style}"),
            (4, $"{familyName} {style}"), (6, FontNames.PostScript($"{familyName}-{style}")), (13, NameTable.Find(original, 13)),
            (14, NameTable.Find(original, 14)),
        ];
        var names = all.Where(name => name.Text is not null).ToArray();
        var table = new MemoryStream();
        Write(0, (ushort)names.Length, (ushort)(6 + (12 * names.Length)));
        ushort offset = 0;
        foreach (var (id, text) in names)
        {
            var length = (ushort)Encoding.BigEndianUnicode.GetByteCount(text!);
            Write(3, 1, 0x409, id, length, offset); // Windows, Unicode, English of the United States
            offset += length;
        }

        foreach (var (_, text) in names)
        {
            table.Write(Encoding.BigEndianUnicode.GetBytes(text!));
        }

        return table.ToArray();

        void Write(params ReadOnlySpan<ushort> values)
        {
            Span<byte> bytes = stackalloc byte[2];
            foreach (var value in values)
            {
                BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
                table.Write(bytes);
            }
        }
    }
}
