using System.Buffers;
using System.Collections.Immutable;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Branding;

/// <summary>The font families that come with the tool. Each is opened once, on first use.</summary>
public static class BundledFonts
{
    private static readonly Lazy<FontFamily> LazySourceSans = new(() => Load(
        "Source Sans 3",
        [
            "SourceSans3_400Regular", "SourceSans3_400Regular_Italic", "SourceSans3_600SemiBold", "SourceSans3_600SemiBold_Italic",
            "SourceSans3_700Bold", "SourceSans3_700Bold_Italic",
        ]));

    private static readonly Lazy<FontFamily> LazyAtkinson = new(() => Load(
        "Atkinson Hyperlegible Next",
        [
            "AtkinsonHyperlegibleNext_400Regular", "AtkinsonHyperlegibleNext_400Regular_Italic", "AtkinsonHyperlegibleNext_700Bold",
            "AtkinsonHyperlegibleNext_700Bold_Italic",
        ]));

    private static readonly Lazy<FontFamily> LazySourceSerif = new(() => Load(
        "Source Serif 4",
        [
            "SourceSerif4_400Regular", "SourceSerif4_400Regular_Italic", "SourceSerif4_600SemiBold", "SourceSerif4_600SemiBold_Italic",
            "SourceSerif4_700Bold", "SourceSerif4_700Bold_Italic",
        ]));

    private static readonly Lazy<FontFamily> LazySymbols = new(() => Load("Noto Sans Symbols 2", ["NotoSansSymbols2_400Regular"]));

    private static readonly Lazy<FontFamily> LazyEmoji = new(() => Load("Noto Emoji", ["NotoEmoji_400Regular"]) with { IsForSigns = true });

    /// <summary>Source Sans 3: regular, semi-bold and bold, each with its italic.</summary>
    public static FontFamily SourceSans => LazySourceSans.Value;

    /// <summary>Source Serif 4: regular, semi-bold and bold, each with its italic; what stands in for a serif face.</summary>
    public static FontFamily SourceSerif => LazySourceSerif.Value;

    /// <summary>Atkinson Hyperlegible Next, made for low vision: regular and bold, each with its italic. It has no arrows.</summary>
    public static FontFamily AtkinsonHyperlegible => LazyAtkinson.Value;

    /// <summary>Signs and emoji, in one colour, for what no family of letters has: Noto Emoji, then Noto Sans Symbols 2.</summary>
    public static ImmutableArray<FontFamily> Signs => [LazyEmoji.Value, LazySymbols.Value];

    /// <summary>The names under which <see cref="Find"/> knows a family.</summary>
    public static ImmutableArray<string> Names { get; } = ["Source Sans 3", "Source Serif 4", "Atkinson Hyperlegible Next"];

    /// <summary>The bundled family of that name, or null. The names of earlier editions ("Source Sans Pro") stand for their successors.</summary>
    public static FontFamily? Find(string name) => name.ToLowerInvariant() switch
    {
        "source sans 3" or "source sans pro" or "source sans" or "source sans 3 vf" => SourceSans,
        "source serif 4" or "source serif pro" or "source serif" or "source serif 4 variable" => SourceSerif,
        "atkinson hyperlegible next" or "atkinson hyperlegible" => AtkinsonHyperlegible,
        _ => null,
    };

    private static FontFamily Load(string name, string[] files) => new(name, [.. files.Select(file => FontFace.Open(Resource($"fonts/{file}.ttf")))]);

    private static ReadOnlyMemory<byte> Resource(string name)
    {
        var stream = typeof(BundledFonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is not in the assembly");
        return new ResourceMemory((UnmanagedMemoryStream)stream).Memory;
    }

    // The bytes lie in the loaded assembly and stay there for the life of the process: nothing is copied.
    private sealed unsafe class ResourceMemory(UnmanagedMemoryStream stream) : MemoryManager<byte>
    {
        private readonly byte* _start = stream.PositionPointer;
        private readonly int _length = checked((int)stream.Length);

        public override Memory<byte> Memory => CreateMemory(_length);

        public override Span<byte> GetSpan() => new(_start, _length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
