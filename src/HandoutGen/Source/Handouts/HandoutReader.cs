using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Source.Body;
using HandoutGen.Source.References;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Handouts;

/// <summary>Reads a handout, version 1: the form of everything is checked, nothing is looked up.</summary>
public static class HandoutReader
{
    /// <summary>
    /// The handout, or null when nothing can be made of the file. Everything that is wrong is reported at once; after an error the
    /// handout that is returned holds what could be read, so that later stages can report more.
    /// </summary>
    public static Handout? Read(SourceFile file, DiagnosticBag diagnostics) => Read(file, null, diagnostics);

    /// <summary>Reads a handout that may include others.</summary>
    /// <inheritdoc cref="Read(SourceFile, DiagnosticBag)"/>
    /// <param name="file">The handout's file.</param>
    /// <param name="files">The handout's folder, which holds what it includes; null where nothing can be included.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static Handout? Read(SourceFile file, IFileSource? files, DiagnosticBag diagnostics)
    {
        switch (YamlReader.Read(file, ReferenceText.OfLine, diagnostics))
        {
            case null:
                return null;
            case YamlMapping { Entries: [var first, ..] } brand when IsBrand(brand):
                diagnostics.Report(
                    YamlRules.OtherKind,
                    first.Key.Span,
                    "this is a brand, not a handout",
                    $"name a handout, and this file after --brand: handoutgen build my-handout.yaml --brand {file.Path}");
                return null;
            case var root when !new YamlExtent(key => key == "body", diagnostics).Holds(root):
                return null;
            case YamlMapping mapping:
                return Read(file, new YamlMap(mapping, "the handout", HandoutKeys.Handout, HandoutKeys.Rules, diagnostics), files, diagnostics);
            case var other:
                diagnostics.Report(
                    YamlRules.WrongShape,
                    other.Span.FirstCharacter,
                    $"a handout is a map of keys, not {YamlMap.Kind(other)}",
                    "begin with \"title: …\" and \"sections:\"; the text stands under \"body: |\" of a section (`handoutgen init` writes a handout to begin with)");
                return null;
        }
    }

    private static bool IsBrand(YamlMapping root) =>
        root.Entries.All(entry => !HandoutKeys.Handout.Has(entry.Key.Value)) && root.Entries.Any(entry => entry.Key.Value is "meta" or "color" or "logo" or "typography");

    private static Handout Read(SourceFile file, YamlMap map, IFileSource? files, DiagnosticBag diagnostics)
    {
        map.ReportUnknownKeys();
        var title = ReadTitle(map);
        var context = new BodyContext(diagnostics, new AnchorNames(), []);
        var language = ReadLanguage(map, diagnostics);
        var inclusions = new Inclusions(files, diagnostics);
        var sections = new SectionReader(context, inclusions).Read(map);
        var layout = map.Map("layout", "the layout", HandoutKeys.Layout);
        return new Handout
        {
            File = file,
            TitleBlock = new TitleBlock(title, ReadSubtitle(map), AuthorReader.Read(map, diagnostics)),
            Slug = ReadSlug(map, title, diagnostics),
            Language = language,
            LanguageSpan = map.Node("lang")?.Span ?? default,
            Date = RevisionDateReader.Read(map, "date", diagnostics)?.Value,
            Version = map.String("version") is { } version ? OneLine(version.Value) : null,
            ReviewBy = RevisionDateReader.Read(map, "review-by", diagnostics),
            IsDraft = ReadFlag(map, "draft", diagnostics),
            IsFillable = ReadFlag(map, "fillable", diagnostics),
            FillableSpan = map.Node("fillable")?.Span ?? default,
            Brand = ReadBrand(map, diagnostics),
            CitationStyle = map.String("citation-style") ?? new Located<string>("apa", default),
            Pages = layout is null ? null : ReadPages(layout),
            IsLandscape = layout is not null && ReadOrientation(layout, diagnostics),
            Sections = sections,
            Citations = [.. context.Citations ?? []],
            References = [.. ReferenceReader.ReadList(map, diagnostics), .. inclusions.References],
            Values = [.. SharedValue.Read(map, diagnostics), .. inclusions.Values],
            Bibliography = map.String("bibliography"),
        };
    }

