namespace HandoutGen.Model;

/// <summary>How an address is shown to people, and when a link's text already is its address.</summary>
public static class ShownAddress
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];
    private static readonly string[] Prefixes = ["www.", "doi.org/", "dx.doi.org/", "doi:"];

    /// <summary>"https://www.example.org/" as "www.example.org", "mailto:a@b.org" as "a@b.org", "tel:+1-555" as "+1-555".</summary>
    public static string Of(string uri)
    {
        var scheme = Schemes.FirstOrDefault(scheme => uri.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) ?? "";
        var address = uri[scheme.Length..];
        return address.EndsWith('/') && address.IndexOf('/', StringComparison.Ordinal) == address.Length - 1 ? address[..^1] : address;
    }

    /// <summary>
    /// What stands in brackets after a link that does not show its address. A web address keeps its scheme, so that mail programs
    /// make it a link again; an e-mail address or telephone number is understood without.
    /// </summary>
    public static string InBrackets(string uri) => uri.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? uri : Of(uri);

    /// <summary>True when a reader of the text needs no address beside it.</summary>
    /// <param name="text">The link's text.</param>
    /// <param name="uri">The link's target.</param>
    public static bool IsShownBy(string text, string uri) =>
        uri.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
            ? Digits(text) is { Length: > 2 } digits && Digits(uri).EndsWith(digits, StringComparison.Ordinal)
            : Bare(Of(uri)).Equals(Bare(Of(text.Trim())), StringComparison.OrdinalIgnoreCase)
                || Bare(Of(uri)).Equals(Bare(Of(UriCharacters.EscapeName(text.Trim()))), StringComparison.OrdinalIgnoreCase);

    // Without what a reader adds without thinking: "www.", and the server that every DOI has.
    private static string Bare(string address)
    {
        var prefix = Prefixes.FirstOrDefault(prefix => address.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ?? "";
        return address[prefix.Length..].TrimStart();
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
