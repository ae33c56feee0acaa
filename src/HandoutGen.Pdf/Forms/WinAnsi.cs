namespace HandoutGen.Pdf.Forms;

/// <summary>WinAnsiEncoding (ISO 32000-1, annex D.2): what can be typed into a field.</summary>
internal static class WinAnsi
{
    public const int First = 0x20;

    // From 0x80 on; codes without a character of their own are bullets (footnote 3).
    private const string Upper = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";

    /// <summary>The characters of the codes from <see cref="First"/> to 0xFF, in their order.</summary>
    public static string Characters { get; } = string.Create(0x100 - First, 0, static (characters, _) =>
    {
        for (var i = 0; i < characters.Length; i++)
        {
            var code = First + i;
            characters[i] = code switch
            {
                0x7F => '•',
                0xA0 => ' ',
                0xAD => '-',
                >= 0x80 and < 0xA0 => Upper[code - 0x80],
                _ => (char)code,
            };
        }
    });
}
