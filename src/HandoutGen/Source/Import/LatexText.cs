using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace HandoutGen.Source.Import;

/// <summary>What a value of BibTeX says, with the rich-text tags of CSL-JSON: accents, signs, emphasis, and braces that keep letters as they are.</summary>
internal static partial class LatexText
{
    private const string Letters = "ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ ng ŋ dj đ DJ Đ";

    private const string Signs =
        "& & % % $ $ # # _ _ { { } } textendash – textemdash — textquoteright ’ textquoteleft ‘ textquotedblleft “ textquotedblright ” ldots … dots … textellipsis … "
        + "copyright © textcopyright © textregistered ® texttrademark ™ textdegree ° degree ° textmu µ pounds £ euro € texteuro € S § P ¶ textasciitilde ~ textasciicircum ^ textbackslash \\ "
        + "alpha α beta β gamma γ delta δ epsilon ε lambda λ mu µ pi π sigma σ omega ω kappa κ theta θ Delta Δ Omega Ω times × pm ± leq ≤ geq ≥ le ≤ ge ≥ approx ≈ textless < textgreater > cdot · rightarrow → to →";

    // A letter with its mark, by the mark's command.
    private const string Marked =
        "' áéíóúýÁÉÍÓÚÝćńśźĆŃŚŹĺŕĹŔ aeiouyAEIOUYcnszCNSZlrLR;` àèìòùÀÈÌÒÙ aeiouAEIOU;^ âêîôûÂÊÎÔÛŵŷŴŶĉĝĥĵŝ aeiouAEIOUwyWYcghjs;\" äëïöüÿÄËÏÖÜŸ aeiouyAEIOUY;"
        + "~ ãñõÃÑÕĩũ anoANOiu;= āēīōūĀĒĪŌŪ aeiouAEIOU;. ėżċġĖŻİ ezcgEZI;c çşţÇŞŢķļņģ cstCSTklng;v čďěňřšťžČĎĚŇŘŠŤŽǧ cdenrstzCDENRSTZg;u ăĕğĭŏŭĂĞ aegiouAG;"
        + "H őűŐŰ ouOU;k ąęįųĄĘ aeiuAE;r åůÅŮ auAU;d ạẹịọụ aeiou";

    private static readonly FrozenDictionary<string, string> Commands = Pairs(Letters).Concat(Pairs(Signs)).ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<(char Mark, char Letter), char> Accents = Marked.Split(';')
        .Select(row => row.Split(' '))
        .SelectMany(row => row[2].Select((letter, index) => KeyValuePair.Create((row[0][0], letter), row[1][index])))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Styles = Pairs("textit i emph i it i em i textsl i textbf b bf b textsuperscript sup textsubscript sub textsc sc").ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    // Which braces keep their letters as they are.
    private enum Keep
    {
        None,
        Capitals,
        All,
    }

