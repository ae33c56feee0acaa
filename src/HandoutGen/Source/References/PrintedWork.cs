namespace HandoutGen.Source.References;

/// <summary>What follows authors and year: the title, then the journal with its numbers, or the publisher.</summary>
internal static class PrintedWork
{
    /// <summary>Adds what can be told to <paramref name="found"/>, by the variables of CSL.</summary>
    public static void Read(string text, Dictionary<string, string> found)
    {
        if (text.Length == 0)
        {
            return;
        }

        string rest;
        if (PrintedMarks.Quoted().Match(text) is { Success: true } quoted)
        {
            found["title"] = quoted.Groups["title"].Value.TrimEnd(',', '.');
            rest = text[quoted.Length..].Trim(' ', ',', '.');
        }
        else
        {
            var end = PrintedMarks.TitleEnd().Match(text);
            var title = end.Success ? text[..(end.Index + (end.Value[0] == '.' ? 0 : 1))] : text;
            found["title"] = title.Trim().TrimEnd('.');
            rest = end.Success ? text[(end.Index + end.Length)..].Trim() : "";
        }

        if (PrintedMarks.Thesis().Match(found["title"]) is { Success: true } thesis)
        {
            found["title"] = found["title"].Remove(thesis.Index, thesis.Length).Trim();
            found["genre"] = thesis.Groups["genre"].Value;
            found["publisher"] = thesis.Groups["school"].Success ? thesis.Groups["school"].Value.Trim() : rest.TrimEnd('.');
            found["thesis"] = "";
            return;
        }

        if (PrintedMarks.Edition().Match(found["title"]) is { Success: true } edition)
        {
            found["edition"] = edition.Groups["edition"].Value;
            found["title"] = found["title"].Remove(edition.Index, edition.Length).Trim();
        }

        if (PrintedMarks.InBook().Match(rest) is { Success: true } book)
        {
            found["chapter"] = "";
            found["container-title"] = book.Groups["container"].Value.Trim();
            Set(found, "page", book.Groups["page"].Value);
            ReadPublisher(rest[(book.Index + book.Length)..], found);
        }
        else if (PrintedMarks.Journal().Match(rest) is { Success: true } journal)
        {
            found["container-title"] = journal.Groups["container"].Value.Trim(' ', ',');
            Set(found, "volume", journal.Groups["volume"].Value);
            Set(found, "issue", journal.Groups["issue"].Value);
            Set(found, "page", journal.Groups["page"].Value);
        }
        else
        {
            ReadPublisher(rest, found);
        }
    }

    /// <summary>"2nd ed. London: Elsevier", "Oxford University Press".</summary>
    public static void ReadPublisher(string text, Dictionary<string, string> found)
    {
        if (PrintedMarks.Edition().Match(text) is { Success: true } edition)
        {
            found["edition"] = edition.Groups["edition"].Value;
            text = text.Remove(edition.Index, edition.Length);
        }

        text = text.Trim(' ', '.', ',', ';');
        if (text.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0)
        {
            found["publisher-place"] = text[..colon].Trim();
            text = text[(colon + 2)..];
        }

        Set(found, "publisher", text.Trim(' ', '.', ',', ';'));
    }

    private static void Set(Dictionary<string, string> found, string key, string value)
    {
        if (value.Length > 0)
        {
            found[key] = value.Replace('–', '-');
        }
    }
}
