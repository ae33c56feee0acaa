using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HandoutGen.Csl;

namespace HandoutGen.Source.References;

/// <summary>
/// A reference as a reference list prints it, taken apart as far as that is certain enough to propose: APA, Harvard and Chicago have the
/// year near the authors, Vancouver after the journal. Nothing is made of a guess but a line for the author to look over.
/// </summary>
internal static class PrintedReference
{
    /// <summary>The item, or null for text that has no year where a reference has it.</summary>
    public static CslItem? Read(string text)
    {
        var rest = PrintedMarks.Number().Replace(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "").Replace("*", "", StringComparison.Ordinal).Trim('"', '“', '”', ' ');
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        Take(ref rest, PrintedMarks.Doi(), found, "DOI");
        Take(ref rest, PrintedMarks.Pmcid(), found, "PMCID");
        Take(ref rest, PrintedMarks.Pmid(), found, "PMID");
        rest = PrintedMarks.Accessed().Replace(rest, "");
        Take(ref rest, PrintedMarks.Url(), found, "URL");
        rest = PrintedMarks.Available().Replace(rest, "").Trim();

        Match match;
        string authors;
        string work;
        if ((match = PrintedMarks.YearOfVolume().Match(rest)).Success)
        {
            (authors, work) = OfVancouver(rest, match, found);
        }
        else if ((match = PrintedMarks.YearAtEnd().Match(rest)).Success)
        {
            (authors, work) = OfVancouverBook(rest, match, found);
        }
        else if ((match = PrintedMarks.YearInBrackets().Match(rest)).Success && match.Index > 0)
        {
            (authors, work) = (rest[..match.Index], rest[(match.Index + match.Length)..]);
            if (work.TrimStart() is [':', ..] && Chicago(authors, work, found) is { } chicago)
            {
                (authors, work) = chicago;
            }
        }
        else if ((match = PrintedMarks.YearAfterAuthors().Match(rest)).Success && match.Index > 0)
        {
            (authors, work) = (rest[..match.Index], rest[(match.Index + match.Length)..]);
        }
        else
        {
            return null;
        }

        var year = match.Groups["year"].Value;
        var names = PrintedNames.Read(authors.Trim().TrimEnd(',').Trim());
        PrintedWork.Read(work.Trim(' ', '.', ',', ':'), found);
        if (names.Names.IsEmpty || !found.ContainsKey("title"))
        {
            return null;
        }

        var type = TypeOf(found);
        return new CslItem(Id(names, year), type)
        {
            Text = found,
            Names = new Dictionary<string, NameList>(StringComparer.Ordinal) { ["author"] = names },
            Dates = new Dictionary<string, CslDate>(StringComparer.Ordinal)
            {
                ["issued"] = new() { Start = new DateParts(int.Parse(year, CultureInfo.InvariantCulture)) },
            },
        };
    }

    /// <summary>"ashar2022": the first author's family name and the year.</summary>
    public static string Id(NameList names, string year)
    {
        var first = names.Names.FirstOrDefault();
        var words = Slug.Of(first?.Family ?? first?.Literal ?? "", keepOtherScripts: false).Split('-');
        var id = new StringBuilder(string.Concat(words.Length >= 3 && first?.Family is null ? words.Select(word => word[..Math.Min(1, word.Length)]) : words));
        return (id.Length == 0 ? id.Append("ref") : id).Append(year).ToString();
    }

    // "Smith J, Jones K. Sleep and pain. J Sleep. 2020;12(3):45-67."
    private static (string Authors, string Work) OfVancouver(string text, Match year, Dictionary<string, string> found)
    {
        var parts = Sentences(text[..year.Index]);
        Set(found, "volume", year.Groups["volume"].Value);
        Set(found, "issue", year.Groups["issue"].Value);
        Set(found, "page", year.Groups["page"].Value);
        if (parts.Count >= 3)
        {
            found["container-title"] = parts[^1].TrimEnd('.');
            found["title"] = string.Join(" ", parts[1..^1]).TrimEnd('.');
        }
        else if (parts.Count == 2)
        {
            found["title"] = parts[1].TrimEnd('.');
        }

        return (parts.Count > 0 ? parts[0] : "", "");
    }

    // "Smith J. Sleep. 2nd ed. London: Elsevier; 2020."
    private static (string Authors, string Work) OfVancouverBook(string text, Match year, Dictionary<string, string> found)
    {
        var parts = Sentences(text[..year.Index]);
        if (parts.Count < 2)
        {
            return ("", "");
        }

        found["title"] = parts[1].TrimEnd('.');
        PrintedWork.ReadPublisher(string.Join(" ", parts[2..]), found);
        return (parts[0], "");
    }

    // "Smith, John. "Sleep and Pain." Journal of Sleep 12, no. 3 (2020): 45-67."
    private static (string Authors, string Work)? Chicago(string before, string after, Dictionary<string, string> found)
    {
        var match = PrintedMarks.Chicago().Match(before);
        if (!match.Success)
        {
            return null;
        }

        found["title"] = match.Groups["title"].Value.TrimEnd('.', ',');
        found["container-title"] = match.Groups["container"].Value.Trim();
        Set(found, "volume", match.Groups["volume"].Value);
        Set(found, "issue", match.Groups["issue"].Value);
        Set(found, "page", PrintedMarks.Pages().Match(after).Value);
        return (match.Groups["authors"].Value, "");
    }

    /// <summary>Parts that a full stop and a space end; initials end none.</summary>
    private static List<string> Sentences(string text) =>
        [.. PrintedMarks.SentenceEnd().Split(text).Select(part => part.Trim()).Where(part => part.Trim('.').Length > 0)];

    private static void Take(ref string text, Regex regex, Dictionary<string, string> found, string key)
    {
        var match = regex.Match(text);
        if (match.Success)
        {
            found[key] = match.Groups["value"].Value.TrimEnd('.', ',', ';', ')');
            text = text.Remove(match.Index, match.Length).Trim();
        }
    }

    private static void Set(Dictionary<string, string> found, string key, string value)
    {
        if (value.Length > 0)
        {
            found[key] = value.Replace('–', '-');
        }
    }

    private static string TypeOf(Dictionary<string, string> found)
    {
        if (found.Remove("thesis"))
        {
            return "thesis";
        }

        return found.Remove("chapter") ? "chapter"
            : found.ContainsKey("container-title") ? "article-journal"
            : found.ContainsKey("URL") && !found.ContainsKey("publisher") && !found.ContainsKey("edition") ? "webpage"
            : "book";
    }
}
