using System.Collections.Immutable;
using HandoutGen.Csl;

namespace HandoutGen.Source.References;

/// <summary>The authors as a reference list prints them: "Smith, J., &amp; Jones, K. B.", "Smith J, Jones KB, et al", "World Health Organization".</summary>
internal static class PrintedNames
{
    /// <summary>The names; empty for an empty text.</summary>
    public static NameList Read(string text)
    {
        var tokens = text
            .Replace(" & ", ", ", StringComparison.Ordinal).Replace(" and ", ", ", StringComparison.Ordinal)
            .Replace("et al.", ", et al", StringComparison.Ordinal).Replace("et al,", ", et al,", StringComparison.Ordinal)
            .Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(token => token.TrimStart('&', ' '))
            .Select(token => token.StartsWith("and ", StringComparison.Ordinal) ? token[4..].Trim() : token)
            .Where(token => token.Length > 0 && token is not ("(Ed.)" or "(Eds.)" or "editor" or "editors" or "eds" or "…" or "..."))
            .ToList();
        if (text.Contains(" et al", StringComparison.Ordinal) && tokens is [.., "et al"] && tokens[^2..] is [var before, _] && before.EndsWith(" et al", StringComparison.Ordinal))
        {
            tokens[^2] = before[..^6];
        }

        var others = tokens.RemoveAll(token => token is "et al" or "et al." or "others") > 0;
        if (tokens.Count > 1 && !IsInitials(tokens[1]) && !IsFamilyAndInitials(tokens[0]) && !IsGiven(tokens))
        {
            return new NameList([new CslName { Literal = text.TrimEnd('.') }], others);
        }

        var names = ImmutableArray.CreateBuilder<CslName>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && (IsInitials(tokens[i + 1]) || (i == 0 && IsGiven(tokens))))
            {
                names.Add(new CslName { Family = tokens[i], Given = Spaced(tokens[i + 1]) });
                i++;
            }
            else if (IsFamilyAndInitials(tokens[i]))
            {
                var space = tokens[i].LastIndexOf(' ');
                names.Add(new CslName { Family = tokens[i][..space], Given = Spaced(tokens[i][(space + 1)..]) });
            }
            else if (names.Count > 0 && tokens[i].Split(' ') is { Length: 2 or 3 } words)
            {
                names.Add(new CslName { Family = words[^1].TrimEnd('.'), Given = string.Join(' ', words[..^1]) });
            }
            else
            {
                names.Add(new CslName { Literal = tokens[i].TrimEnd('.') });
            }
        }

        return new NameList(names.ToImmutable(), others);
    }

    // "J.", "J. K.", "J.-P.", "JK"
    private static bool IsInitials(string text)
    {
        var letters = text.Split(['.', ' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return letters.Length > 0 && letters.All(part => part.All(char.IsUpper) && part.Length <= 3) && text.Count(char.IsUpper) <= 4;
    }

    /// <summary>"Smith JK", "van der Berg A".</summary>
    public static bool IsFamilyAndInitials(string text) =>
        text.LastIndexOf(' ') is var space and > 0 && text[(space + 1)..] is { Length: <= 4 } last && last.All(c => char.IsUpper(c) || c is '.' or '-')
        && text[..space].Any(char.IsLower);

    // "Smith, John": the first author of Chicago and MLA.
    private static bool IsGiven(List<string> tokens) =>
        tokens.Count > 1 && !tokens[0].Contains(' ') && tokens[1].Split(' ') is { Length: <= 2 } words && words.All(word => char.IsUpper(word[0]))
        && !IsFamilyAndInitials(tokens[1]);

    // "JK" as "J. K."
    private static string Spaced(string initials) =>
        initials.Length <= 4 && initials.All(char.IsUpper) ? string.Join(' ', initials.Select(letter => $"{letter}.")) : initials.Replace(".", ". ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Replace(" -", "-", StringComparison.Ordinal).Trim();
}
