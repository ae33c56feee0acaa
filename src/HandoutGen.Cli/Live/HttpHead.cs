using System.Text;

namespace HandoutGen.Cli.Live;

/// <summary>The head of a request: what a browser on this machine asks for (RFC 9112, as much of it as a preview needs).</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The target's path from "/", without a query.</param>
/// <param name="Host">The Host field; null unless there is exactly one.</param>
/// <param name="Site">Where the request comes from, as browsers say it (Sec-Fetch-Site); null where nothing is said.</param>
internal sealed record HttpHead(string Method, string Path, string? Host, string? Site)
{
    private const int Limit = 8192;

    /// <summary>Reads a head.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="end">Ends the reading.</param>
    /// <returns>The head, or the answer that it gets instead; neither where the connection ended before.</returns>
    public static async Task<(HttpHead? Head, HttpAnswer? Refusal)> Read(Stream stream, CancellationToken end)
    {
        var buffer = new byte[Limit];
        for (var length = 0; ;)
        {
            if (length == buffer.Length)
            {
                return (null, HttpAnswer.Refusal("431 Request Header Fields Too Large", "The request is too long."));
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), end).ConfigureAwait(false);
            if (read == 0)
            {
                return (null, null);
            }

            length += read;
            if (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) is >= 0 and var at)
            {
                return Parse(Encoding.Latin1.GetString(buffer, 0, at)) is { } head ? (head, null) : (null, HttpAnswer.Refusal("400 Bad Request", "This is no request."));
            }
        }
    }

    private static HttpHead? Parse(string text)
    {
        var lines = text.Split("\r\n");
        if (lines[0].Split(' ') is not [var method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"])
        {
            return null;
        }

        return new HttpHead(method, target.Split('?', '#')[0], Field("Host"), Field("Sec-Fetch-Site"));

        string? Field(string name)
        {
            var values = lines.Skip(1)
                .Where(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.AsSpan(name.Length).StartsWith(":"))
                .Select(line => line[(name.Length + 1)..].Trim())
                .ToList();
            return values is [var only] ? only : null;
        }
    }
}
