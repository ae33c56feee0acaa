using HandoutGen.Model;

namespace HandoutGen.Rendering.Pdf;

/// <summary>What a link is for, in words: its annotation's Contents (PDF/UA-1, 7.18.5-2).</summary>
internal sealed class LinkPurpose(ResolvedHandout handout)
{
    private const int Longest = 200;

    private readonly ILookup<string, ReferenceEntry> _references = handout.References.Entries.ToLookup(entry => entry.Id, StringComparer.Ordinal);

    /// <summary>The link's words and where it leads: an address, the reference, the section.</summary>
    public string Of(Link link)
    {
        var text = InlineText.Of(link.Content, handout).Replace('\n', ' ').Trim();
        if (text.Length == 0)
        {
            return "";
        }

        return Shorten(link.Target switch
        {
            ExternalTarget external => ShownAddress.IsShownBy(text, external.Value) ? text : $"{text} ({external.Value})",
            InternalTarget inside when _references[inside.Id].FirstOrDefault() is { } entry => InlineText.Of(entry.Content, handout).Replace('\n', ' '),
            _ => text,
        });
    }

    // At a word's end; an address has none.
    private static string Shorten(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', Longest);
        return space > 0 ? text[..space] + " …" : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
