using System.Text;
using HandoutGen.Hashing;

namespace HandoutGen.Output;

/// <summary>The file SHA256SUMS, in the form that <c>sha256sum --check</c> reads.</summary>
public static class Sha256Sums
{
    /// <summary>The file's name.</summary>
    public const string Name = "SHA256SUMS";

    private const int PathStart = 66; // 64 hexadecimal digits and two spaces

    /// <summary>The line for one artifact, without its end.</summary>
    public static string Line(Artifact artifact) =>
        $"{Convert.ToHexStringLower(Sha256.HashData(artifact.Bytes.Span))}  {artifact.Path}";

    /// <summary>The whole file, ordered by path so that it does not depend on which file was ready first.</summary>
    public static Artifact File(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.OrderBy(line => line[PathStart..], StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return new Artifact(Name, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