    /// <summary>The text.</summary>
    /// <param name="latex">The value.</param>
    /// <param name="keepCase">Braces within it protect letters from a style that would make them small: <c>{NASA}</c>.</param>
    public static string Of(string latex, bool keepCase)
    {
        // Braces around the whole value are a habit of reference managers, and protect nothing in particular.
        while (latex is ['{', .., '}'] && Closing(latex, 0) == latex.Length - 1)
        {
            latex = latex[1..^1];
        }

        var result = new StringBuilder();
        Append(latex, result, !keepCase ? Keep.None : IsHabit(latex) ? Keep.Capitals : Keep.All, 0);
        return string.Join(' ', result.ToString().Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    // Zotero puts braces around every word with a capital; protected is then only what its capitals within say: {CLBP}, {pH}.
    private static bool IsHabit(string latex) => BracedWord().Count(latex) >= 3;

    /// <summary>An address or a DOI, in which dashes and tildes are what they are.</summary>
    public static string Address(string latex)
    {
        var group = latex.StartsWith("\\url{", StringComparison.Ordinal) ? latex[4..] : latex;
        while (group is ['{', .., '}'])
        {
            group = group[1..^1];
        }

        return group.Replace("\\textasciitilde", "~", StringComparison.Ordinal).Replace("{}", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal).Trim();
    }

    private static void Append(string text, StringBuilder result, Keep keepCase, int depth)
    {
        const int Deepest = 50;
        for (var i = 0; i < text.Length;)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length:
                    i = Command(text, i, result, keepCase, depth);
                    break;
                case '{' when depth < Deepest:
                    var end = Closing(text, i);
                    var inner = text[(i + 1)..Math.Min(end, text.Length)];
                    var isProtected = (keepCase == Keep.All || (keepCase == Keep.Capitals && inner.Skip(1).Any(char.IsUpper))) && depth == 0 && inner.Length > 0 && inner[0] != '\\' && inner.Any(char.IsUpper);
                    result.Append(isProtected ? "<span class=\"nocase\">" : "");
                    Append(inner, result, keepCase, depth + 1);
                    result.Append(isProtected ? "</span>" : "");
                    i = end + 1;
                    break;
                case '{' or '}' or '$':
                    i++;
                    break;
                case '~':
                    result.Append('\u00A0');
                    i++;
                    break;
                case '-' when text.AsSpan(i).StartsWith("---"):
                    result.Append('—');
                    i += 3;
                    break;
                case '-' when text.AsSpan(i).StartsWith("--"):
                    result.Append('–');
                    i += 2;
                    break;
                case '`' when text.AsSpan(i).StartsWith("``"):
                    result.Append('“');
                    i += 2;
                    break;
                case '\'' when text.AsSpan(i).StartsWith("''"):
                    result.Append('”');
                    i += 2;
                    break;
                default:
                    result.Append(text[i++]);
                    break;
            }
        }
    }

    // \'e, \'{e}, \ss{}, \textit{word}, \&
    private static int Command(string text, int at, StringBuilder result, Keep keepCase, int depth)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        end = end == at + 1 ? at + 2 : end;
        var name = text[(at + 1)..end];
        if (name.Length == 1 && Accents.Keys.Any(key => key.Mark == name[0]))
        {
            var (letter, next) = Argument(text, end);
            letter = letter.TrimStart('\\');
            if (letter.Length > 0)
            {
                result.Append(Accents.TryGetValue((name[0], letter[0]), out var accented) ? accented.ToString() : Commands.GetValueOrDefault(letter, letter)[..1]).Append(letter.AsSpan(1));
                return next;
            }
        }

        if (Styles.TryGetValue(name, out var tag) && depth < 50)
        {
            var (content, next) = Argument(text, end);
            result.Append('<').Append(tag == "sc" ? "span style=\"font-variant:small-caps;\"" : tag).Append('>');
            Append(content, result, keepCase, depth + 1);
            result.Append("</").Append(tag == "sc" ? "span" : tag).Append('>');
            return next;
        }

        if (Commands.TryGetValue(name, out var sign))
        {
            result.Append(sign);
            end = end < text.Length && text[end] == ' ' && char.IsAsciiLetter(name[0]) ? end + 1 : end;
            return end + 1 < text.Length && text[end] == '{' && text[end + 1] == '}' ? end + 2 : end;
        }

        // A command that is not known leaves its argument: \url{…}, \mbox{…}.
        result.Append(name is " " or "," or ";" or "\\" ? " " : "");
        return end;
    }

    // What follows a command: {group}, or one character.
    private static (string Content, int Next) Argument(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        if (at >= text.Length)
        {
            return ("", at);
        }

        if (text[at] == '{')
        {
            var end = Closing(text, at);
            return (text[(at + 1)..Math.Min(end, text.Length)].Trim(), end + 1);
        }

        return text[at] == '\\' && at + 1 < text.Length ? (text.Substring(at, 2), at + 2) : (text[at].ToString(), at + 1);
    }

    [GeneratedRegex(@"\{\p{Lu}\p{Ll}*\}")]
    private static partial Regex BracedWord();

    private static int Closing(string text, int opening)
    {
        var depth = 0;
        for (var i = opening; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                continue;
            }

            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string words) => words.Split(' ').Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
}
