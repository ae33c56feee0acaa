using HandoutGen.Branding.Color;
using HandoutGen.Branding.Contrast;
using HandoutGen.Branding.Format;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Typography;
using HandoutGen.Yaml;

namespace HandoutGen.Branding;

/// <summary>
/// Reads a practice's brand.yml, the format of https://posit-dev.github.io/brand-yml/ in the union of what its readers accept, and
/// completes it: every colour a value, every font at hand, every contrast decided. A file that was written for other tools works as it is.
/// </summary>
public static class BrandReader
{
    /// <summary>Reads a brand from a file.</summary>
    /// <param name="path">The file, as <paramref name="files"/> knows it.</param>
    /// <param name="files">The folder that <paramref name="path"/> is relative to; the brand's own paths are relative to the brand's folder.</param>
    /// <param name="contrast">What the command line asks for, which goes before the brand's own policy; or null.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    /// <returns>The brand, as far as it could be read; null when there is nothing to read.</returns>
    public static Brand? ReadFile(string path, IFileSource files, ContrastPolicy? contrast, DiagnosticBag diagnostics) =>
        ReadFile(path, files, contrast, default, diagnostics);

    /// <summary>Reads a brand from a file that something names, where a problem with the file itself is reported.</summary>
    /// <inheritdoc cref="ReadFile(string, IFileSource, ContrastPolicy?, DiagnosticBag)"/>
    public static Brand? ReadFile(string path, IFileSource files, ContrastPolicy? contrast, SourceSpan namedAt, DiagnosticBag diagnostics)
    {
        var display = files.Display(path);
        var span = namedAt.File is null ? new SourceSpan(new SourceFile(display, ""), 0, 0) : namedAt;
        var reading = files.Read(path, SourceText.MaximumBytes);
        if (reading is not FileContent content)
        {
            var unusable = UnusableFile.Of(reading, "brand", path, "handout", SourceText.MaximumBytes);
            diagnostics.Report(BrandRules.Unreadable, span, unusable.Fact, reading switch
            {
                FileMissing => unusable.Way ?? NearestFile(path, files),
                FileOutside => "copy it beside the handout, or name it with --brand",
                _ => unusable.Way,
            });
            return null;
        }

        if (SourceText.Decode(display, content.Bytes.Span, diagnostics) is not { } file)
        {
            return null;
        }

        if (SaysNothing(file.Text))
        {
            diagnostics.Report(
                BrandRules.Empty, new SourceSpan(file, 0, 0), "the brand says nothing; handouts have the look without a brand", "begin with \"meta:\" and, under it, \"name: …\"");
            return Read(new YamlMapping([], new SourceSpan(file, 0, 0)), files.FolderOf(path), contrast, diagnostics);
        }

        switch (ReadYaml(file, diagnostics))
        {
            case null:
                return null;
            case YamlMapping { Entries: [var first, ..] } other when other.Entries.All(entry => !BrandFormat.Top.Has(entry.Key.Value)) && other.Entries.Any(entry => entry.Key.Value is "sections" or "title"):
                diagnostics.Report(
                    YamlRules.OtherKind, first.Key.Span, "this is a handout, not a brand", $"a brand begins with one of {string.Join(", ", BrandFormat.Top.Names)}; on the command line handouts stand before --brand");
                return null;
            case var root when !new YamlExtent(key => key == "rules", diagnostics).Holds(root): // Quarto has style sheets under this key
                return null;
            case YamlMapping mapping:
                return Read(mapping, files.FolderOf(path), contrast, diagnostics);
            case var other:
                diagnostics.Report(
                    BrandRules.Unreadable,
                    new SourceSpan(file, 0, 1),
                    $"a brand has to be a map, not {YamlMap.Kind(other)}",
                    $"begin with one of {string.Join(", ", BrandFormat.Top.Names)}");
                return null;
        }
    }

