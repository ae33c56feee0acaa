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
    private readonly FontFiles _files = new(files, diagnostics);
    private readonly FontFolders _folders = new(files);
    private readonly Dictionary<string, string> _sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<FontFace>> _families = new(StringComparer.OrdinalIgnoreCase);

    // A variable font holds all weights; each that is asked for is made once.
    private readonly List<(string Family, FontFile Font)> _variable = [];
    private readonly HashSet<string> _missed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes where a brand says that a family comes from: "google", "bunny", "file", "system".</summary>
    public void Add(string family, string source) => _sources.TryAdd(family, source);

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
    /// <param name="opticalSize">The size in points that it is set in, for families that come in several drawings.</param>
    /// <param name="span">Where the brand asks for it.</param>
    public FontFamily? Find(string name, IReadOnlyCollection<int> weights, double opticalSize, SourceSpan span)
    {
        Search(name, opticalSize, span);
        if (Known(name, opticalSize) is not { } known)
        {
            return BundledFonts.Find(name);
        }

        foreach (var (family, font) in _variable.Where(font => font.Family.Equals(known, StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            foreach (var weight in weights.Distinct().Order())
            {
                Instantiate(family, font, weight);
            }
        }

        return _families.TryGetValue(known, out var faces) ? new FontFamily(name, [.. faces]) : BundledFonts.Find(name);
    }

    /// <summary>The bundled family that stands in for one that is not at hand, with a warning, once a family, that says how to get it.</summary>
    /// <param name="name">The family that is wanted.</param>
    /// <param name="list">The list that it stands in, as CSS writes it.</param>
    /// <param name="span">Where the brand asks for it.</param>
    public FontFamily StandIn(string name, string list, SourceSpan span)
    {
        var standIn = name.Contains("hyperlegible", StringComparison.OrdinalIgnoreCase) ? BundledFonts.AtkinsonHyperlegible
            : FontNames.IsSerif(name, list) ? BundledFonts.SourceSerif
            : BundledFonts.SourceSans;
        if (_missed.Add(name))
        {
            var (atHand, way) = AtHand(name);
            diagnostics.Report(BrandRules.FontNotAtHand, span, $"the font \"{name}\" {atHand}; {standIn.Name} stands in", way);
        }

        return standIn;
    }

    // What there is of a family that cannot be used, and how to get it.
    private (string Fact, string Way) AtHand(string name) => (_folders.OtherForm(name), Kin(name)) switch
    {
        ({ } path, _) when path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) => ($"is at hand only packed, as {files.Display(path)}", "unpack it where it lies"),
        ({ } path, _) => ($"is at hand only as {files.Display(path)}, which a PDF does not take", Way(name)),
        (null, { } kin) => ($"is not at hand, but \"{kin}\" is", $"write \"{kin}\", or {Way(name)}"),
        _ => ("is not at hand", Way(name)),
    };

    /// <summary>Warns of styles of the body's family that are not at hand: stressed words would look like all others.</summary>
    public void ReportMissingStyles(FontFamily family, SourceSpan span)
    {
        var hasBold = family.Faces.Any(face => face.Weight >= 600);
        var hasItalic = family.Faces.Any(face => face.Italic);
        var missing = new List<string>();
        if (!hasBold)
        {
            missing.Add("bold");
        }

        if (!hasItalic)
        {
            missing.Add("italic");
        }

        if (hasBold && hasItalic && !family.Faces.Any(face => face.Weight >= 600 && face.Italic))
        {
            missing.Add("bold italic");
        }

        if (missing.Count > 0)
        {
            diagnostics.Report(
                BrandRules.FontNotAtHand, span, $"the font \"{family.Name}\" has no {string.Join(" and no ", missing)} here; such words look like the others", Way(family.Name));
        }
    }

    // All its files, not those of some names: makers call them as they like, and a variable font is one file.
    private string Way(string name)
    {
        var save = $"put all its .ttf files in {files.Display("fonts")}/";
        return _sources.GetValueOrDefault(name) is "google" or "bunny"
            ? $"download it from https://fonts.google.com/specimen/{Uri.EscapeDataString(name).Replace("%20", "+", StringComparison.Ordinal)}, unpack it, and {save}"
            : save;
    }

    // A family of the folder whose name begins as the wanted one does.
    private string? Kin(string name)
    {
        var word = FontNames.Compact(name);
        return _families.Keys.Concat(_variable.Select(font => font.Family))
            .Where(family => FontNames.Compact(family).StartsWith(word, StringComparison.Ordinal) || word.StartsWith(FontNames.Compact(family), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).FirstOrDefault();
    }

    // The name under which the family's faces are kept: its own, else that of the drawing for the nearest size.
    private string? Known(string name, double opticalSize)
    {
        var names = _families.Keys.Concat(_variable.Select(font => font.Family)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return names.FirstOrDefault(family => family.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? names.Where(family => FontNames.AreOne(family, name))
                .OrderBy(family => Math.Abs((FontNames.OpticalSize(family) ?? 12) - opticalSize)).ThenBy(family => family, StringComparer.Ordinal).FirstOrDefault();
    }

    private void Search(string family, double opticalSize, SourceSpan span)
    {
        var word = FontNames.Compact(family);
        foreach (var path in _folders.Of(family))
        {
            var isOwn = FontNames.Compact(path).Contains(word, StringComparison.Ordinal);
            if (!isOwn && Known(family, opticalSize) is not null)
            {
                return;
            }

            if (_files.Open(path, span, isQuiet: !isOwn) is { } file)
            {
                Put(file.Face.FamilyName, file);
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
