using System.Text;
using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Terminals;
using HandoutGen.Output;

namespace HandoutGen.Cli.Commands;

/// <summary>The files that a new practice begins with.</summary>
internal static class StarterFile
{
    /// <summary>A practice that has not said its name.</summary>
    public static string NoName => StarterWords.Practice;

    /// <summary>A colour that every starter can be read in.</summary>
    public const string NoColor = "#1f5c57";

    /// <summary>A file that the program holds, under the path at which it is written.</summary>
    public static Artifact Of(string starter, string path) => new(path, Read(starter));

    /// <summary>A brand with the practice's name and colour in their places.</summary>
    /// <param name="path">Where it is written.</param>
    /// <param name="name">The name, as it was typed.</param>
    /// <param name="color">A colour as CSS writes it.</param>
    /// <param name="logo">The logo's file beside the brand; null for none.</param>
    /// <param name="schema">The schema's file beside the brand, for editors; null for none.</param>
    public static Artifact Brand(string path, string name, string color, string? logo, string? schema)
    {
        var text = (schema is null ? "" : $"# yaml-language-server: $schema={schema}\n") + Encoding.UTF8.GetString(Read("brand.yml"))
            .Replace("{{name}}", Quoted(name), StringComparison.Ordinal)
            .Replace("{{color}}", Quoted(color), StringComparison.Ordinal);
        return new Artifact(path, Encoding.UTF8.GetBytes(logo is null ? text : WithLogo(text, logo)));
    }

    // The lines that show how a logo is named lose their '#'.
    private static string WithLogo(string text, string logo) =>
        string.Join('\n', text.Split('\n').Select(line => line switch
        {
            _ when line.StartsWith("# A logo", StringComparison.Ordinal) => "# The logo: PNG, JPEG or SVG.",
            _ when line.StartsWith("# logo:", StringComparison.Ordinal) || line.StartsWith("#   ", StringComparison.Ordinal) =>
                line[2..].Replace("logo.svg", Quoted(logo), StringComparison.Ordinal),
            _ => line,
        }));

    // A double-quoted scalar (YAML 1.2.2, 7.3.1): whatever is typed stays one value.
    private static string Quoted(string value) =>
        value == NoName ? value : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static byte[] Read(string name) => EmbeddedFile.Read($"starter/{name}");
}
