using HandoutGen.Branding.Color;
using HandoutGen.Branding.Format;
using HandoutGen.Css;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Pictures;
using HandoutGen.Typography;
using HandoutGen.Yaml;

namespace HandoutGen.Branding;

/// <summary>
/// Reads <c>logo</c> and the one picture of it that is shown: <c>medium</c>, else <c>small</c>, else <c>large</c>, in the form for the
/// ground that it stands on. The pictures that no output shows need not exist.
/// </summary>
internal sealed class LogoReader(YamlMap brand, IFileSource files, DiagnosticBag diagnostics)
{
    // As wide as high, or little more.
    private const double WidestMark = 1.25;

    private sealed record Choice(string Path, string? Alt, SourceSpan Span);

    /// <summary>The logo, and whether it needs a band of the brand's colour to be seen; a null logo when there is none or after a diagnostic.</summary>
    /// <param name="own">What stands under <c>defaults: handoutgen: logo</c>, which goes first; or null.</param>
    /// <param name="colors">The brand's colours, among them the ground that the logo stands on.</param>
    /// <param name="name">The practice's name, which is what a logo without other words says.</param>
    public (BrandLogo? Logo, bool NeedsBand) Read(YamlNode? own, BrandColors colors, string? name)
    {
        var node = brand.Node("logo");
        var logo = node is YamlMapping ? brand.Map("logo", "\"logo\"", BrandFormat.Logo) : null;
        logo?.ReportUnknownKeys();
        var images = Images(logo);
        var use = PictureUse.Logo(name is not null);
        var candidates = own is not null ? [own]
            : logo is not null && logo.Node("path") is null ? Candidates(logo)
            : new[] { node }.OfType<YamlNode>();
        if (FirstAtHand(candidates, images, colors, use) is not var (chosen, choice, picture))
        {
            return default;
        }

        if (PictureInk.IsSeen(picture, colors.MastheadGround, Differs))
        {
            ReportBox(choice, picture, colors.MastheadGround);
            return (Logo(choice, picture, name), false);
        }

        // The form for the other ground may be the one for this ground.
        if (Choose(chosen, new(images), !IsDark(colors.MastheadGround), diagnostics) is { } other && other.Path != choice.Path
            && new PictureReader(use, files, diagnostics).Read(other.Path, other.Span) is { } otherPicture && PictureInk.IsSeen(otherPicture, colors.MastheadGround, Differs))
        {
            return (Logo(other, otherPicture, name), false);
        }

        if (!colors.HasMastheadBand && PictureInk.IsSeen(picture, colors.Decoration, Differs))
        {
            return (Logo(choice, picture, name), true);
        }

        diagnostics.Report(
            BrandRules.LogoNotSeen,
            choice.Span,
            $"the logo \"{choice.Path}\" cannot be seen on {colors.MastheadGround}; {use.Instead}",
            "name the form for light grounds here, or set a band of colour under it: defaults: handoutgen: masthead: { background: … }");
        return default;
    }

    // The sizes as handouts prefer them; where none is chosen, the pictures that there are. Two by the names of grounds are one.
    private static YamlNode[] Candidates(YamlMap logo)
    {
        YamlNode[] sizes = [.. new[] { "medium", "small", "large" }.Select(logo.Node).OfType<YamlNode>()];
        return sizes.Length > 0 || logo.Node("images") is not YamlMapping images ? sizes
            : IsOfSides(images) ? [images]
            : [.. images.Entries.Select(entry => entry.Value)];
    }

    // A size whose file is not at hand gives way to the next; where none is, the first is what is missing.
    private (YamlNode Node, Choice Choice, Picture Picture)? FirstAtHand(
        IEnumerable<YamlNode> candidates, Dictionary<string, YamlNode> images, BrandColors colors, PictureUse use)
    {
        DiagnosticBag? first = null;
        foreach (var node in candidates)
        {
            var told = new DiagnosticBag();
            if (Choose(node, new(images), IsDark(colors.MastheadGround), told) is { } choice && new PictureReader(use, files, told).Read(choice.Path, choice.Span) is { } picture)
            {
                return (node, choice, picture);
            }

            first ??= told;
        }

        foreach (var item in first?.Items ?? [])
        {
            diagnostics.Add(item);
        }

        return null;
    }

