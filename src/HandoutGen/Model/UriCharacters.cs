using System.Globalization;
using System.Text;

namespace HandoutGen.Model;

/// <summary>The characters that an address may hold (RFC 3986, section 2; RFC 3987, section 3.1).</summary>
internal static class UriCharacters
{
    /// <summary>An address in which the characters that no URI holds are the percent-encoded bytes of UTF-8.</summary>
    public static string Escape(string address) => Escape(address, "\"<>\\^`{|}\u007F", "[]");

    /// <summary>
    /// The address of a name that is no address itself, such as a DOI: all that would end its path is escaped too, since it belongs
    /// to the name.
    /// </summary>
    public static string EscapeName(string address) => Escape(address, "\"<>\\^`{|}\u007F", "[]#?");

    // Brackets may stand in the host alone, around an IPv6 address.
    private static string Escape(string address, string never, string notInPath)
    {
        var scheme = address.IndexOf("//", StringComparison.Ordinal);
        var host = scheme < 0 ? 0 : address.AsSpan(scheme + 2).IndexOfAny('/', '?', '#') is var end and >= 0 ? scheme + 2 + end : address.Length;
        var result = new StringBuilder(address.Length);
        Span<byte> bytes = stackalloc byte[4];
        var position = 0;
        foreach (var rune in address.EnumerateRunes())
        {
            var character = rune.IsBmp ? (char)rune.Value : '\0';
            var isAllowed = rune.IsAscii && character > ' ' && !never.Contains(character, StringComparison.Ordinal)
                && (position < host || !notInPath.Contains(character, StringComparison.Ordinal));
            position += rune.Utf16SequenceLength;
            if (isAllowed)
            {
                result.Append(character);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                result.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }
}
