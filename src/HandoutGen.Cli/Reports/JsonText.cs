using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Cli.Reports;

/// <summary>JSON on standard output, indented for people who look at it too.</summary>
internal static class JsonText
{
    public static void Print(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        // Nothing here goes into a web page: letters of every script stay as they are.
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }

        terminal.Out.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }
}
