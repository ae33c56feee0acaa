using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Resolution;

/// <summary>Decides what stands around a handout's text.</summary>
internal static class PagePartsResolver
{
    // How many ways to reach the practice have room at the foot of a page.
    private const int ContactsAtFoot = 2;

    /// <summary>The page parts.</summary>
    /// <param name="title">Who wrote what.</param>
    /// <param name="brand">The practice.</param>
    /// <param name="labels">The tool's own words.</param>
    /// <param name="date">The revision's date in words, or null.</param>
    public static PageParts Resolve(TitleBlock title, Brand brand, Labels labels, string? date)
    {
        var home = brand.Home is { } uri ? new BrandValue(ShownAddress.Of(uri), uri) : null;
        var revised = date is null ? null : labels.Revised.Replace("{0}", date, StringComparison.Ordinal);
        var contact = brand.Contact.RemoveAll(line => IsSamePage(line.Value.Target, brand.Home));
        return new PageParts(
            new Masthead(brand.Logo, brand.Logo is null or { IsMark: true } ? brand.Name : null, brand.Tagline, [.. title.Authors.Select(author => author.Line)], home),
            new Closing(brand.Disclaimer, contact, brand.Footer, revised),
            new RunningText(brand.Name, title.Title, Foot(brand.Footer, contact, home), revised, labels.PageOf));
    }

    // The practice's own line; without one, how to reach it.
    private static ImmutableArray<ImmutableArray<Inline>> Foot(ImmutableArray<Inline> footer, ImmutableArray<ContactLine> contact, BrandValue? home) =>
        !footer.IsEmpty ? [footer]
        : !contact.IsEmpty ? [.. contact.Take(ContactsAtFoot).Select(line => Linked(line.Value))]
        : home is not null ? [Linked(home)]
        : [];

    private static ImmutableArray<Inline> Linked(BrandValue value) =>
        value.Target is null ? [new Text(value.Text)] : [new Link(new ExternalTarget(value.Target), [new Text(value.Text)])];

    private static bool IsSamePage(string? target, string? home) =>
        target is not null && home is not null && string.Equals(target.TrimEnd('/'), home.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