    /// <summary>Reads a brand that is already YAML: a brand file's root, or a brand written into a handout.</summary>
    /// <param name="root">The map with <c>meta</c>, <c>logo</c>, <c>color</c>, <c>typography</c> and <c>defaults</c>.</param>
    /// <param name="files">The folder that the brand's paths are relative to.</param>
    /// <param name="contrast">What the command line asks for, which goes before the brand's own policy; or null.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static Brand Read(YamlMapping root, IFileSource files, ContrastPolicy? contrast, DiagnosticBag diagnostics)
    {
        var brand = new YamlMap(WithoutSchema(LenientYaml.Of(root)), "a brand", BrandFormat.Top, BrandRules.Maps, diagnostics);
        brand.ReportUnknownKeys();
        var meta = MetaReader.Read(brand, diagnostics);
        var own = new HandoutgenDefaults(brand, diagnostics);
        var typography = new TypographyReader(
            brand.Map("typography", "\"typography\"", BrandFormat.Typography), new FontShelf(files, diagnostics), diagnostics);
        var colors = ReadColors(brand, typography, own, contrast ?? own.Contrast(), diagnostics);

        var (logo, needsBand) = new LogoReader(brand, files, diagnostics).Read(own.Logo, colors, meta.Name);
        if (needsBand)
        {
            colors = ColorScheme.WithBand(colors);
        }

        var contact = own.Contact();
        var tagline = own.Tagline;
        var values = BrandValues.Of(meta, tagline, contact);
        return new Brand
        {
            Name = meta.Name,
            Tagline = tagline,
            Home = meta.Home,
            Logo = logo,
            Contact = contact,
            Footer = BrandText.Read(own.Footer, values, diagnostics),
            Disclaimer = BrandText.Read(own.Disclaimer, values, diagnostics),
            Values = values,
            Colors = colors,
            Typography = typography.Read(own.Sizes),
            PageSize = own.PageSize(),
        };
    }

    // Files for other tools hold comments in any form ("weight: 400 #Optional"); a text of the practice's own must not end in one.
    private static YamlNode? ReadYaml(SourceFile file, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var root = YamlReader.Read(file, found);
        var own = (root as YamlMapping)?.Entries.Where(entry => entry.Key.Value is "meta" or "defaults").Select(entry => entry.Value.Span).ToArray() ?? [];
        foreach (var item in found.Items)
        {
            if (item.Rule != YamlRules.TextAsComment || own.Any(span => span.Start <= item.Span.Start && item.Span.Start <= span.Start + span.Length + 1))
            {
                diagnostics.Add(item);
            }
        }

        return root;
    }

    // An editor's own key, which says by what the file is checked.
    private static YamlMapping WithoutSchema(YamlMapping root) => root with { Entries = root.Entries.RemoveAll(entry => entry.Key.Value == "$schema") };

    // A file that is all comments, as a template leaves it.
    private static bool SaysNothing(string text) =>
        text.Split('\n').Select(line => line.Trim()).All(line => line.Length == 0 || line.StartsWith('#') || line is "---" or "...");

    private static BrandColors ReadColors(
        YamlMap brand, TypographyReader typography, HandoutgenDefaults own, ContrastPolicy? policy, DiagnosticBag diagnostics)
    {
        var reader = new ColorReader(brand.Map("color", "\"color\"", BrandFormat.Colors), diagnostics);
        var sources = new Dictionary<string, ColorSource>(StringComparer.Ordinal);
        var scheme = new ColorScheme
        {
            Foreground = Theme("foreground"),
            Background = Theme("background"),
            Primary = Theme("primary"),
            Secondary = Theme("secondary"),
            Tertiary = Theme("tertiary"),
            Success = Theme("success"),
            Info = Theme("info"),
            Warning = Theme("warning"),
            Danger = Theme("danger"),
            Heading = Under("typography.headings.color", "typography.headings", typography.Headings, "color"),
            Link = Under("color.link", "typography.link", typography.Link, "color") ?? Theme("link"),
            Code = OfCode("color"),
            CodeBackground = OfCode("background-color"),
            MastheadText = Under("defaults.handoutgen.masthead.color", "defaults.handoutgen.masthead", own.Masthead, "color"),
            MastheadGround = Under("", "", own.Masthead, "background"),
        };
        return ContrastCheck.Complete(scheme, sources.GetValueOrDefault, policy, diagnostics);

        Rgb? Theme(string key) => Stated($"color.{key}", $"color.{key}", reader.Theme(key));

        Rgb? Under(string role, string place, YamlMap? map, string key) => Stated(role, $"{place}.{key}", reader.Under(map, key));

        Rgb? Stated(string role, string key, StatedColor? color)
        {
            if (color is not null)
            {
                sources[role] = new ColorSource(color.Span, key);
            }

            return color?.Value;
        }

        // A handout shows inline code and blocks alike.
        Rgb? OfCode(string key)
        {
            var role = $"typography.monospace.{key}";
            return Under(role, "typography.monospace-inline", typography.MonospaceInline, key)
                ?? Under(role, "typography.monospace", typography.Monospace, key)
                ?? Under(role, "typography.monospace-block", typography.MonospaceBlock, key);
        }
    }

    private static string? NearestFile(string path, IFileSource files)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        var names = files.List(folder);
        var others = names.Where(name => Path.GetExtension(name) is ".yml" or ".yaml").ToList();
        return NearestName.Hint(path[(slash + 1)..], names)
            ?? (others.Count is > 0 and <= 5 ? $"the folder holds {string.Join(", ", others)}" : "check the name; the path begins at the folder of the file that names it");
    }
}
