using System.Globalization;
using System.Text;

namespace HandoutGen.Pdf.Structure;

/// <summary>
/// Prints a structure tree for people: an element a line with what a screen reader tells of it, its text in quotes, and
/// "page 2:" before what does not stand on the page of what came before.
/// </summary>
public sealed class StructureDump
{
    private readonly StringBuilder _lines = new();
    private readonly Dictionary<(TaggedPage Page, int ContentId), string> _texts = [];
    private TaggedPage? _page;

    private StructureDump(IReadOnlyList<TaggedPage> pages)
    {
        foreach (var page in pages)
        {
            foreach ((var id, var text) in page.Texts)
            {
                _texts[(page, id)] = _texts.GetValueOrDefault((page, id), "") + text;
            }
        }
    }

    /// <summary>The tree as it will be in the file: elements without content are left out.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="pages">The document's pages.</param>
    /// <param name="language">The document's language.</param>
    /// <returns>Lines that end with "\n".</returns>
    public static string Print(StructureElement root, IReadOnlyList<TaggedPage> pages, string language)
    {
        var dump = new StructureDump(pages) { _page = pages.Count > 0 ? pages[0] : null };
        dump.Element(root, 0, language);
        return dump._lines.ToString();
    }

    private void Element(StructureElement element, int depth, string? language)
    {
        _lines.Append(' ', 2 * depth).Append(element.Type);
        Attributes(element, language);
        List<StructureKid> kids = [.. element.Kids.Where(kid => kid.Element is not { IsEmpty: true })];
        if (kids is [{ IsContent: true } only] && only.Page == _page)
        {
            _lines.Append(' ').Append(Quoted(Text(only))).Append('\n');
            return;
        }

        _lines.Append('\n');
        foreach (var kid in kids)
        {
            if (kid.Element is { } child)
            {
                Element(child, depth + 1, null);
            }
            else
            {
                Leaf(kid, depth + 1);
            }
        }
    }

    private void Leaf(StructureKid kid, int depth)
    {
        _lines.Append(' ', 2 * depth);
        if (kid.Page != _page)
        {
            _lines.Append(CultureInfo.InvariantCulture, $"page {kid.Page!.Index + 1}: ");
        }

        _page = kid.Page;
        _lines.Append(kid.Annotation?.Told ?? Quoted(Text(kid))).Append('\n');
    }

    private void Attributes(StructureElement element, string? language)
    {
        Attribute("lang", element.Language ?? language, quoted: false);
        Attribute("id", element.Id, quoted: false);
        Attribute("title", element.Title, quoted: true);
        Attribute("alt", element.Alt, quoted: true);
        Attribute("actual", element.ActualText, quoted: true);
        Attribute("expansion", element.Expansion, quoted: true);
        Attribute("numbering", element.ListNumbering?.ToString(), quoted: false);
        Attribute("scope", element.Scope?.ToString(), quoted: false);
        Attribute("columns", element.ColSpan > 1 ? element.ColSpan.ToString(CultureInfo.InvariantCulture) : null, quoted: false);
        Attribute("rows", element.RowSpan > 1 ? element.RowSpan.ToString(CultureInfo.InvariantCulture) : null, quoted: false);
        Attribute("print-field", element.PrintField?.Role, quoted: false);
        Attribute("placement", element.Placement?.ToString(), quoted: false);
    }

    private void Attribute(string name, string? value, bool quoted)
    {
        if (value is not null)
        {
            _lines.Append(' ').Append(name).Append('=').Append(quoted ? Quoted(value) : value);
        }
    }

    private string Text(StructureKid kid) => _texts.GetValueOrDefault((kid.Page!, kid.ContentId), "");

    private static string Quoted(string text) => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
