namespace HandoutGen.Source.Import;

/// <summary>The tables of the formats that reference managers export.</summary>
internal static class FieldTables
{
    public static readonly FieldTable BibTex = new(
        "BibTeX",
        "document",
        [
            new("article", "article-journal"), new("book, mvbook, collection", "book"), new("inbook, incollection, suppbook, suppcollection", "chapter"),
            new("inproceedings, conference", "paper-conference"), new("proceedings, mvproceedings", "book"), new("phdthesis, mastersthesis, thesis", "thesis"),
            new("techreport, report", "report"), new("online, electronic, www, webpage", "webpage"), new("manual", "report"), new("booklet", "pamphlet"),
            new("unpublished", "manuscript"), new("patent", "patent"), new("software", "software"), new("dataset, data", "dataset"), new("periodical", "periodical"),
            new("inreference", "entry-encyclopedia"), new("video, movie", "motion_picture"), new("misc", "document; webpage where it has a url"),
        ],
        [
            new("author", "author"), new("editor", "editor"), new("translator", "translator"), new("title", "title"), new("subtitle", FieldRole.Subtitle),
            new("shorttitle", "title-short"), new("journaltitle, journal, booktitle, maintitle", "container-title"), new("shortjournal", "container-title-short"),
            new("series", "collection-title"), new("volume", "volume"), new("number", FieldRole.Number), new("issue", "issue"), new("pages", "page"),
            new("eid", FieldRole.Pages), new("date, year", "issued"), new("month", FieldRole.Month), new("day", FieldRole.Day), new("edition", "edition"),
            new("publisher, school, institution, organization", "publisher"), new("location, address", "publisher-place"), new("doi", "DOI"), new("url", FieldRole.Url),
            new("urldate", "accessed"), new("isbn", "ISBN"), new("issn", "ISSN"), new("pmid", "PMID"), new("pmcid", "PMCID"), new("chapter", "chapter-number"),
            new("type", "genre"), new("eventtitle", "event-title"), new("venue", "event-place"), new("version", "version"), new("howpublished", FieldRole.Published),
            new("origdate", "original-date"), new("pagetotal", "number-of-pages"),
        ]);

    public static readonly FieldTable Ris = new(
        "RIS",
        "document",
        [
            new("JOUR, EJOUR, INPR", "article-journal"), new("MGZN", "article-magazine"), new("NEWS", "article-newspaper"), new("BOOK, EBOOK, EDBOOK", "book"),
            new("CHAP, ECHAP", "chapter"), new("CONF, CPAPER", "paper-conference"), new("THES", "thesis"), new("RPRT, GOVDOC", "report"),
            new("ELEC, WEB, ICOMM", "webpage"), new("BLOG", "post-weblog"), new("COMP", "software"), new("DATA", "dataset"), new("PAMP", "pamphlet"), new("PAT", "patent"),
            new("STAT, LAW", "legislation"), new("CASE", "legal_case"), new("STAND", "standard"), new("VIDEO, MPCT", "motion_picture"), new("SOUND", "song"),
            new("ENCYC", "entry-encyclopedia"), new("DICT", "entry-dictionary"), new("MANSCPT, UNPB", "manuscript"), new("PCOMM", "personal_communication"),
        ],
        [
            new("AU, A1", "author"), new("ED, A2", "editor"), new("A3", "collection-editor"), new("A4, TA", "translator"), new("TI, T1, CT", "title"), new("ST", "title-short"),
            new("T2, JF, JO, BT", "container-title"), new("JA, J2, J1", "container-title-short"), new("T3", "collection-title"), new("DA, PY, Y1", "issued"), new("Y2", "accessed"),
            new("VL", "volume"), new("IS", "issue"), new("M1", FieldRole.Number), new("SP", FieldRole.FirstPage), new("EP", FieldRole.LastPage), new("PB", "publisher"), new("CY, PP", "publisher-place"),
            new("ET", "edition"), new("SN", FieldRole.Serial), new("DO", "DOI"), new("M3", FieldRole.Identifier), new("UR, L2", FieldRole.Url), new("C2", "PMCID"),
        ]);

    public static readonly FieldTable Nbib = new(
        "PubMed nbib",
        "article-journal",
        [new("Journal Article", "article-journal"), new("Book", "book"), new("Book Chapter", "chapter"), new("Preprint", "article")],
        [
            new("FAU, AU, CN", "author"), new("FED, ED", "editor"), new("TI, BTI", "title"), new("JT", "container-title"), new("TA", "container-title-short"), new("DP", "issued"),
            new("VI", "volume"), new("IP", "issue"), new("PG", "page"), new("PB", "publisher"), new("AID, LID", FieldRole.Identifier), new("PMID", "PMID"), new("PMC", "PMCID"),
            new("IS", "ISSN"), new("ISBN", "ISBN"), new("EN", "edition"),
        ]);

    public static readonly FieldTable EndNote = new(
        "EndNote XML",
        "document",
        [
            new("Journal Article, Electronic Article", "article-journal"), new("Magazine Article", "article-magazine"), new("Newspaper Article", "article-newspaper"),
            new("Book, Edited Book, Electronic Book", "book"), new("Book Section, Electronic Book Section", "chapter"), new("Conference Paper, Conference Proceedings", "paper-conference"),
            new("Thesis", "thesis"), new("Report, Government Document", "report"), new("Web Page, Online Database, Online Multimedia", "webpage"), new("Blog", "post-weblog"),
            new("Computer Program", "software"), new("Dataset", "dataset"), new("Pamphlet", "pamphlet"), new("Patent", "patent"), new("Statute", "legislation"),
            new("Case", "legal_case"), new("Standard", "standard"), new("Film or Broadcast, Audiovisual Material", "motion_picture"), new("Manuscript, Unpublished Work", "manuscript"),
            new("Encyclopedia", "entry-encyclopedia"), new("Dictionary", "entry-dictionary"),
        ],
        [
            new("authors", "author"), new("secondary-authors", "editor"), new("tertiary-authors", "collection-editor"), new("subsidiary-authors, translated-authors", "translator"),
            new("title", "title"), new("short-title", "title-short"), new("secondary-title, full-title", "container-title"), new("abbr-1, alt-title", "container-title-short"),
            new("tertiary-title", "collection-title"), new("year", "issued"), new("date", FieldRole.Day), new("volume", "volume"), new("number", FieldRole.Number), new("pages", "page"),
            new("edition", "edition"), new("publisher", "publisher"), new("pub-location", "publisher-place"), new("isbn", FieldRole.Serial), new("electronic-resource-num", "DOI"),
            new("url", FieldRole.Url), new("accession-num", FieldRole.Identifier), new("custom2", "PMCID"), new("access-date", "accessed"), new("work-type", "genre"),
        ]);
}