    private static string ReadTitle(YamlMap map)
    {
        var title = map.Scalar("title");
        if (title is not null && OneLine(title.Value) is { Length: > 0 } text)
        {
            return text;
        }

        if (title is not null || map.Node("title") is null)
        {
            map.ReportMissing("title");
        }

        return "";
    }

    private static ImmutableArray<string> ReadSubtitle(YamlMap map) =>
        map.String("subtitle") is { } subtitle
            ? [.. subtitle.Value.Split('\n').Select(OneLine).Where(line => line.Length > 0)]
            : [];

    private static string ReadLanguage(YamlMap map, DiagnosticBag diagnostics)
    {
        const string Default = "en-US";
        if (map.String("lang") is not { } lang)
        {
            return Default;
        }

        if (LanguageTag.Canonical(lang.Value) is { } tag)
        {
            return tag;
        }

        var hint = LanguageTag.Called(lang.Value) is { } called ? $"write lang: {called}"
            : LanguageTag.Canonical(lang.Value.Replace('_', '-')) is { } near
            ? $"did you mean \"{near}\"?"
            : "write a tag such as en-US, es or zh-Hans";
        diagnostics.Report(SourceRules.BadLanguage, lang.Span, $"\"{lang.Value}\" is no language tag", hint);
        return Default;
    }

    private static string ReadSlug(YamlMap map, string title, DiagnosticBag diagnostics)
    {
        // A title in another script leaves no letter that every system can hold in a file's name: the source's own name does.
        const string Default = "handout";
        var ofTitle = new[] { title, Path.GetFileNameWithoutExtension(map.Node("title")?.Span.File?.Path ?? "") }
            .Select(name => Slug.Of(name, keepOtherScripts: false))
            .FirstOrDefault(name => name.Length > 0, Default);
        ofTitle = FileName.IsDevice(ofTitle) ? $"{ofTitle}-{Default}" : ofTitle;
        if (map.String("slug") is not { } slug)
        {
            return ofTitle;
        }

        var proper = Slug.Of(slug.Value, keepOtherScripts: false);
        if (FileName.IsDevice(proper))
        {
            diagnostics.Report(
                SourceRules.BadSlug,
                slug.Span,
                $"the slug \"{slug.Value}\" cannot name a file: Windows keeps that name for a device",
                $"write another, such as \"{proper}-{Default}\"");
            return ofTitle;
        }

        if (string.Equals(proper, slug.Value, StringComparison.Ordinal) && proper.Length > 0)
        {
            return proper;
        }

        diagnostics.Report(
            SourceRules.BadSlug,
            slug.Span,
            $"the slug \"{slug.Value}\" cannot name a file: it may hold lower-case letters, digits and single hyphens",
            $"did you mean \"{(proper.Length > 0 ? proper : ofTitle)}\"?");
        return ofTitle;
    }

    private static BrandReference? ReadBrand(YamlMap map, DiagnosticBag diagnostics)
    {
        switch (map.Node("brand"))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return new BrandFile(scalar.Value, scalar.Span);
            case YamlMapping mapping:
                return new InlineBrand(mapping, mapping.Span);
            case var other:
                diagnostics.Report(
                    YamlRules.WrongShape, other.Span.FirstCharacter, "\"brand\" has to be a path or the brand itself, not a list", "write brand: brands/practice.yml");
                return null;
        }
    }

    private static bool ReadFlag(YamlMap map, string key, DiagnosticBag diagnostics)
    {
        if (map.Scalar(key) is not { } flag || flag.Value is "true" or "false")
        {
            return map.Scalar(key)?.Value == "true";
        }

        diagnostics.Report(SourceRules.BadOption, flag.Span, $"\"{key}\" is true or false, not \"{flag.Value}\"", $"write {key}: true, or delete the line");
        return false;
    }

    private static bool ReadOrientation(YamlMap layout, DiagnosticBag diagnostics)
    {
        if (layout.String("orientation") is not { } word || word.Value is "portrait" or "landscape")
        {
            return layout.String("orientation")?.Value == "landscape";
        }

        diagnostics.Report(SourceRules.BadOption, word.Span, $"\"orientation\" cannot be \"{word.Value}\"", "write portrait or landscape");
        return false;
    }

    private static Located<int>? ReadPages(YamlMap layout)
    {
        layout.ReportUnknownKeys();
        return layout.Integer("pages", 1, HandoutKeys.MostPages);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
