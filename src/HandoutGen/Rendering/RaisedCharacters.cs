using System.Collections.Frozen;
using System.Text;

namespace HandoutGen.Rendering;

/// <summary>
/// Superscripts and subscripts without looks: "10³" must not become "103". Digits and signs have raised and lowered forms of their own
/// (Unicode, block Superscripts and Subscripts).
/// </summary>
internal static class RaisedCharacters
{
    private static readonly FrozenDictionary<char, char> RaisedForms = Pairs("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾");
    private static readonly FrozenDictionary<char, char> LoweredForms = Pairs("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");

    /// <summary>Raises the characters from <paramref name="start"/>, unless there are letters among them: those read well as they are ("5th").</summary>
    public static void Raise(StringBuilder text, int start) => Replace(text, start, RaisedForms);

    /// <summary>Lowers the characters from <paramref name="start"/>, unless there are letters among them.</summary>
    public static void Lower(StringBuilder text, int start) => Replace(text, start, LoweredForms);

    /// <summary>The characters of text that is raised.</summary>
    public static string Raised(string text)
    {
        var characters = new StringBuilder(text);
        Raise(characters, 0);
        return characters.ToString();
    }

    /// <summary>The characters of text that is lowered.</summary>
    public static string Lowered(string text)
    {
        var characters = new StringBuilder(text);
        Lower(characters, 0);
        return characters.ToString();
    }

    private static void Replace(StringBuilder text, int start, FrozenDictionary<char, char> forms)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
            {
                return;
            }
        }

        for (var i = start; i < text.Length; i++)
        {
            text[i] = forms.GetValueOrDefault(text[i], text[i]);
        }
    }

    private static FrozenDictionary<char, char> Pairs(string from, string to) =>
        from.Zip(to).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
