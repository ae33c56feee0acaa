using System.Collections.Frozen;
using System.Text;
using HandoutGen.Hashing;

namespace HandoutGen.Rendering.Html;

/// <summary>
/// Writes HTML by the syntax of the HTML standard (§13.1). Names of elements and attributes come from this project's code;
/// text and values go through the escapes below, and no method lets them past.
/// </summary>
/// <param name="isFragment">
/// The text is for a page of somebody else's: elements and attributes that only this project's style gives a meaning to are left out.
/// </param>
internal sealed class HtmlWriter(bool isFragment = false)
{
    private static readonly FrozenSet<string> Structure =
        new[] { "aside", "body", "div", "footer", "header", "hgroup", "main", "nav", "section", "wbr" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Meaningful =
        new[] { "alt", "dir", "height", "href", "id", "lang", "scope", "src", "start", "value", "width" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly StringBuilder _html = new(32 * 1024);
    private readonly Stack<string> _open = new();

    /// <summary>The text is for a page of somebody else's.</summary>
    public bool IsFragment => isFragment;

    public HtmlWriter Doctype() => Raw("<!DOCTYPE html>").Line();

    /// <summary>A start tag. An attribute whose value is null is left out; one whose value is empty stands without a value.</summary>
    public HtmlWriter Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var isShown = !isFragment || !(Structure.Contains(name) || (name is "span" && !HasMeaning(attributes)));
        _open.Push(isShown ? name : "");
        return isShown ? Tag(name, attributes) : this;
    }

    /// <summary>The end tag of the element that was started last.</summary>
    public HtmlWriter End()
    {
        if (_open.Pop() is { Length: > 0 } name)
        {
            _html.Append("</").Append(name).Append('>');
        }

        return this;
    }

    /// <summary>A void element: it has no content and no end tag.</summary>
    public HtmlWriter Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        isFragment && Structure.Contains(name) ? this : Tag(name, attributes);

    /// <summary>An element that holds only text.</summary>
    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Start(name, attributes).Text(text).End();

    /// <summary>Text, escaped.</summary>
    public HtmlWriter Text(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Escape(rune, inAttribute: false);
        }

        return this;
    }

    /// <summary>A line end, for those who read the source; only where white space has no meaning.</summary>
    public HtmlWriter Line()
    {
        if (isFragment && (_html.Length == 0 || _html[^1] == '\n'))
        {
            return this; // An element that is left out leaves no empty line.
        }

        _html.Append('\n');
        return this;
    }

    /// <summary>A style element. Its text is not escaped (raw text, §13.1.2.2), so the sheet may hold no words of an author.</summary>
    public HtmlWriter Style(string sheet)
    {
        if (sheet.Contains("</", StringComparison.Ordinal))
        {
            throw new ArgumentException("a style sheet that would end its own element", nameof(sheet));
        }

        return Raw("<style>").Raw(TextOfStyle(sheet)).Raw("</style>").Line();
    }

    /// <summary>The hash by which a policy allows a style element and no other (CSP level 3, §2.3.1).</summary>
    public static string StyleHash(string sheet) => "sha256-" + Convert.ToBase64String(Sha256.HashData(Encoding.UTF8.GetBytes(TextOfStyle(sheet))));

    private static string TextOfStyle(string sheet) => "\n" + sheet;

    /// <summary>The text that was written by another writer, so that parts can be written out of their order.</summary>
    public HtmlWriter Append(HtmlWriter part)
    {
        _html.Append(part._html);
        return this;
    }

    public byte[] ToUtf8()
    {
        if (_open.Count > 0)
        {
            throw new InvalidOperationException($"the element {_open.Peek()} was not ended");
        }

        return Encoding.UTF8.GetBytes(_html.ToString());
    }

    private static bool HasMeaning(ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null && Meaningful.Contains(attribute))
            {
                return true;
            }
        }

        return false;
    }

    private HtmlWriter Tag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null || (isFragment && !Meaningful.Contains(attribute)))
            {
                continue;
            }

            _html.Append(' ').Append(attribute);
            if (value.Length > 0)
            {
                _html.Append("=\"");
                Value(value);
                _html.Append('"');
            }
        }

        _html.Append('>');
        return this;
    }

    private void Value(string value)
    {
        // Nearly every value is a plain name or a long data URI: one look finds that nothing needs an escape.
        if (!value.AsSpan().ContainsAnyExceptInRange(' ', '~') && value.AsSpan().IndexOfAny('&', '"', '<') < 0)
        {
            _html.Append(value);
            return;
        }

        foreach (var rune in value.EnumerateRunes())
        {
            Escape(rune, inAttribute: true);
        }
    }

    private void Escape(Rune rune, bool inAttribute)
    {
        switch (rune.Value)
        {
            case '&':
                _html.Append("&amp;");
                break;
            case '<':
                _html.Append("&lt;");
                break;
            case '>' when !inAttribute:
                _html.Append("&gt;");
                break;
            case '"' when inAttribute:
                _html.Append("&quot;");
                break;
            case 0xA0:
                _html.Append("&nbsp;");
                break;
            // A parser would turn a carriage return into a line feed (§13.2.3.5).
            case '\r':
                _html.Append("&#13;");
                break;
            case '\t' or '\n':
                _html.Append((char)rune.Value);
                break;
            // Controls and noncharacters may not stand in HTML (§13.1.4); U+FFFD marks their place.
            case < 0x20 or (>= 0x7F and <= 0x9F) or (>= 0xFDD0 and <= 0xFDEF):
            case var other when (other & 0xFFFE) == 0xFFFE:
                _html.Append('\uFFFD');
                break;
            default:
                Span<char> characters = stackalloc char[2];
                _html.Append(characters[..rune.EncodeToUtf16(characters)]);
                break;
        }
    }

    private HtmlWriter Raw(string html)
    {
        _html.Append(html);
        return this;
    }
}
