using System.Collections.Immutable;
using HandoutGen.Branding.Contrast;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Source.Handouts;
using HandoutGen.Source.Projects;
using HandoutGen.Yaml;

namespace HandoutGen.Cli.Projects;

/// <summary>A practice's folder: its <c>_handoutgen.yml</c>, and the files that its patterns name.</summary>
internal sealed class ProjectFolder
{
    private readonly Project? _project;
    private readonly string _root;
    private readonly string _display;

    private ProjectFolder(string root, string display, Project? project)
    {
        (_root, _display, _project) = (root, display, project);
    }

    /// <summary>What is wrong with the file.</summary>
    public DiagnosticBag Diagnostics { get; private init; } = new();

    /// <summary>The handouts that the patterns name, without those that others include.</summary>
    public ImmutableArray<InputPath> Handouts { get; private set; } = [];

    /// <summary>The brands that the patterns name.</summary>
    public ImmutableArray<InputPath> Brands { get; private set; } = [];

    /// <summary>Which prints are made.</summary>
    public ImmutableArray<ProjectVariant> Variants => _project?.Variants ?? [ProjectVariant.Standard];

    /// <summary>The folder that the files are written to, from where the author stands.</summary>
    public string Output => Display(_project?.Output.Value ?? "dist");

    /// <summary>What becomes of colours that are hard to read; null for the brands' own choice.</summary>
    public ContrastPolicy? Contrast => ContrastPolicies.Of(_project?.Contrast);

    /// <summary>The project file as it stands; empty when it cannot be read.</summary>
    public string Text => _project?.File.Text ?? "";

    /// <summary>The address on the web that the files will have, with "/" at its end; or null.</summary>
    public string? Site => _project?.Site is { } site ? site.Value.TrimEnd('/') + "/" : null;

    /// <summary>The project that the terminal's folder lies in; null for none.</summary>
    public static ProjectFolder? Find(Terminal terminal)
    {
        var display = "";
        for (var folder = terminal.Folder; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder), display += "../")
        {
            if (File.Exists(Path.Combine(folder, Project.FileName)))
            {
                return Read(folder, display);
            }
        }

        return null;
    }

    /// <summary>A file of the project that was named on the command line: its paths may reach anything in the project.</summary>
    public InputPath Within(InputPath input) => IsWithin(input.Full) ? input with { Root = _root } : input;

    /// <summary>A handout with what the project says for all: where it names no bibliography or style of its own, those of the project.</summary>
    public Handout WithDefaults(Handout handout, InputPath input) => _project is null || !IsWithin(input.Full)
        ? handout
        : handout with
        {
            Bibliography = handout.Bibliography ?? (_project.Bibliography is { } bibliography ? From(input, bibliography) : null),
            CitationStyle = handout.CitationStyle.Span == default && _project.CitationStyle is { } style
                ? style.Value.EndsWith(".csl", StringComparison.OrdinalIgnoreCase) ? From(input, style) : style
                : handout.CitationStyle,
        };

    /// <summary>The diagnostics as the project wants them: those of <c>allow</c> are not told, those of <c>deny</c> are errors.</summary>
    public DiagnosticBag Judged(DiagnosticBag diagnostics)
    {
        if (_project is null || (_project.Allow.IsEmpty && _project.Deny.IsEmpty))
        {
            return diagnostics;
        }

        var judged = new DiagnosticBag();
        foreach (var diagnostic in diagnostics.Items)
        {
            if (_project.Deny.Any(id => id.Value == diagnostic.Rule.Id))
            {
                judged.Add(diagnostic with { Severity = Severity.Error });
            }
            else if (diagnostic.Severity == Severity.Error || _project.Allow.All(id => id.Value != diagnostic.Rule.Id))
            {
                judged.Add(diagnostic);
            }
        }

        return judged;
    }

    private static ProjectFolder Read(string root, string display)
    {
        var diagnostics = new DiagnosticBag();
        var files = new DiskFileSource(root, display.TrimEnd('/'));
        var project = SourceText.Read(Project.FileName, files, diagnostics) is { } file ? ProjectReader.Read(file, diagnostics) : null;
        var folder = new ProjectFolder(root, display, project) { Diagnostics = diagnostics };
        if (project is not null)
        {
            var included = new HashSet<string>(StringComparer.Ordinal);
            var handouts = folder.Matching(project.Handouts, "handout", project);
            foreach (var handout in handouts)
            {
                included.UnionWith(IncludedFiles.Of(handout));
            }

            folder.Handouts = [.. handouts.Where(handout => !included.Contains(handout.Full))];
            folder.Brands = folder.Matching(project.Brands, "brand", project);
        }

        return folder;
    }

    // Each file once, in the order of the patterns and then of names; what the project writes is none of its sources.
    private ImmutableArray<InputPath> Matching(ImmutableArray<Located<string>> patterns, string what, Project project)
    {
        var found = ImmutableArray.CreateBuilder<InputPath>();
        var output = Path.GetFullPath(Path.Combine(_root, project.Output.Value));
        foreach (var pattern in patterns)
        {
            var matches = FilePattern.Matches(_root, pattern.Value, output);
            if (matches.IsEmpty)
            {
                Diagnostics.Report(ProjectRules.NothingMatches, pattern.Span, $"no file is matched by \"{pattern.Value}\"", $"name the {what}s' files from this folder: * stands for any name, ** for any folders");
            }

            foreach (var path in matches)
            {
                var input = new InputPath(Display(path), Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar))) { Root = _root };
                if (!found.Any(other => other.Full == input.Full))
                {
                    found.Add(input);
                }
            }
        }

        return found.ToImmutable();
    }

    private bool IsWithin(string full) => full.StartsWith(_root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string Display(string path) => path.StartsWith('/') ? path : _display + path;

    // A path of the project file as the handout's own folder has it.
    private Located<string> From(InputPath input, Located<string> path) =>
        new(Path.GetRelativePath(Path.GetDirectoryName(input.Full)!, Path.Combine(_root, path.Value)).Replace('\\', '/'), path.Span);
}
