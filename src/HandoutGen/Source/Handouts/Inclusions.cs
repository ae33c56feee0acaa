using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Source.References;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Handouts;

/// <summary>The files that a handout includes: opens them, keeps them from including each other without end, and gathers their references and values.</summary>
/// <param name="files">The handout's folder; null where nothing can be included.</param>
/// <param name="diagnostics">Where problems are reported.</param>
internal sealed class Inclusions(IFileSource? files, DiagnosticBag diagnostics)
{
    private const int Deepest = 8;

    // The files that are open, the handout first.
    private readonly Stack<string> _open = new();

    /// <summary>The references of all that was included.</summary>
    public ImmutableArray<Located<CslItem>>.Builder References { get; } = ImmutableArray.CreateBuilder<Located<CslItem>>();

    /// <summary>The values of all that was included.</summary>
    public ImmutableArray<SharedValue>.Builder Values { get; } = ImmutableArray.CreateBuilder<SharedValue>();

    /// <summary>Reads a file and what it includes.</summary>
    /// <param name="path">The file, from the handout's folder, and where it is named.</param>
    /// <param name="read">Reads the sections of its root.</param>
    public ImmutableArray<Section> Read(Located<string> path, Func<YamlMap, ImmutableArray<Section>> read)
    {
        if (files is null || path.Span.File is not { } includer)
        {
            return [];
        }

        if (_open.Count == 0)
        {
            _open.Push(includer.Path);
        }

        var display = files.Display(path.Value);
        if (_open.Contains(display, StringComparer.Ordinal) || _open.Count > Deepest)
        {
            diagnostics.Report(
                SourceRules.EndlessInclusion,
                path.Span,
                _open.Count > Deepest ? $"files include one another more than {Deepest} deep here" : $"\"{display}\" includes itself, by way of {string.Join(" and ", _open.Reverse())}",
                "delete one of the inclusions");
            return [];
        }

        if (SourceText.Read(path.Value, files, diagnostics, path.Span) is not { } file || YamlReader.Read(file, ReferenceText.OfLine, diagnostics) is not { } root)
        {
            return [];
        }

        if (root is not YamlMapping mapping)
        {
            diagnostics.Report(YamlRules.WrongShape, root.Span.FirstCharacter, $"a file that is included is a map of keys, not {YamlMap.Kind(root)}", "begin with \"heading: …\", or with \"sections:\"");
            return [];
        }

        _open.Push(display);
        var map = new YamlMap(mapping, "an included file", HandoutKeys.Included, HandoutKeys.Rules, diagnostics);
        map.ReportUnknownKeys();
        References.AddRange(ReferenceReader.ReadList(map, diagnostics));
        Values.AddRange(SharedValue.Read(map, diagnostics));
        var sections = read(map);
        _open.Pop();
        return sections;
    }
}
