using System.Text;

namespace HandoutGen.Yaml;

/// <summary>Bytes as Windows-1252 has them: what a file that is no UTF-8 is, most often.</summary>
internal static class WindowsText
{
    // 0x80 to 0x9F; five of them are no characters.
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The character of a byte.</summary>
    public static char Character(byte value) => value is >= 0x80 and < 0xA0 ? High[value - 0x80] : (char)value;

    /// <summary>The whole file, a character for each byte.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            text.Append(Character(value));
        }

        return text.ToString();
    }
}
