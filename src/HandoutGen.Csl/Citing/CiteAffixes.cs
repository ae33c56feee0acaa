namespace HandoutGen.Csl.Citing;

/// <summary>The spaces between an author's own words and the cite, where the author has left them out.</summary>
internal static class CiteAffixes
{
    public static string Prefix(string prefix)
    {
        char last = prefix[^1];
        return char.IsLetterOrDigit(last) || last is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' ? prefix + " " : prefix;
    }

    public static string Suffix(string suffix)
    {
        char first = suffix[0];
        return char.IsLetterOrDigit(first) || first is '(' or '[' ? " " + suffix : suffix;
    }
}
