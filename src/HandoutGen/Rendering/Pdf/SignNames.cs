using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Pdf;

/// <summary>
/// The names of signs and emoji (☎, ⚠), which are said in their place, in the languages of the tool's own words: those of
/// Unicode's CLDR, as <c>tools/signs</c> takes them from there.
/// </summary>
internal static class SignNames
{
    // What a sign begins with, or is enclosed by: nearly every text has none.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        [.. Range(0x2300, 0x23FF), .. Range(0x2600, 0x27BF), .. Range(0x2B00, 0x2BFF), .. Range(0xD83C, 0xD83E), '\u20E3']);

    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> Known = new(StringComparer.Ordinal);

    /// <summary>The text in pieces, the signs apart, each with its name; a sign without a name in the language is text.</summary>
    public static ImmutableArray<(string Text, string? Name)> Parts(string text, string language)
    {
        if (!text.AsSpan().ContainsAny(Beginnings) || NamesOf(language) is not { Count: > 0 } names)
        {
            return [(text, null)];
        }

        var parts = ImmutableArray.CreateBuilder<(string, string?)>();
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(i));
            if (NameOf(text.AsSpan(i, length), names) is { } name)
            {
                if (i > start)
                {
                    parts.Add((text[start..i], null));
                }

                parts.Add((text.Substring(i, length), name));
                start = i + length;
            }

            i += length;
        }

        if (start < text.Length)
        {
            parts.Add((text[start..], null));
        }

        return parts.DrainToImmutable();
    }

    // A sign is called the same in every presentation and tone of skin.
    private static string? NameOf(ReadOnlySpan<char> sign, FrozenDictionary<string, string> names)
    {
        if (!sign.ContainsAny(Beginnings))
        {
            return null;
        }

        var plain = string.Concat(sign.ToString().EnumerateRunes().Where(rune => rune.Value is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0x1F3FB and <= 0x1F3FF))));
        return names.GetValueOrDefault(plain);
    }

    private static FrozenDictionary<string, string> NamesOf(string language)
    {
        var subtag = language.Split('-')[0];
        var file = subtag == "zh" && ChineseScript.IsTraditional(language) ? "zh-Hant" : subtag;
        return Known.GetOrAdd(file, static name =>
        {
            using var stream = typeof(SignNames).Assembly.GetManifestResourceStream($"signs/{name}");
            if (stream is null)
            {
                return FrozenDictionary<string, string>.Empty;
            }

            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' ', 2))
                .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        });
    }

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
