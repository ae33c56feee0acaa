namespace HandoutGen.Csl.Evaluation;

/// <summary>
/// Takes particles and suffixes out of the family and given names of a name that asks for it: small words before the family name are a
/// non-dropping particle, small words after the given names a dropping one, what follows a comma a suffix.
/// </summary>
internal static class NameParsing
{
    public static CslName Prepare(CslName name)
    {
        if (name.Literal is { Length: > 0 })
        {
            return name;
        }

        if (!name.ParseNames)
        {
            return name;
        }

        var family = name.Family;
        var given = name.Given;
        var nonDropping = name.NonDroppingParticle;
        var dropping = name.DroppingParticle;
        var suffix = name.Suffix;
        var commaSuffix = name.CommaSuffix;

        if (given is { Length: > 0 } && string.IsNullOrEmpty(suffix))
        {
            var comma = given.IndexOf(',', StringComparison.Ordinal);
            if (comma >= 0)
            {
                suffix = given[(comma + 1)..].Trim();
                commaSuffix = suffix.StartsWith('!') || suffix.Length > 0 && given.AsSpan(comma).StartsWith(",!");
                suffix = suffix.TrimStart('!', ' ');
                if (suffix.Replace(".", string.Empty, StringComparison.Ordinal) == "et al")
                {
                    commaSuffix = true;
                }

                given = given[..comma].TrimEnd();
            }
        }

        if (family is { Length: > 1 } && family[0] == '"' && family[^1] == '"')
        {
            family = family[1..^1];
        }
        else if (family is { Length: > 0 } && string.IsNullOrEmpty(nonDropping))
        {
            var end = LeadingParticles(family);
            if (end > 0)
            {
                nonDropping = family[..end].TrimEnd();
                family = family[end..].TrimStart();
            }
        }

        if (given is { Length: > 0 } && string.IsNullOrEmpty(dropping))
        {
            var start = TrailingParticles(given);
            if (start < given.Length)
            {
                dropping = given[start..].TrimStart();
                given = given[..start].TrimEnd();
            }
        }

        return name with
        {
            Family = family,
            Given = given,
            NonDroppingParticle = nonDropping,
            DroppingParticle = dropping,
            Suffix = suffix,
            CommaSuffix = commaSuffix,
        };
    }

    /// <summary>The length of the small words that the family name begins with, "d'" and "al-" among them.</summary>
    private static int LeadingParticles(string family)
    {
        var end = 0;
        var i = 0;
        while (i < family.Length)
        {
            var start = i;
            if (family[i] is '\'' or '’')
            {
                i++;
            }

            var letters = i;
            while (i < family.Length && !char.IsWhiteSpace(family[i]) && family[i] is not ('\'' or '’' or '-'))
            {
                i++;
            }

            if (i == letters || !char.IsLower(family[letters]))
            {
                break;
            }

            if (i >= family.Length)
            {
                break;
            }

            if (family[i] is '\'' or '’' or '-')
            {
                i++;
                if (i < family.Length && char.IsUpper(family[i]))
                {
                    end = i;
                }

                break;
            }

            while (i < family.Length && char.IsWhiteSpace(family[i]))
            {
                i++;
            }

            end = i;
        }

        return end < family.Length ? end : 0;
    }

    /// <summary>Where the small words that the given names end with begin.</summary>
    private static int TrailingParticles(string given)
    {
        var start = given.Length;
        var end = given.Length;
        while (end > 0)
        {
            var space = given.LastIndexOf(' ', end - 1);
            if (space < 0)
            {
                break;
            }

            var word = given[(space + 1)..end];
            if (word.Length == 0 || !char.IsLower(word[0]))
            {
                break;
            }

            start = space + 1;
            end = space;
        }

        return start;
    }
}
