using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HandoutGen.Model;

namespace HandoutGen.Tests.Rendering;

/// <summary>
/// The words of a handout in each format, in reading order, so that formats can be compared. Signs that only show structure
/// (bullets, bars, underlines) are no words; the number of a numbered item is one.
/// </summary>
internal static partial class HandoutWords
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "b", "bdi", "code", "em", "i", "span", "strong", "sub", "sup", "u", "wbr",
    };

    /// <summary>The words of plain text. Digits that are raised or lowered without markup count as digits.</summary>
    public static string[] OfText(string text) =>
        [.. Box().Replace(string.Concat(text.Select(Level)), "$1").Split(['\n', ' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.AsSpan().ContainsAnyExcept("-=~.│─└┘•◦▪☐☑●►◆▲■✔"))];

    /// <summary>The words of a web page as its reader meets them, from the masthead to the last line.</summary>
    /// <param name="html">The page.</param>
    /// <param name="withTargets">A link whose text is not its address is followed by the address in brackets, as on paper and in plain text.</param>
    /// <param name="withAlternatives">A picture is its alternative text, in brackets when it is a figure.</param>
    /// <param name="withRunningLines">The lines that the PDF repeats at the foot of its pages are there too.</param>
    public static string[] OfHtml(string html, bool withTargets = true, bool withAlternatives = true, bool withRunningLines = true)
    {
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelector(".skip")?.Remove();
        page.QuerySelector(".contents")?.Remove();
        if (!withRunningLines)
        {
            page.QuerySelectorAll(".running").ToList().ForEach(line => line.Remove());
        }

        var text = new StringBuilder();
        Append(page.Body!);
        return OfText(text.ToString());

        void Append(INode node)
        {
            if (node is IText characters)
            {
                text.Append(characters.Data);
            }
            else if (node is IHtmlImageElement image && withAlternatives)
            {
                text.Append(image.Closest("figure") is null ? $" {image.AlternativeText} " : $" [{image.AlternativeText}] ");
            }
            else if (node is IElement { LocalName: "svg" } code && code.Closest("figure.code") is not null)
            {
                return; // its words and address are the paragraph after it
            }
            else if (node is IElement { LocalName: "svg" } drawing)
            {
                var alternative = drawing.GetAttribute("aria-label");
                text.Append(!withAlternatives ? "" : drawing.Closest("figure") is null ? $" {alternative} " : $" [{alternative}] ");
            }
            else if (node is IElement element)
            {
                var space = Inline.Contains(element.LocalName) ? "" : " ";
                text.Append(space).Append(Number(element));
                element.ChildNodes.ToList().ForEach(Append);
                text.Append(space).Append(withTargets ? Target(element) : "");
            }
        }
    }

    /// <summary>The words of a PDF, with those of its running lines, by poppler.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="byPlaces">In the order that is guessed from the places on the page alone, not in that of the content.</param>
    public static string[] OfPdf(byte[] pdf, bool byPlaces = false)
    {
        string[] order = byPlaces ? [] : ["-raw"];
        var start = new ProcessStartInfo(OutsideData.RequireTool("pdftotext"), [.. order, "-enc", "UTF-8", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(pdf);
        process.StandardInput.Close();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        // A line may end inside a word after its hyphen, and inside an address after a slash or dot.
        return OfText(InsideWord().Replace(text, "").Replace('\f', ' '));
    }

    private static char Level(char character)
    {
        var raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎".IndexOf(character, StringComparison.Ordinal);
        return raised < 0 ? character : "0123456789+-=()"[raised % 15];
    }

    private static string Number(IElement element) =>
        element is IHtmlListItemElement { ParentElement: IHtmlOrderedListElement list } && !list.ClassList.Contains("labelled")
            ? string.Create(CultureInfo.InvariantCulture, $"{Number(list, element)}. ")
            : "";

    // HTML §4.4.8: an item without a value is one more than the one before it.
    private static int Number(IHtmlOrderedListElement list, IElement element)
    {
        var number = list.Start - 1;
        foreach (var item in list.Children)
        {
            number = item.GetAttribute("value") is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : number + 1;
            if (item == element)
            {
                break;
            }
        }

        return number;
    }

    private static string Target(IElement element) =>
        element.GetAttribute("data-address") is { } address ? $" ({address})" : "";

    [GeneratedRegex(@"^([ │]*)\[[ x]\] ", RegexOptions.Multiline)]
    private static partial Regex Box();

    [GeneratedRegex(@"(?<=[-/]|(?:www\.|://)\S*\.|www\.)\n")]
    private static partial Regex InsideWord();
}
