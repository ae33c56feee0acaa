using System.Globalization;
using System.Text;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>Numbers as ordinals, in words and in Roman numerals.</summary>
internal static class NumberForms
{
    private static readonly (int Value, string Letters)[] RomanNumerals =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static string Ordinal(int number, Gender gender, Localization locale) =>
        number.ToString(CultureInfo.InvariantCulture) + locale.OrdinalSuffix(number, gender);

    /// <summary>The word for 1 to 10; other numbers as <see cref="Ordinal"/>.</summary>
    public static string LongOrdinal(int number, Gender gender, Localization locale)
    {
        if (number is < 1 or > 10)
        {
            return Ordinal(number, gender, locale);
        }

        var name = "long-ordinal-" + number.ToString("00", CultureInfo.InvariantCulture);
        return locale.Term(name, TermForm.Long, gender)?.Single is { Length: > 0 } word ? word : Ordinal(number, gender, locale);
    }

    /// <summary>Roman numerals in lower case for 1 to 3999; other numbers in figures.</summary>
    public static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        foreach ((var value, var letters) in RomanNumerals)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }
}
