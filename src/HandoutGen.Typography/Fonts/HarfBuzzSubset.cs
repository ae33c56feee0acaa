using System.Runtime.InteropServices;

namespace HandoutGen.Typography.Fonts;

/// <summary>The functions of HarfBuzz that HarfBuzzSharp ships in its native library but does not wrap. Names are HarfBuzz's.</summary>
internal static partial class HarfBuzzSubset
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>hb_subset_flags_t: what a subset keeps or drops beyond the tables; those that are used here.</summary>
    [Flags]
    internal enum Flags : uint
    {
        None = 0,
        NoHinting = 0x1,
        NoLayoutClosure = 0x200,
    }

    /// <summary>hb_subset_sets_t: the sets of an input; those that are used here.</summary>
    internal enum Sets
    {
        DropTables = 3,
        LayoutFeatures = 6,
    }

    [LibraryImport(Library)]
    internal static partial void hb_font_make_immutable(IntPtr font);

    [LibraryImport(Library)]
    internal static partial IntPtr hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    internal static partial void hb_subset_input_destroy(IntPtr input);

    [LibraryImport(Library)]
    internal static partial IntPtr hb_subset_input_glyph_set(IntPtr input);

    [LibraryImport(Library)]
    internal static partial IntPtr hb_subset_input_unicode_set(IntPtr input);

    [LibraryImport(Library)]
    internal static partial IntPtr hb_subset_input_set(IntPtr input, Sets which);

    [LibraryImport(Library)]
    internal static partial void hb_subset_input_set_flags(IntPtr input, Flags flags);

    [LibraryImport(Library)]
    internal static partial void hb_subset_input_keep_everything(IntPtr input);

    [LibraryImport(Library)]
    internal static partial int hb_subset_input_pin_axis_location(IntPtr input, IntPtr face, uint axis, float value);

    [LibraryImport(Library)]
    internal static partial IntPtr hb_font_get_face(IntPtr font);

    [LibraryImport(Library)]
    internal static partial IntPtr hb_subset_plan_create_or_fail(IntPtr face, IntPtr input);

    [LibraryImport(Library)]
    internal static partial IntPtr hb_subset_plan_execute_or_fail(IntPtr plan);

    [LibraryImport(Library)]
    internal static partial IntPtr hb_subset_plan_old_to_new_glyph_mapping(IntPtr plan);

    [LibraryImport(Library)]
    internal static partial void hb_subset_plan_destroy(IntPtr plan);

    [LibraryImport(Library)]
    internal static partial void hb_set_add(IntPtr set, uint value);

    [LibraryImport(Library)]
    internal static partial void hb_set_clear(IntPtr set);

    [LibraryImport(Library)]
    internal static partial uint hb_map_get(IntPtr map, uint key);

    [LibraryImport(Library)]
    internal static partial uint hb_map_get_population(IntPtr map);

    [LibraryImport(Library)]
    internal static partial void hb_face_destroy(IntPtr face);

    [LibraryImport(Library)]
    internal static partial IntPtr hb_face_reference_blob(IntPtr face);

    [LibraryImport(Library)]
    internal static partial IntPtr hb_blob_get_data(IntPtr blob, out uint length);

    [LibraryImport(Library)]
    internal static partial void hb_blob_destroy(IntPtr blob);
}
