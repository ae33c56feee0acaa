using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Source.References;
using HandoutGen.Yaml;

namespace HandoutGen.Resolution;

/// <summary>Reads a bibliography file: CSL-JSON or CSL-YAML, a list or a map with the list under <c>references</c>.</summary>
internal static class BibliographyReader
{
    /// <summary>The references, or null after a diagnostic.</summary>
    public static ImmutableArray<Located<CslItem>>? Read(Located<string> path, IFileSource files, DiagnosticBag diagnostics)
    {
        if (path.Value.EndsWith(".bib", StringComparison.OrdinalIgnoreCase) || path.Value.EndsWith(".ris", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Report(
                ResourceRules.NotABibliography, path.Span, $"\"{path.Value}\" is in another format than CSL-JSON or CSL-YAML", "export it from your reference manager as CSL-JSON");
            return null;
        }

        if (SourceText.Read(path.Value, files, diagnostics, path.Span) is not { } file || YamlReader.Read(file, diagnostics) is not { } root)
        {
            return null;
        }

        var list = root is YamlMapping map ? map.Entries.FirstOrDefault(entry => entry.Key.Value == "references")?.Value : root;
        if (list is YamlSequence sequence)
        {
            return new ReferenceReader(diagnostics, Severity.Warning).Read(sequence);
        }

        diagnostics.Report(
            ResourceRules.NotABibliography, path.Span, $"\"{path.Value}\" holds no list of references", "export it from your reference manager as CSL-JSON");
        return null;
    }
}
