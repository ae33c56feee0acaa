using HandoutGen.Csl.Evaluation;

namespace HandoutGen.Csl.Citing;

/// <summary>The spaces between an author's own words and the cite, where the author has left them out.</summary>
internal static class CiteAffixes
{
    public static string Prefix(string prefix)
    {
        if (char.IsWhiteSpace(prefix[^1]))
        {
            return prefix;
        }

        // Closing marks and tags do not count: 'see "this"' ends in a letter.
        var bare = RichText.Plain(prefix).TrimEnd('"', '\'', '”', '’', '»');
        if (bare.Length == 0)
        {
            return prefix;
        }

        var last = bare[^1];
        return char.IsLetterOrDigit(last) || last is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' ? prefix + " " : prefix;
    }

    public static string Suffix(string suffix)
    {
        var first = suffix[0];
        return char.IsLetterOrDigit(first) || first is '(' or '[' ? " " + suffix : suffix;
    }
}
