using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Resolution;

/// <summary>Decides what stands around a handout's text.</summary>
internal static class PagePartsResolver
{
    // From so many sections on a reader without pages to turn is given their list.
    private const int ManySections = 6;

    // How many ways to reach the practice have room at the foot of a page.
    private const int ContactsAtFoot = 2;

    /// <summary>The page parts.</summary>
    /// <param name="title">Who wrote what.</param>
    /// <param name="sections">The handout's sections.</param>
    /// <param name="brand">The practice.</param>
    /// <param name="labels">The tool's own words.</param>
    /// <param name="revised">Which version this is, in words; or null.</param>
    public static PageParts Resolve(TitleBlock title, ImmutableArray<Section> sections, Brand brand, Labels labels, string? revised)
    {
        var home = brand.Home is { } uri ? new BrandValue(ShownAddress.Of(uri), uri) : null;
        ImmutableArray<ContactEntry> contact =
        [
            .. brand.Contact.Where(line => !IsSamePage(line.Value.Target, brand.Home))
                .Select(line => new ContactEntry(ContactWord.Of(line, labels.Contact), line.Value)),
        ];
        return new PageParts(
            new Masthead(brand.Logo, brand.Logo is null or { IsMark: true } ? brand.Name : null, brand.Tagline, [.. title.Authors.Select(author => author.Line(labels.Comma))], home),
            new Closing(brand.Disclaimer, contact, brand.Footer, revised),
            new RunningText(brand.Name, title.Title, Foot(brand.Footer, contact, home), brand.Footer.IsEmpty, revised, labels.PageOf))
        {
            Contents = sections.Length < ManySections ? [] : [.. sections.Select(section => new ContentsEntry(section.Id, section.Heading))],
        };
    }

    // The practice's own line; without one, how to reach it.
    private static ImmutableArray<ImmutableArray<Inline>> Foot(ImmutableArray<Inline> footer, ImmutableArray<ContactEntry> contact, BrandValue? home) =>
        !footer.IsEmpty ? [footer]
        : !contact.IsEmpty ? [.. contact.Take(ContactsAtFoot).Select(Linked)]
        : home is not null ? [Linked(new ContactEntry("", home))]
        : [];

    private static ImmutableArray<Inline> Linked(ContactEntry entry)
    {
        var text = new Text(entry.Value.Text);
        Inline value = entry.Value.Target is null ? text : new Link(new ExternalTarget(entry.Value.Target), [text]);
        return entry.Word.Length == 0 ? [value] : [new Text(entry.Word), value];
    }

    private static bool IsSamePage(string? target, string? home) =>
        target is not null && home is not null && string.Equals(target.TrimEnd('/'), home.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