    private static bool IsOfSides(YamlMapping mapping) => mapping.Entries.Length > 0 && mapping.Entries.All(entry => entry.Key.Value is "light" or "dark");

    // A logo for dark grounds is asked for where white is read better than black.
    private static bool IsDark(Rgb ground) => ContrastRatio.RelativeLuminance(ground) < 0.18;

    private static bool Differs(Rgb ink, Rgb ground) => ContrastRatio.Of(ink, ground) >= 1.25 || Oklch.Distance(ink, ground) > 0.15;

    private void ReportBox(Choice choice, Picture picture, Rgb ground)
    {
        if (PictureInk.Box(picture) is { } box && ContrastRatio.RelativeLuminance(box) > 0.8 && Oklch.Distance(box, ground) > 0.015)
        {
            diagnostics.Report(
                BrandRules.LogoInBox, choice.Span, $"the logo \"{choice.Path}\" stands in a box of {box} on {ground}", "save it as PNG or SVG without a background");
        }
    }

    // Without lettering, which is wider than high, a mark says the name to those only who know it.
    private BrandLogo Logo(Choice choice, Picture picture, string? name)
    {
        var isMark = name is not null && picture.Width / picture.Height < WidestMark;
        if (choice.Alt is null && name is null)
        {
            diagnostics.Report(
                BrandRules.LogoWithoutAlt,
                choice.Span,
                $"to a reader who cannot see it, the logo \"{choice.Path}\" says \"Logo\": neither the practice nor the picture has a name",
                $"add \"meta: {{ name: … }}\" to the brand, or write the picture as {{ path: \"{choice.Path}\", alt: … }}");
        }

        return new BrandLogo(picture, choice.Alt ?? (isMark ? "Logo" : name) ?? "Logo") { IsMark = isMark };
    }

    private Dictionary<string, YamlNode> Images(YamlMap? logo)
    {
        var images = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        if (logo?.Node("images") is not { } node)
        {
            return images;
        }

        if (node is not YamlMapping mapping)
        {
            logo.Wrong(node, $"\"images\" has to be a map of names and paths, not {YamlMap.Kind(node)}");
            return images;
        }

        foreach (var entry in mapping.Entries)
        {
            images[entry.Key.Value] = entry.Value;
        }

        return images;
    }

    private static Choice? Choose(YamlNode node, Dictionary<string, YamlNode> images, bool onDarkGround, DiagnosticBag diagnostics)
    {
        if (node is YamlMapping mapping && IsOfSides(mapping))
        {
            var light = mapping.Entries.FirstOrDefault(entry => entry.Key.Value == "light")?.Value;
            var dark = mapping.Entries.FirstOrDefault(entry => entry.Key.Value == "dark")?.Value;
            var side = onDarkGround ? dark ?? light : light ?? dark;
            return side is null ? null : Choose(side, images, onDarkGround, diagnostics);
        }

        if (node is YamlScalar { IsNull: false } scalar)
        {
            if (images.Remove(scalar.Value, out var image))
            {
                // Gone from the names, an image cannot lead back to itself; a name that stands for nothing else is a path.
                return Choose(image, images, onDarkGround, diagnostics);
            }

            if (images.Count > 0 && !scalar.Value.Contains('.', StringComparison.Ordinal) && !scalar.Value.Contains('/', StringComparison.Ordinal))
            {
                diagnostics.Report(
                    BrandRules.UnknownLogo,
                    scalar.Span,
                    $"the logo's images have no \"{scalar.Value}\"",
                    NearestName.Hint(scalar.Value, images.Keys) ?? $"the images are {string.Join(", ", images.Keys)}");
                return null;
            }
        }

        return Resource(node, diagnostics);
    }

    // A path, or a map with a path and what the picture says.
    private static Choice? Resource(YamlNode node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlScalar { IsNull: false } scalar:
                return new Choice(scalar.Value.Trim(), null, scalar.Span);
            case YamlMapping mapping:
                var map = new YamlMap(mapping, "the logo", BrandFormat.LogoImage, BrandRules.Maps, diagnostics);
                var alt = map.String("alt")?.Value.Trim();
                return map.String("path") is { } path ? new Choice(path.Value.Trim(), alt is { Length: > 0 } ? alt : null, path.Span) : null;
            default:
                return null;
        }
    }
}
