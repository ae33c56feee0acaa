using System.Globalization;
using System.Text;

namespace HandoutGen.Cli.Live;

/// <summary>An answer to a request (RFC 9112); the connection ends after it.</summary>
/// <param name="Type">The media type.</param>
/// <param name="Body">The content.</param>
/// <param name="Policy">Its Content-Security-Policy.</param>
internal sealed record HttpAnswer(string Type, ReadOnlyMemory<byte> Body, string Policy)
{
    private const string Nothing = "default-src 'none'";

    /// <summary>Nothing stands at the address.</summary>
    public static HttpAnswer NotFound { get; } = Refusal("404 Not Found", "There is nothing at this address.");

    /// <summary>Status code and reason.</summary>
    public string Status { get; private init; } = "200 OK";

    private string Location { get; init; } = "";

    /// <summary>A request that gets no content, and why.</summary>
    public static HttpAnswer Refusal(string status, string reason) =>
        new("text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"{reason}\n"), Nothing) { Status = status };

    /// <summary>What is asked for stands at another address.</summary>
    public static HttpAnswer GoTo(string path) => Refusal("302 Found", path) with { Location = path };

    /// <summary>Status line and header fields.</summary>
    public byte[] Head()
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status}\r\nContent-Type: {Type}\r\nContent-Length: {Body.Length}\r\nContent-Security-Policy: {Policy}\r\n");
        head.Append(Location.Length > 0 ? $"Location: {Location}\r\n" : "");
        return Encoding.ASCII.GetBytes(head.Append(CommonFields).ToString());
    }

    /// <summary>The head of an answer that goes on: server-sent events.</summary>
    public static byte[] EventsHead() => Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Security-Policy: {Nothing}\r\n{CommonFields}");

    private const string CommonFields =
        "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n\r\n";
}
