using System.Collections.Immutable;

namespace HandoutGen.Model;

/// <summary>What stands around a handout's text. It is decided once, in resolution; every format shows the same.</summary>
/// <param name="Masthead">Above the title.</param>
/// <param name="Closing">After the text.</param>
/// <param name="Running">At the head and foot of pages, for the formats that have pages.</param>
public sealed record PageParts(Masthead Masthead, Closing Closing, RunningText Running)
{
    /// <summary>What says that this is a draft, or null.</summary>
    public string? Draft { get; init; }

    /// <summary>The list of sections for a format without pages to turn; empty where a handout has few of them.</summary>
    public ImmutableArray<ContentsEntry> Contents { get; init; } = [];
}

/// <summary>One line of the list of sections.</summary>
/// <param name="Id">The section's id.</param>
/// <param name="Heading">Its words.</param>
public sealed record ContentsEntry(string Id, ImmutableArray<Inline> Heading);

/// <summary>The letterhead: the practice, and who wrote the handout.</summary>
/// <param name="Logo">The practice's logo, or null.</param>
/// <param name="Name">The practice's name where no logo says it, or null.</param>
/// <param name="Tagline">A line under the name, or null.</param>
/// <param name="Authors">A line for each author: "Meri Levy, LMFT".</param>
/// <param name="Home">The practice's home page, or null.</param>
public sealed record Masthead(BrandLogo? Logo, string? Name, string? Tagline, ImmutableArray<string> Authors, BrandValue? Home)
{
    /// <summary>Something says whose handout it is.</summary>
    public bool HasPractice => Logo is not null || Name is not null || Tagline is not null;

    /// <summary>Something says who wrote it, or where there is more.</summary>
    public bool HasByline => !Authors.IsEmpty || Home is not null;
}

/// <summary>What stands after the text.</summary>
/// <param name="Disclaimer">Or empty.</param>
/// <param name="Contact">How to reach the practice; what the masthead shows already is not repeated.</param>
/// <param name="Footer">The practice's own last line, or empty.</param>
/// <param name="Revised">"Version 2.1 · Revised November 2026 · Review by November 2028", what there is of it; or null.</param>
public sealed record Closing(ImmutableArray<Inline> Disclaimer, ImmutableArray<ContactEntry> Contact, ImmutableArray<Inline> Footer, string? Revised)
{
    /// <summary>Nothing stands after the text.</summary>
    public bool IsEmpty => Disclaimer.IsEmpty && Contact.IsEmpty && Footer.IsEmpty && Revised is null;
}

/// <summary>One way to reach the practice.</summary>
/// <param name="Word">What tells the number from others, with what parts it from the number ("Fax: "); empty where the value speaks for itself.</param>
/// <param name="Value">What is shown and where it leads.</param>
public sealed record ContactEntry(string Word, BrandValue Value);

/// <summary>The lines at the head and foot of pages.</summary>
/// <param name="Practice">Whose handout it is, or null.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Foot">What stands at the foot of each page, beside its number.</param>
/// <param name="FootRepeats">The foot says again what stands elsewhere in the handout; otherwise it is said there only.</param>
/// <param name="Revised">"Version 2.1 · Revised November 2026 · Review by November 2028", what there is of it; or null; it stands with <paramref name="Foot"/>.</param>
/// <param name="PageOf">"Page {0} of {1}".</param>
public sealed record RunningText(string? Practice, string Title, ImmutableArray<ImmutableArray<Inline>> Foot, bool FootRepeats, string? Revised, string PageOf);
