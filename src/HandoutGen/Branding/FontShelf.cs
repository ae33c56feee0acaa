using HandoutGen.Branding.Format;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Typography.Fonts;
using HandoutGen.Yaml;

namespace HandoutGen.Branding;

/// <summary>
/// The font families at hand for a brand: the files that it names, those in <c>fonts/</c> beside it, and the bundled ones.
/// Nothing is fetched, whatever source a brand names.
/// </summary>
internal sealed class FontShelf(IFileSource files, DiagnosticBag diagnostics)
{
    private static readonly string[] OtherForms = [".woff", ".woff2", ".eot", ".ttc", ".otc", ".dfont", ".pfb", ".pfa"];

    private readonly FontFiles _files = new(files, diagnostics);
    private readonly Dictionary<string, List<FontFace>> _families = new(StringComparer.OrdinalIgnoreCase);

    // A variable font holds all weights; each that is asked for is made once.
    private readonly List<(string Family, FontFile Font)> _variable = [];
    private readonly HashSet<string> _missed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the files that a brand names for a family; they go by the brand's name for it too, as in CSS.</summary>
    public void Add(string family, YamlScalar path)
    {
        if (_files.Open(path.Value, path.Span) is { } file)
        {
            Put(file.Face.FamilyName, file);
            if (!family.Equals(file.Face.FamilyName, StringComparison.OrdinalIgnoreCase))
            {
                Put(family, file);
            }
        }
    }

    /// <summary>The family of that name, or null. Files in <c>fonts/</c> come before bundled ones.</summary>
    /// <param name="name">The family that is wanted.</param>
    /// <param name="weights">The weights that are wanted of it, which a variable font is made to have.</param>
    /// <param name="span">Where the brand asks for it.</param>
    public FontFamily? Find(string name, IReadOnlyCollection<int> weights, SourceSpan span)
    {
        Search(name, span);
        foreach (var (family, font) in _variable.Where(font => font.Family.Equals(name, StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            foreach (var weight in weights.Distinct().Order())
            {
                Instantiate(family, font, weight);
            }
        }

        return _families.TryGetValue(name, out var faces) ? new FontFamily(name, [.. faces]) : BundledFonts.Find(name);
    }

    /// <summary>The bundled family that stands in for one that is not at hand, with a warning, once a family, that says which files to save.</summary>
    /// <param name="name">The family that is wanted.</param>
    /// <param name="weights">The weights that are wanted of it.</param>
    /// <param name="span">Where the brand asks for it.</param>
    public FontFamily StandIn(string name, IEnumerable<int> weights, SourceSpan span)
    {
        var standIn = name.Contains("hyperlegible", StringComparison.OrdinalIgnoreCase) ? BundledFonts.AtkinsonHyperlegible : BundledFonts.SourceSans;
        if (_missed.Add(name))
        {
            var word = name.Replace(" ", "", StringComparison.Ordinal);
            var wanted = weights.Distinct().Order()
                .SelectMany(weight => new[] { FontWeight.FileWord(weight, italic: false), FontWeight.FileWord(weight, italic: true) })
                .Select(style => $"{word}-{style}.ttf");
            var atHand = OtherForm(word) is { } file ? $"is at hand only as {files.Display($"fonts/{file}")}, which a PDF does not take" : "is not at hand";
            diagnostics.Report(
                BrandRules.FontNotAtHand,
                span,
                $"the font \"{name}\" {atHand}; {standIn.Name} stands in",
                $"save its files in {files.Display("fonts")}/: {string.Join(", ", wanted)}");
        }

        return standIn;
    }

    /// <summary>Warns of styles of the body's family that are not at hand: stressed words would look like all others.</summary>
    public void ReportMissingStyles(FontFamily family, SourceSpan span)
    {
        var missing = new List<(string Style, string File)>();
        if (!family.Faces.Any(face => face.Weight >= 600))
        {
            missing.Add(("bold", FontWeight.FileWord(700, italic: false)));
        }

        if (!family.Faces.Any(face => face.Italic))
        {
            missing.Add(("italic", FontWeight.FileWord(400, italic: true)));
        }

        if (missing.Count > 0)
        {
            var word = family.Name.Replace(" ", "", StringComparison.Ordinal);
            diagnostics.Report(
                BrandRules.FontNotAtHand,
                span,
                $"the font \"{family.Name}\" has no {string.Join(" and no ", missing.Select(style => style.Style))} here; such words look like the others",
                $"save in {files.Display("fonts")}/: {string.Join(", ", missing.Select(style => $"{word}-{style.File}.ttf"))}");
        }
    }

    // A file that is probably the family's, packed for the web or together with others.
    private string? OtherForm(string word) => files.List("fonts").FirstOrDefault(file =>
        !FontFiles.IsFont(file) && OtherForms.Contains(Path.GetExtension(file).ToLowerInvariant())
        && file.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            .StartsWith(word, StringComparison.OrdinalIgnoreCase));

    // The folder itself, and the names under which font sites pack a family.
    private void Search(string family, SourceSpan span)
    {
        var compact = family.Replace(" ", "", StringComparison.Ordinal);
        string[] folders =
        [
            "fonts", $"fonts/{family}", $"fonts/{compact}", $"fonts/{family.Replace(' ', '_')}", $"fonts/{family.Replace(' ', '-')}",
            $"fonts/{family.Replace(' ', '-').ToLowerInvariant()}", $"fonts/{family.Replace(' ', '_')}/static",
        ];
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
        {
            foreach (var name in files.List(folder).Where(FontFiles.IsFont))
            {
                if (_files.Open($"{folder}/{name}", span) is { } file)
                {
                    Put(file.Face.FamilyName, file);
                }
            }
        }
    }

    private void Put(string family, FontFile file)
    {
        if (file.IsVariable)
        {
            _variable.Add((family, file));
        }
        else
        {
            Put(family, file.Face);
        }
    }

    private void Put(string family, FontFace face)
    {
        if (!_families.TryGetValue(family, out var faces))
        {
            _families.Add(family, faces = []);
        }

        if (!faces.Contains(face))
        {
            faces.Add(face);
        }
    }

    private void Instantiate(string family, FontFile font, int weight)
    {
        if (_families.TryGetValue(family, out var faces) && faces.Any(face => face.Weight == weight && face.Italic == font.Face.Italic))
        {
            return;
        }

        if (_files.Instance(font, weight) is { } instance)
        {
            Put(family, instance);
        }
    }
}
