using System.Collections.Frozen;

namespace HandoutGen.Source.References;

/// <summary>The types of references as people and other programs call them.</summary>
internal static class ReferenceTypes
{
    private const string Words = """
        article-journal = journal; journal article; journalarticle; journal-article; research article; paper; periodical article; review article; systematic review; trial
        article-magazine = magazine; magazine article
        article-newspaper = newspaper; newspaper article; news
        bill = act of parliament
        book = booklet; textbook; monograph; manual; edited book; ebook; e-book
        broadcast = podcast; radio; tv; episode; television
        chapter = book chapter; book section; booksection; inbook; incollection; book-chapter
        entry-dictionary = dictionary
        entry-encyclopedia = encyclopedia; encyclopaedia; wikipedia
        legislation = law; statute
        motion_picture = film; movie; video; youtube
        pamphlet = leaflet; brochure; flyer; handout
        paper-conference = conference paper; conference; proceedings; inproceedings; poster
        post-weblog = blog; blog post
        report = guideline; guidelines; fact sheet; technical report; techreport; white paper; government document
        software = app; program; computer program
        thesis = dissertation; phd thesis; phdthesis; mastersthesis; doctoral thesis; master thesis
        webpage = website; web site; web page; web; web-page; online; internet; url
        """;

    private static readonly FrozenDictionary<string, string> ByWord = Words.Split('\n')
        .Select(line => line.Split(" = ", 2))
        .SelectMany(parts => parts[1].Split("; "), (parts, word) => KeyValuePair.Create(word, parts[0]))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The CSL type that others call so, or null.</summary>
    public static string? Called(string word) => ByWord.GetValueOrDefault(word.Trim());
}
