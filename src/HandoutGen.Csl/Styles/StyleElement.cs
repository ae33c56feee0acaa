using System.Globalization;
using System.Net;
using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl.Styles;

/// <summary>
/// One XML element while it is being read into the typed tree. Attributes are asked for by name;
/// those that nobody asked for are reported by <see cref="Finish"/>, so nothing that a style says is ignored in silence.
/// </summary>
internal sealed class StyleElement(XmlElement xml, StyleReader reader)
{
    private readonly List<XmlAttribute> _unasked = [.. xml.Attributes];

    public XmlElement Xml => xml;

    public StyleReader Reader => reader;

    public string Name => xml.Name;

    public string? Text(string attribute)
    {
        for (var i = 0; i < _unasked.Count; i++)
        {
            if (_unasked[i].Name != attribute)
            {
                continue;
            }

            _unasked.RemoveAt(i);
            break;
        }

        return xml[attribute];
    }

    /// <summary>Text that shows. Some published styles write a character twice over ("&amp;amp;#160;") and mean the character.</summary>
    public string? Shown(string attribute) => Text(attribute) is { } text ? Decoded(text) : null;

    public static string Decoded(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    public bool? Flag(string attribute)
    {
        var value = Text(attribute);
        switch (value)
        {
            case null or "":
                return null;
            case "true":
                return true;
            case "false":
                return false;
            default:
                Complain(attribute, $"\"{value}\" is neither true nor false");
                return null;
        }
    }

    public int? Number(string attribute)
    {
        var value = Text(attribute);
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        if (int.TryParse(value.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Complain(attribute, $"\"{value}\" is not a number");
        return null;
    }

    public T Choice<T>(string attribute, T absent, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        var value = Text(attribute);
        if (string.IsNullOrEmpty(value))
        {
            return absent;
        }

        foreach ((var word, var chosen) in choices)
        {
            if (word == value)
            {
                return chosen;
            }
        }

        Complain(attribute, $"\"{value}\" is not a value of \"{attribute}\"");
        return absent;
    }

    /// <summary>The attribute's words, which white space separates.</summary>
    public string[] Words(string attribute) =>
        Text(attribute)?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];

    public void Complain(string? attribute, string message, string? hint = null, bool isError = false)
    {
        foreach (var a in xml.Attributes)
        {
            if (a.Name != attribute)
            {
                continue;
            }

            reader.Diagnostics.Add(new CslDiagnostic(isError, a.Line, a.Column, message, hint));
            return;
        }

        reader.Diagnostics.Add(new CslDiagnostic(isError, xml.Line, xml.Column, message, hint));
    }

    /// <summary>Reports the elements directly inside that are none of these.</summary>
    public void AllowChildren(params ReadOnlySpan<string> names)
    {
        foreach (var child in xml.Children)
        {
            if (child.Name.Length == 0 || names.Contains(child.Name))
            {
                continue;
            }

            reader.Diagnostics.Add(new CslDiagnostic(false, child.Line, child.Column, $"<{child.Name}> cannot stand in <{xml.Name}>; it is left out"));
        }
    }

    /// <summary>Reports the attributes that no one asked for.</summary>
    public void Finish()
    {
        foreach (var a in _unasked)
        {
            if (a.Name.Contains(':', StringComparison.Ordinal))
            {
                continue;
            }

            reader.Diagnostics.Add(new CslDiagnostic(false, a.Line, a.Column, $"\"{a.Name}\" is not an attribute of <{xml.Name}>; it is left out"));
        }
    }
}
