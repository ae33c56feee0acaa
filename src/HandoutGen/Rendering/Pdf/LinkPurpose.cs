using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Pdf;

/// <summary>What a link is for, in words: its annotation's Contents (PDF/UA-1, 7.18.5-2).</summary>
internal static class LinkPurpose
{
    private const int Longest = 200;

    /// <summary>The link's words and where it leads: an address, the reference, the section.</summary>
    public static string Of(Link link, ResolvedHandout handout)
    {
        var text = InlineText.Of(link.Content, handout).Replace('\n', ' ').Trim();
        if (text.Length == 0)
        {
            return "";
        }

        return Shorten(link.Target switch
        {
            ExternalTarget external => ShownAddress.IsShownBy(text, external.Value) ? text : $"{text} ({external.Value})",
            InternalTarget inside when Reference(inside.Id, handout) is { } entry => InlineText.Of(entry.Content, handout).Replace('\n', ' '),
            _ => text,
        });
    }

    private static ReferenceEntry? Reference(string id, ResolvedHandout handout) =>
        handout.References.Entries.FirstOrDefault(entry => entry.Id == id);

    private static string Shorten(string text) => text.Length <= Longest ? text : text[..text.LastIndexOf(' ', Longest)] + " …";
}
