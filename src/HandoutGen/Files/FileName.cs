using System.Text;
using HarfBuzzSharp;

namespace HandoutGen.Files;

/// <summary>What a file or a folder may be called on every system that it may be copied to.</summary>
public static class FileName
{
    private const int LongestBytes = 200; // of the 255 that file systems take, so that an extension has room

    private static readonly string[] Devices =
    [
        "con", "prn", "aux", "nul", "conin$", "conout$", .. new[] { "com", "lpt" }.SelectMany(port => "0123456789¹²³".Select(digit => port + digit)),
    ];

    /// <summary>Windows keeps the name, with any extension, for a device: "con", "aux.pdf".</summary>
    public static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Why some system cannot hold a file of this name, as a fact; null when all can.</summary>
    public static string? Problem(string name) =>
        name.Trim('.', ' ').Length == 0 ? "it is no name of its own"
        : name[^1] is '.' or ' ' || name[0] == ' ' ? "it begins or ends with a blank or a dot"
        : name.Any(c => char.IsControl(c) || "<>:\"/\\|?*".Contains(c, StringComparison.Ordinal)) ? "it holds a character that Windows has other uses for"
        : IsDevice(name) ? "Windows keeps it for a device"
        : Encoding.UTF8.GetByteCount(name) > LongestBytes ? "it is too long"
        : null;

    /// <summary>The same for two paths that some system takes for one: letters differ by case only, or are composed differently.</summary>
    public static string Key(string path)
    {
        if (Ascii.IsValid(path))
        {
            return path.ToUpperInvariant();
        }

        var key = new StringBuilder();
        foreach (var rune in path.EnumerateRunes())
        {
            Decompose((uint)rune.Value, key);
        }

        return key.ToString().ToUpperInvariant();
    }

    private static void Decompose(uint character, StringBuilder to)
    {
        if (UnicodeFunctions.Default.TryDecompose(character, out var first, out var second) && first != character)
        {
            Decompose(first, to);
            if (second != 0)
            {
                Decompose(second, to);
            }
        }
        else
        {
            to.Append(new Rune(character).ToString());
        }
    }
}
