using HandoutGen.Branding.Format;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Pictures;
using HandoutGen.Yaml;

namespace HandoutGen.Branding;

/// <summary>
/// Reads <c>logo</c> and the one picture of it that is shown: <c>medium</c>, else <c>small</c>, else <c>large</c>, in the form for the
/// ground that it stands on. The pictures that no output shows need not exist.
/// </summary>
internal sealed class LogoReader(YamlMap brand, IFileSource files, DiagnosticBag diagnostics)
{
    private sealed record Choice(string Path, string? Alt, SourceSpan Span);

    /// <summary>The logo, or null when there is none or after a diagnostic.</summary>
    /// <param name="own">What stands under <c>defaults: handoutgen: logo</c>, which goes first; or null.</param>
    /// <param name="onDarkGround">The ground is dark.</param>
    /// <param name="name">The practice's name, which is what a logo without other words says.</param>
    public BrandLogo? Read(YamlNode? own, bool onDarkGround, string? name)
    {
        var node = brand.Node("logo");
        var logo = node is YamlMapping ? brand.Map("logo", "\"logo\"", BrandFormat.Logo) : null;
        logo?.ReportUnknownKeys();
        var images = Images(logo);
        var chosen = own ?? (logo is null ? node : logo.Node("medium") ?? logo.Node("small") ?? logo.Node("large") ?? (logo.Node("path") is null ? null : node));
        if (chosen is null || Choose(chosen, images, onDarkGround) is not { } choice)
        {
            return null;
        }

        if (new PictureReader(PictureUse.Logo(name is not null), files, diagnostics).Read(choice.Path, choice.Span) is not { } image)
        {
            return null;
        }

        var alt = choice.Alt ?? name;
        if (alt is null)
        {
            diagnostics.Report(
                BrandRules.LogoWithoutAlt,
                choice.Span,
                $"the logo \"{choice.Path}\" says nothing to a reader who cannot see it: neither the practice nor the picture has a name",
                $"add \"meta: {{ name: … }}\" to the brand, or write the picture as {{ path: \"{choice.Path}\", alt: … }}");
        }

        return new BrandLogo(image, alt ?? choice.Path);
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

    private Choice? Choose(YamlNode node, Dictionary<string, YamlNode> images, bool onDarkGround)
    {
        if (node is YamlMapping { Entries.Length: > 0 } mapping && mapping.Entries.All(entry => entry.Key.Value is "light" or "dark"))
        {
            var light = mapping.Entries.FirstOrDefault(entry => entry.Key.Value == "light")?.Value;
            var dark = mapping.Entries.FirstOrDefault(entry => entry.Key.Value == "dark")?.Value;
            var side = onDarkGround ? dark ?? light : light ?? dark;
            return side is null ? null : Choose(side, images, onDarkGround);
        }

        if (node is YamlScalar { IsNull: false } scalar)
        {
            if (images.Remove(scalar.Value, out var image))
            {
                // Gone from the names, an image cannot lead back to itself; a name that stands for nothing else is a path.
                return Choose(image, images, onDarkGround);
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

        return Resource(node);
    }

    // A path, or a map with a path and what the picture says.
    private Choice? Resource(YamlNode node)
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
