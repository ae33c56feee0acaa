using System.Text;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Tests.Bundled;

/// <summary>The hundred references in one style as text: each as it is cited, then the list.</summary>
internal static class Listing
{
    public static string Of(CslStyle style, CslLocale locale)
    {
        var document = Format(style, locale);
        var text = new StringBuilder();
        text.Append(style.Title).Append("\n\nIN TEXT\n\n");
        for (var i = 0; i < References.All.Length; i++)
        {
            text.Append(References.All[i].Id).Append(": ").Append(RunText.Of(document.Citations[i].Runs)).Append('\n');
        }

        text.Append("\nLIST\n");
        foreach (var entry in document.Entries)
        {
            text.Append("\n[").Append(entry.ItemId).Append("] ").Append(RunText.Of(entry)).Append('\n');
        }

        return text.ToString();
    }

    public static FormattedDocument Format(CslStyle style, CslLocale locale) =>
        new CitationProcessor(style, locale).Format(References.All, [.. References.All.Select(static item => new Citation([new Cite(item.Id)]))]);
}
