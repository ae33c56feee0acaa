using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using HandoutGen.Pictures.Codes;

namespace HandoutGen.Tests.Rendering;

/// <summary>Every version of the code is read back by an independent reader (zbar).</summary>
public sealed class QrCodeTests
{
    private const int PixelsOfModule = 4;

    public static TheoryData<int> Lengths => [.. new[] { 14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106, 107, 122, 123, 152, 153, 180, 181, 213 }];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_code_is_read_back_at_both_ends_of_every_version(int length)
    {
        var address = "https://x.org/" + string.Concat(Enumerable.Range(0, length - 14).Select(i => (char)('a' + (i * 7 % 26))));
        Assert.Equal(address, Decoded(QrCode.Svg(address)));
    }

    [Fact]
    public void Letters_of_any_script_are_read_back() => Assert.Equal("https://x.org/né/睡眠", Decoded(QrCode.Svg("https://x.org/né/睡眠")));

    private static string Decoded(byte[] svg)
    {
        var file = Path.Combine(Path.GetTempPath(), $"handoutgen-qr-{Guid.NewGuid():N}.pgm");
        try
        {
            File.WriteAllBytes(file, Pixels(XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!));
            using var process = Process.Start(new ProcessStartInfo(OutsideData.RequireTool("zbarimg"), ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text.TrimEnd('\n');
        }
        finally
        {
            File.Delete(file);
        }
    }

    // The strokes of the path, "M4 4h7v1h-7z", as pixels of a grey picture.
    private static byte[] Pixels(XElement svg)
    {
        var side = int.Parse(svg.Attribute("width")!.Value, CultureInfo.InvariantCulture);
        var pixels = Enumerable.Repeat((byte)255, side * side * PixelsOfModule * PixelsOfModule).ToArray();
        foreach (var run in svg.Elements().Last().Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = run.Split([' ', 'h', 'v'], 4).Take(3).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            for (var y = numbers[1] * PixelsOfModule; y < (numbers[1] + 1) * PixelsOfModule; y++)
            {
                pixels.AsSpan((y * side * PixelsOfModule) + (numbers[0] * PixelsOfModule), numbers[2] * PixelsOfModule).Clear();
            }
        }

        return [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5 {side * PixelsOfModule} {side * PixelsOfModule} 255\n")), .. pixels];
    }
}
