using System.Collections.Immutable;
using System.Text;
using HandoutGen.Hashing;

namespace HandoutGen.Output;

/// <summary>The file SHA256SUMS, in the form that <c>sha256sum --check</c> reads.</summary>
public static class Sha256Sums
{
    /// <summary>The file's name.</summary>
    public const string Name = "SHA256SUMS";

    private const int PathStart = 66; // 64 hexadecimal digits and two spaces

    /// <summary>The lines of a list; none where there is no list that can be read, and none whose path leaves the list's folder.</summary>
    /// <param name="list">The list's full path.</param>
    public static ImmutableArray<string> Read(string list)
    {
        try
        {
            return
            [
                .. System.IO.File.ReadLines(list).Where(line => line.Length > PathStart && !Path.IsPathRooted(PathOf(line)) && !PathOf(line).Split('/', '\\').Contains("..")),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The path of a line.</summary>
    public static string PathOf(string line) => line[PathStart..];

    /// <summary>The file of a line is there, and is what the line says.</summary>
    /// <param name="line">The line.</param>
    /// <param name="folder">The list's folder.</param>
    public static bool IsTrue(string line, string folder)
    {
        try
        {
            return line == Line(new Artifact(PathOf(line), System.IO.File.ReadAllBytes(Path.Combine(folder, PathOf(line)))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The line for one artifact, without its end.</summary>
    public static string Line(Artifact artifact) =>
        $"{Convert.ToHexStringLower(Sha256.HashData(artifact.Bytes.Span))}  {artifact.Path}";

    /// <summary>The whole file, ordered by path so that it does not depend on which file was ready first.</summary>
    public static Artifact File(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.OrderBy(PathOf, StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return new Artifact(Name, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
