using System.Collections.Frozen;

namespace HandoutGen.Source.References;

/// <summary>What each variable of CSL 1.0.2 (appendix IV) is for, in words that an editor shows.</summary>
internal static class VariableHelp
{
    private const string Words = """
        author = The authors.
        chair = Who led the session of a conference.
        collection-editor = The editors of the series.
        compiler = Who compiled the work.
        composer = Who composed the music.
        container-author = The authors of the book that the chapter stands in.
        contributor = Others who had a part in the work.
        curator = Who curated the exhibition.
        director = Who directed the film.
        editor = The editors.
        editor-translator = Who edited and translated the work.
        editorial-director = The editorial director.
        executive-producer = The executive producer.
        guest = The guest of an interview or a broadcast.
        host = The host of a broadcast or a podcast.
        illustrator = Who drew the pictures.
        interviewer = Who asked the questions.
        narrator = Who reads the book aloud.
        organizer = Who held the conference.
        original-author = The authors of the original work.
        performer = Who performs the work.
        producer = Who produced the work.
        recipient = To whom a letter was written.
        reviewed-author = The authors of the work that is reviewed.
        script-writer = Who wrote the script.
        series-creator = Who created the series.
        translator = Who translated the work.
        accessed = When the page was looked at.
        available-date = When the work became available before it was published.
        event-date = When the event took place.
        issued = When the work was published: 2022, 2022-03, 2022-03-05.
        original-date = When the original was published.
        submitted = When the work was submitted.
        chapter-number = The chapter's number.
        citation-number = Set by the tool.
        collection-number = The number within the series.
        edition = The edition: 2, or words.
        first-reference-note-number = Set by the tool.
        issue = The issue of the journal.
        locator = Set by citations: [@id, p. 3].
        number = The number of a report, a patent or an episode.
        number-of-pages = How many pages the work has.
        number-of-volumes = How many volumes the work has.
        page = The pages: 13-23.
        page-first = The first page.
        part-number = The part's number.
        printing-number = The number of the printing.
        section = The section of a law or a newspaper.
        supplement-number = The number of the supplement.
        version = The version of a program.
        volume = The volume.
        abstract = The abstract; styles do not show it.
        annote = Your own notes on the work.
        archive = The archive that keeps it.
        archive-place = Where the archive is.
        archive_collection = The collection within the archive.
        archive_location = Where it lies within the archive.
        authority = The court, or the body that made the standard.
        call-number = The library's number.
        citation-key = The key in another program.
        citation-label = Set by the tool.
        collection-title = The series.
        container-title = The journal, the book of a chapter, or the web site.
        container-title-short = The journal's abbreviation.
        dimensions = The size or the running time.
        division = The division of the authority.
        DOI = The DOI: 10.1001/jamapsychiatry.2021.2669.
        event = The event's name, as older files have it.
        event-place = Where the event took place.
        event-title = The event's name.
        genre = What kind of work it is: doctoral thesis, fact sheet.
        ISBN = The ISBN.
        ISSN = The ISSN.
        jurisdiction = Where the law holds.
        keyword = Keywords.
        language = The language of the work, as a tag: en, de.
        license = The licence.
        medium = The medium: CD, video.
        note = A note; some styles show it.
        original-publisher = The publisher of the original.
        original-publisher-place = Where the original was published.
        original-title = The title of the original.
        part-title = The title of the part.
        PMCID = The number in PubMed Central: PMC1234567.
        PMID = The number in PubMed.
        publisher = The publisher, the university of a thesis, or the institution.
        publisher-place = The publisher's city.
        references = Related works.
        reviewed-genre = What kind of work is reviewed.
        reviewed-title = The title of the work that is reviewed.
        scale = The scale of a map.
        source = The database that it was found in.
        status = in press, forthcoming.
        title = The title, as it is printed.
        title-short = A short title.
        URL = The address on the web.
        volume-title = The title of the volume.
        year-suffix = Set by the tool.
        """;

    private static readonly FrozenDictionary<string, string> ByName = Words.Split('\n')
        .Select(line => line.Split(" = ", 2))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>The words for a variable.</summary>
    /// <exception cref="KeyNotFoundException">CSL has no such variable.</exception>
    public static string Of(string variable) => ByName[variable];
}
