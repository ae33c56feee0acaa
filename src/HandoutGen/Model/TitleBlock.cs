using System.Collections.Immutable;

namespace HandoutGen.Model;

/// <summary>What stands before the first section.</summary>
/// <param name="Title">The handout's title: heading 1, and the document's title in every format.</param>
/// <param name="Subtitle">The subtitle's lines, as the author broke them.</param>
/// <param name="Authors">Who wrote it.</param>
public sealed record TitleBlock(string Title, ImmutableArray<string> Subtitle, ImmutableArray<Author> Authors);

/// <summary>Someone who wrote the handout.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Credentials">Degrees and licences, or null.</param>
public sealed record Author(string Name, string? Credentials)
{
    /// <summary>"Meri Levy, LMFT".</summary>
    /// <param name="comma">What parts the name from the credentials.</param>
    public string Line(string comma) => Credentials is null ? Name : Name + comma + Credentials;
}

/// <summary>When the handout was last revised, as exactly as the author says.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null; only with a month.</param>
public sealed record RevisionDate(int Year, int? Month, int? Day);
