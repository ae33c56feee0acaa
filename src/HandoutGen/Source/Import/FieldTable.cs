using System.Collections.Immutable;

namespace HandoutGen.Source.Import;

/// <summary>How one format's fields become variables of CSL: what the reader does and what <c>docs/importing.md</c> shows.</summary>
/// <param name="Name">The format's name.</param>
/// <param name="DefaultType">The type of a record whose word for it is unknown.</param>
/// <param name="Types">The format's words for types with those of CSL.</param>
/// <param name="Fields">The fields.</param>
internal sealed record FieldTable(string Name, string DefaultType, ImmutableArray<FieldRow> Types, ImmutableArray<FieldRow> Fields)
{
    /// <summary>The CSL type that the format's word stands for.</summary>
    public string Type(string word) => Find(Types, word)?.Target ?? DefaultType;

    /// <summary>What becomes of a tag: a variable, one of <see cref="FieldRole"/>, or null for what is lost.</summary>
    public string? Target(string tag) => Find(Fields, tag)?.Target;

    private static FieldRow? Find(ImmutableArray<FieldRow> rows, string word) =>
        rows.FirstOrDefault(row => row.Words.Split(", ").Contains(word, StringComparer.OrdinalIgnoreCase));
}

/// <summary>A line of the table.</summary>
/// <param name="Words">The format's words, with commas between them; the first that a record has counts.</param>
/// <param name="Target">The variable or type of CSL.</param>
internal sealed record FieldRow(string Words, string Target);

/// <summary>Targets that are no variables by themselves: what they become depends on the record.</summary>
internal static class FieldRole
{
    public const string Subtitle = "title, after a colon";
    public const string Year = "issued: the year";
    public const string Month = "issued: the month";
    public const string Day = "issued: the day";
    public const string FirstPage = "page: the first";
    public const string LastPage = "page: the last";
    public const string Serial = "ISBN of books, ISSN of the others";
    public const string Number = "issue of articles, collection-number of books, number of the others";
    public const string Identifier = "DOI, where it is one";
    public const string Pages = "page, where there is none";
    public const string Published = "URL where it is an address, else medium";
    public const string Url = "URL, unless it is the DOI's";
}
