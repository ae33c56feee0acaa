using System.Text;

namespace HandoutGen.Branding;

/// <summary>Where a line of contact leads: a web address, an e-mail address, a telephone number, or nowhere.</summary>
internal static class ContactTarget
{
    /// <summary>The target of a contact line, or null for an address on paper and the like.</summary>
    public static string? Of(string kind, string value) => kind.ToLowerInvariant() switch
    {
        "phone" or "telephone" or "tel" or "mobile" or "cell" or "text" or "sms" or "crisis" => Telephone(value),
        "email" or "e-mail" or "mail" => Email(value),
        "web" or "website" or "site" or "url" or "home" or "portal" or "newsletter" => Web(value),
        "fax" or "address" or "hours" => null,
        _ => Email(value) ?? (LooksLikeWeb(value) ? Web(value) : null),
    };

    /// <summary>An http or https URL, or null. A bare host is taken for https: practices write "example.org".</summary>
    public static string? Web(string value)
    {
        var text = value.Trim();
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            if (!LooksLikeWeb(text))
            {
                return null;
            }

            text = "https://" + text;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"')
            ? text
            : null;
    }

    /// <summary>A mailto: URI, or null.</summary>
    public static string? Email(string value)
    {
        var text = value.Trim();
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.')
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '_' or '-' or '+' or '\'')
            ? "mailto:" + text
            : null;
    }

    /// <summary>A tel: URI (RFC 3966) of the digits, or null. An extension follows as its ";ext=".</summary>
    public static string? Telephone(string value)
    {
        var text = value.Trim();
        var extension = "";
        foreach (var mark in (ReadOnlySpan<string>)["ext.", "ext", "x"])
        {
            var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                extension = new string([.. text[at..].Where(char.IsAsciiDigit)]);
                text = text[..at];
                break;
            }
        }

        var number = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || (c == '+' && number.Length == 0))
            {
                number.Append(c);
            }
            else if (char.IsAsciiLetter(c))
            {
                return null;
            }
        }

        return number.Length < 2 ? null : $"tel:{number}{(extension.Length > 0 ? ";ext=" + extension : "")}";
    }

    private static bool LooksLikeWeb(string value)
    {
        var host = value.Trim().Split('/', 2)[0];
        var dot = host.LastIndexOf('.');
        return dot > 0 && host.Length - dot - 1 >= 2 && host[(dot + 1)..].All(char.IsAsciiLetter)
            && host.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or ':');
    }
}
