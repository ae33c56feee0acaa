using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HandoutGen.Hashing;
using HandoutGen.Typography.Fonts;
using HandoutGen.Typography.WebFonts;

namespace HandoutGen.Rendering.Html;

/// <summary>The last fonts that were made: handouts of one practice use few sets of characters. Safe for several threads.</summary>
internal sealed class WebFontCache
{
    // Some 15 kB each.
    private const int Capacity = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<(FontFace Face, string Name, UInt128 Characters), string> _kept = [];

    /// <summary>A data URI with the face cut down to the characters, as WOFF2.</summary>
    public string DataUri(FontFace face, ImmutableSortedSet<int> characters, string name)
    {
        int[] codePoints = [.. characters];
        var key = (face, name, MemoryMarshal.Read<UInt128>(Sha256.HashData(MemoryMarshal.AsBytes<int>(codePoints))));
        lock (_lock)
        {
            if (_kept.TryGetValue(key, out var kept))
            {
                return kept;
            }
        }

        var uri = "data:font/woff2;base64," + Convert.ToBase64String(WebFontSubset.Create(face, codePoints, name));
        lock (_lock)
        {
            if (_kept.Count >= Capacity)
            {
                _kept.Clear();
            }

            _kept[key] = uri;
        }

        return uri;
    }
}
