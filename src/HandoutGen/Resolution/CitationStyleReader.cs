using System.Text;
using HandoutGen.Csl;
using HandoutGen.Csl.Styles;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;

namespace HandoutGen.Resolution;

/// <summary>Finds a citation style: a bundled one by its name, or a .csl file beside the handout.</summary>
internal static class CitationStyleReader
{
    private const int MaximumBytes = 4 * 1024 * 1024;

    /// <summary>The style, or null after a diagnostic.</summary>
    public static CslStyle? Read(Located<string> style, IFileSource files, DiagnosticBag diagnostics)
    {
        var name = style.Value;
        if (BundledStyles.Names.Contains(name, StringComparer.Ordinal))
        {
            return BundledStyles.Load(name);
        }

        var isPath = name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".csl", StringComparison.OrdinalIgnoreCase);
        if (!isPath)
        {
            var hint = (Called(name) is { } called ? $"did you mean \"{called}\"?" : NearestName.Hint(name, BundledStyles.Names)) ?? $"the bundled styles are {string.Join(", ", BundledStyles.Names)}; any other is named by the path of its .csl file";
            diagnostics.Report(StyleRules.UnknownStyle, style.Span, $"no bundled citation style has the name \"{name}\"", hint);
            return null;
        }

        var reading = files.Read(name, MaximumBytes);
        if (reading is FileContent content)
        {
            return Parse(content.Bytes.Span, style, files, diagnostics);
        }

        var unusable = UnusableFile.Of(reading, "citation style", name, "handout", MaximumBytes);
        diagnostics.Report(
            reading is FileMissing or FileOutside ? StyleRules.UnknownStyle : StyleRules.BadStyle,
            style.Span,
            unusable.Fact,
            reading is FileMissing ? "check the name; paths begin at the handout's folder" : unusable.Way);
        return null;
    }

    // "APA 7th", "Vancouver style", "Chicago (author-date)"
    private static string? Called(string name)
    {
        var words = name.ToLowerInvariant().Split([' ', '-', '_', '(', ')', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        return BundledStyles.Names.FirstOrDefault(style => words.Contains(style, StringComparer.Ordinal))
            ?? BundledStyles.Names.FirstOrDefault(style => words.Contains(style.Split('-')[0], StringComparer.Ordinal))
            ?? (words.Any(word => word is "vancouver" or "pubmed" or "icmje") ? BundledStyles.Names.FirstOrDefault(style => style is "nlm" or "vancouver") : null)
            ?? (words.FirstOrDefault(word => word.StartsWith("apa", StringComparison.Ordinal) && word.AsSpan(3).IndexOfAnyExcept("0123456789") < 0) is not null ? "apa" : null);
    }

    private static CslStyle? Parse(ReadOnlySpan<byte> xml, Located<string> style, IFileSource files, DiagnosticBag diagnostics)
    {
        var found = new List<CslDiagnostic>();
        var folder = files.FolderOf(style.Value);
        var parsed = CslStyle.Parse(xml, style.Value, id => Parent(id, folder), found);
        var file = new SourceFile(files.Display(style.Value), Encoding.UTF8.GetString(xml));
        foreach (var one in found)
        {
            var span = one.Line > 0 ? new SourceSpan(file, file.Offset(one.Line, one.Column), 1) : style.Span;
            diagnostics.Report(one.IsError ? StyleRules.BadStyle : StyleRules.StyleDoubt, span, one.Message, one.Hint);
        }

        if (parsed is null && !found.Exists(one => one.IsError))
        {
            diagnostics.Report(StyleRules.BadStyle, style.Span, $"\"{style.Value}\" is no usable citation style");
        }

        if (parsed is { IsNote: true })
        {
            diagnostics.Report(
                StyleRules.NoteStyle, style.Span, $"the citation style \"{parsed.Title}\" is made for footnotes; its notes stand in the text", "choose an author-date or numeric style");
        }

        return parsed;
    }

    // The style that a dependent one points to: the file of that name beside it, or the bundled style.
    private static string? Parent(string id, IFileSource folder)
    {
        var name = id[(id.LastIndexOf('/') + 1)..];
        return folder.Read($"{name}.csl", MaximumBytes) is FileContent content
            ? Encoding.UTF8.GetString(content.Bytes.Span)
            : BundledStyles.Xml(name);
    }
}
