using System.Globalization;

namespace HandoutGen.Branding;

/// <summary>Weights by number and by the names that brand.yml has for them.</summary>
internal static class FontWeight
{
    private static readonly (string Name, int Weight)[] Names =
    [
        ("thin", 100), ("extra-light", 200), ("ultra-light", 200), ("light", 300), ("normal", 400), ("regular", 400), ("medium", 500),
        ("semi-bold", 600), ("demi-bold", 600), ("bold", 700), ("lighter", 300), ("bolder", 700), ("extra-bold", 800), ("ultra-bold", 800), ("black", 900),
    ];

    /// <summary>The names, for hints.</summary>
    public static IEnumerable<string> All => Names.Select(name => name.Name);

    /// <summary>
    /// 100 to 900, or null for what is no weight. Names may be written with or without their hyphen. Some files give all the weights of
    /// a font ("300..700", "400, 700"): the first is the one that is meant.
    /// </summary>
    public static int? Parse(string text)
    {
        var value = text.Trim().Split("..", 2)[0].Split(',', ';')[0].Trim();
        value = char.IsAsciiDigit(value.FirstOrDefault()) ? value.Split(' ')[0] : value;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 1000 ? Math.Clamp(number, 100, 900) : null;
        }

        var plain = value.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        foreach (var (name, weight) in Names)
        {
            if (name.Replace("-", "", StringComparison.Ordinal).Equals(plain, StringComparison.OrdinalIgnoreCase))
            {
                return weight;
            }
        }

        return null;
    }

    /// <summary>The word that files of static fonts carry for a weight: "SemiBold".</summary>
    public static string FileWord(int weight, bool italic)
    {
        var word = weight switch
        {
            <= 150 => "Thin",
            <= 250 => "ExtraLight",
            <= 350 => "Light",
            <= 450 => italic ? "" : "Regular",
            <= 550 => "Medium",
            <= 650 => "SemiBold",
            <= 750 => "Bold",
            <= 850 => "ExtraBold",
            _ => "Black",
        };
        return italic ? word + "Italic" : word;
    }
}
