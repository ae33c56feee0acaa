namespace HandoutGen.Typography.Unicode;

/// <summary>
/// Breaks inside web addresses, DOIs and e-mail addresses: after the marks that end a part, before those that begin one (as The Chicago Manual of
/// Style has it), and nowhere else; never with a hyphen that is not there.
/// </summary>
internal static class AddressBreaks
{
    // So many characters of the address stay together at either end, and so many of its host: "www." and ".org" stand alone nowhere.
    private const int LeastPart = 3;
    private const int LeastHostPart = 5;

    // An e-mail address is typed off the page: one that fits on a line of a narrow column stays whole.
    private const int LongestWholeMail = 34;

    /// <summary>Writes the breaks of a word if it is an address; false when it is none, and nothing is written.</summary>
    /// <param name="word">Characters without a space.</param>
    /// <param name="breaks">What a line may do before each of them.</param>
    public static bool Apply(ReadOnlySpan<char> word, Span<LineBreak> breaks)
    {
        if (word.Length < 8)
        {
            return false;
        }

        var trimmed = word.TrimStart("(<[{\"'“‘«");
        var start = word.Length - trimmed.Length;
        var address = trimmed.TrimEnd(".,;:!?)>]}\"'”’»");
        if (!IsAddress(address))
        {
            return false;
        }

        breaks = breaks.Slice(start, address.Length);
        if (address.Length <= LongestWholeMail && IsMail(address) && !address.Contains('/'))
        {
            breaks[1..].Fill(LineBreak.Prohibited);
            return true;
        }

        var first = address.IndexOf("://") is >= 0 and var scheme ? scheme + 3 : 0;
        var hostEnd = HostEnd(address, first);
        for (var i = 1; i < address.Length; i++)
        {
            var possible = i > Math.Max(first, LeastPart - 1) && i <= address.Length - LeastPart && (EndsPart(address, i) || BeginsPart(address[i]))
                && (i > hostEnd || address[i - 1] == '@' || (i - first >= LeastHostPart && hostEnd - i >= LeastHostPart));
            breaks[i] = possible ? LineBreak.InsideAddress : LineBreak.Prohibited;
        }

        return true;
    }

    private static int HostEnd(ReadOnlySpan<char> address, int first)
    {
        var length = IsDoi(address) ? 0 : address[first..].IndexOfAny('/', '?', '#');
        return length < 0 ? address.Length : first + length;
    }

    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.") || IsDoi(word) || IsMail(word) || IsHostAndPath(word);

    // "10.1001/jamapsychiatry.2021.2669", with or without "doi:"
    private static bool IsDoi(ReadOnlySpan<char> word)
    {
        var doi = word.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? word[4..] : word;
        return doi.StartsWith("10.") && doi.IndexOf('/') is var slash && slash >= 7 && doi[3..slash].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsMail(ReadOnlySpan<char> word) => word.IndexOf('@') is > 0 and var at && word[at..].IndexOf('.') > 1;

    // "example.org/path"
    private static bool IsHostAndPath(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');
        var dot = slash < 0 ? -1 : word[..slash].LastIndexOf('.');
        return dot > 0 && slash - dot > 2 && char.IsLetter(word[dot - 1]) && word[(dot + 1)..slash].IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    // A run of marks is not parted ("//", ".."), nor is the number that begins a DOI ("10.1001").
    private static bool EndsPart(ReadOnlySpan<char> address, int index) =>
        !(index >= 3 && address[..index].EndsWith("10.") && (index == 3 || address[index - 4] is '/' or ':')) &&
        (address[index - 1] is '/' or '.' or '-' or '_' or ',' or ';' or ':' or '~' or '@' or '+')
        && !(address[index] is '/' or '.' or '-' or '_' or ',' or ';' or ':' or '~');

    private static bool BeginsPart(char value) => value is '?' or '&' or '=' or '#' or '%';
}
