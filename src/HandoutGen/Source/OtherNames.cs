using System.Collections.Frozen;

namespace HandoutGen.Source;

/// <summary>Keys as people, BibTeX and reference managers call them, with those of the formats.</summary>
internal static class OtherNames
{
    /// <summary>For a handout and its sections and authors.</summary>
    public static readonly FrozenDictionary<string, string> Handout = Table(
        ("heading", "title header"),
        ("body", "text content contents paragraph"),
        ("citation-style", "style csl"),
        ("lang", "language locale"),
        ("references", "citations sources"),
        ("slug", "file filename"),
        ("author", "by writer"),
        ("credentials", "degree degrees license licence"),
        ("layout", "pages"));

    /// <summary>For a reference.</summary>
    public static readonly FrozenDictionary<string, string> Reference = Table(
        ("container-title", "journal booktitle magazine newspaper website"),
        ("issued", "year date published"),
        ("page", "pages"),
        ("publisher-place", "city address place location"),
        ("publisher", "school university institution organization"),
        ("URL", "link web"));

    private static FrozenDictionary<string, string> Table(params (string Key, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' '), (row, name) => KeyValuePair.Create(name, row.Key)).ToFrozenDictionary(StringComparer.Ordinal);
}
