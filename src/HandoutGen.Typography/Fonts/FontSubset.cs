using System.Collections.Immutable;

namespace HandoutGen.Typography.Fonts;

/// <summary>A font program for a PDF: the glyphs that are used, numbered without gaps, and nothing that only shaping needs.</summary>
/// <param name="Data">The font file (TrueType tables, or OpenType with a CFF table).</param>
/// <param name="NewGlyphs">For each glyph of the set, in the set's order, its number in the subset.</param>
/// <param name="GlyphCount">Glyphs in the subset, components and .notdef included.</param>
internal sealed record FontSubset(byte[] Data, ImmutableArray<int> NewGlyphs, int GlyphCount)
{
    // What a viewer needs of a TrueType font program in a CIDFont is glyf, head, hhea, hmtx, loca and maxp (ISO 32000-1, 9.9),
    // and of an OpenType-CFF one the CFF table: all that hangs on characters, names or shaping goes.
    private static readonly ImmutableArray<string> Dropped =
    [
        "cmap", "name", "OS/2", "post", "GSUB", "GPOS", "GDEF", "kern", "BASE", "JSTF", "MATH", "STAT", "DSIG", "gasp", "hdmx", "VDMX",
        "LTSH", "PCLT", "meta", "vhea", "vmtx", "VORG", "COLR", "CPAL", "SVG ", "sbix", "CBDT", "CBLC", "EBDT", "EBLC", "avar", "fvar",
    ];

    /// <summary>Makes the subset.</summary>
    /// <param name="face">The whole font.</param>
    /// <param name="glyphs">The glyphs that are used, ascending, without 0.</param>
    /// <exception cref="FontFormatException">HarfBuzz cannot make sense of the font's outlines.</exception>
    public static FontSubset Create(FontFace face, ReadOnlySpan<int> glyphs)
    {
        var input = HarfBuzzSubset.hb_subset_input_create_or_fail();
        try
        {
            var wanted = HarfBuzzSubset.hb_subset_input_glyph_set(input);
            foreach (var glyph in glyphs)
            {
                HarfBuzzSubset.hb_set_add(wanted, (uint)glyph);
            }

            var dropped = HarfBuzzSubset.hb_subset_input_set(input, HarfBuzzSubset.Sets.DropTables);
            foreach (var table in Dropped)
            {
                HarfBuzzSubset.hb_set_add(dropped, SfntTables.Tag(table));
            }

            HarfBuzzSubset.hb_subset_input_set_flags(input, HarfBuzzSubset.Flags.NoHinting | HarfBuzzSubset.Flags.NoLayoutClosure);
            return Execute(face, input, glyphs);
        }
        finally
        {
            HarfBuzzSubset.hb_subset_input_destroy(input);
        }
    }

    /// <summary>A TrueType font program for a simple font: the glyphs of some characters, found by the font's own character map (ISO 32000-1, 9.6.6.4).</summary>
    /// <param name="face">The whole font, with TrueType outlines.</param>
    /// <param name="characters">The characters to keep; those that the font lacks are left out.</param>
    /// <exception cref="FontFormatException">HarfBuzz cannot make sense of the font's outlines.</exception>
    public static byte[] OfCharacters(FontFace face, IEnumerable<int> characters)
    {
        var input = HarfBuzzSubset.hb_subset_input_create_or_fail();
        try
        {
            var wanted = HarfBuzzSubset.hb_subset_input_unicode_set(input);
            foreach (var character in characters)
            {
                HarfBuzzSubset.hb_set_add(wanted, (uint)character);
            }

            var dropped = HarfBuzzSubset.hb_subset_input_set(input, HarfBuzzSubset.Sets.DropTables);
            foreach (var table in Dropped.Where(table => table != "cmap"))
            {
                HarfBuzzSubset.hb_set_add(dropped, SfntTables.Tag(table));
            }

            HarfBuzzSubset.hb_subset_input_set_flags(input, HarfBuzzSubset.Flags.NoHinting | HarfBuzzSubset.Flags.NoLayoutClosure);
            return HarfBuzzFonts.Subset(face.SubsetFace, input) ?? throw Unusable(face);
        }
        finally
        {
            HarfBuzzSubset.hb_subset_input_destroy(input);
        }
    }

    private static FontSubset Execute(FontFace face, IntPtr input, ReadOnlySpan<int> glyphs)
    {
        var plan = HarfBuzzSubset.hb_subset_plan_create_or_fail(face.SubsetFace, input);
        if (plan == IntPtr.Zero)
        {
            throw Unusable(face);
        }

        try
        {
            var map = HarfBuzzSubset.hb_subset_plan_old_to_new_glyph_mapping(plan);
            var renumbered = ImmutableArray.CreateBuilder<int>(glyphs.Length);
            foreach (var glyph in glyphs)
            {
                renumbered.Add((int)HarfBuzzSubset.hb_map_get(map, (uint)glyph));
            }

            var count = (int)HarfBuzzSubset.hb_map_get_population(map);
            var subset = HarfBuzzSubset.hb_subset_plan_execute_or_fail(plan);
            if (subset == IntPtr.Zero)
            {
                throw Unusable(face);
            }

            return new FontSubset(HarfBuzzFonts.TakeBytes(subset), renumbered.MoveToImmutable(), count);
        }
        finally
        {
            HarfBuzzSubset.hb_subset_plan_destroy(plan);
        }
    }

    /// <summary>What is thrown when HarfBuzz cannot make a subset of a face.</summary>
    public static FontFormatException Unusable(FontFace face) => new($"the font {face.FamilyName} is damaged: no subset of it can be made");
}
