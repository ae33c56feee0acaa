using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Rendering.Html;

/// <summary>The fonts of pages, cut down to what they show. Safe for several threads.</summary>
internal sealed class WebFonts
{
    // Every font but a fallback has these, if it has them at all: then the handouts of a practice share their fonts, which are
    // made once, and a page in which somebody corrects a word keeps its look.
    private static readonly int[] Always = [.. Enumerable.Range(' ', '~' - ' ' + 1), .. "\u00A0–—‘’“”…".Select(c => (int)c)];

    private const int EnclosingKey = 0x20E3;

    private readonly WebFontCache _cache = new();

    /// <summary>The @font-face rules, and the families by the names that the page knows them by.</summary>
    public WebFontRules For(FontUse use, BrandTypography type, DiagnosticBag diagnostics)
    {
        FontFamily[] families = [.. new[] { type.Base, type.Headings, type.Monospace }.Concat(type.Fallback).Distinct()];
        foreach (var family in families.Where(family => family.Faces.Any(IsForPrintOnly)))
        {
            diagnostics.Report(
                HtmlRules.FontForPrintOnly,
                default,
                $"the maker of the font \"{family.Name}\" allows it in print, not in a web page; the page is set in another",
                "use a font with an open licence, or ask its maker for one for the web");
        }

        var missing = new SortedSet<int>();
        var rules = new StringBuilder();
        foreach (var (family, face, characters) in Needed(use, type, missing))
        {
            var name = Name(families, family);
            if (Uri(face, characters, name, diagnostics) is not { } uri)
            {
                continue;
            }

            rules.Append(CultureInfo.InvariantCulture, $$"""
                @font-face { font-family: "{{name}}"; font-weight: {{face.Weight}}; font-style: {{(face.Italic ? "italic" : "normal")}};
                  src: url({{uri}}) format("woff2"); }

                """);
        }

        return new WebFontRules(rules.ToString(), Stack(type.Base, "sans-serif"), Stack(type.Headings, "sans-serif"), Stack(type.Monospace, "monospace"), missing);

        string Stack(FontFamily first, string generic) =>
            string.Join(", ", type.Fallback.Prepend(first).Distinct().Select(family => $"\"{Name(families, family)}\"").Append(generic));
    }

    private string? Uri(FontFace face, ImmutableSortedSet<int> characters, string name, DiagnosticBag diagnostics)
    {
        try
        {
            return _cache.DataUri(face, characters, name);
        }
        catch (FontFormatException damage)
        {
            diagnostics.Report(HtmlRules.FontDamaged, default, damage.Message, "get the font's file anew from its maker");
            return null;
        }
    }

    // A character is looked for as the browser will look for it: in the family, then in each of the fallbacks.
    private static IEnumerable<(FontFamily Family, FontFace Face, ImmutableSortedSet<int> Characters)> Needed(
        FontUse use, BrandTypography type, SortedSet<int> missing)
    {
        var needed = new List<(FontFamily Family, FontFace Face, ImmutableSortedSet<int>.Builder Characters)>();
        foreach (var (typeface, characters) in use.Faces)
        {
            var chain = type.Fallback.Prepend(typeface.Family).Select(family => (Family: family, Face: family.Match(typeface.Weight, typeface.Italic)))
                .Where(candidate => !IsForPrintOnly(candidate.Face)).ToArray();
            if (chain is [var (first, own), ..])
            {
                Of(first, own).UnionWith(Always.Where(character => own.GlyphIndex(character) != 0));
            }

            foreach (var character in characters)
            {
                var (family, face) = (FontFamily.IsSign(character) ? chain.OrderByDescending(candidate => candidate.Family.IsForSigns) : chain.AsEnumerable())
                    .FirstOrDefault(candidate => candidate.Face.GlyphIndex(character) != 0);
                if (face is not null)
                {
                    Of(family, face).Add(character);
                    if (character == EnclosingKey)
                    {
                        // What it encloses is drawn with it.
                        Of(family, face).UnionWith(characters.Where(enclosed => enclosed is '#' or '*' or (>= '0' and <= '9') && face.GlyphIndex(enclosed) != 0));
                    }
                }
                else if (chain.Length > 0)
                {
                    missing.Add(character);
                }
            }
        }

        return needed.Select(entry => (entry.Family, entry.Face, entry.Characters.ToImmutable()));

        ImmutableSortedSet<int>.Builder Of(FontFamily family, FontFace face)
        {
            var index = needed.FindIndex(entry => ReferenceEquals(entry.Face, face));
            if (index < 0)
            {
                index = needed.Count;
                needed.Add((family, face, ImmutableSortedSet.CreateBuilder<int>()));
            }

            return needed[index].Characters;
        }
    }

    // OS/2 fsType, bit 2: a page is a file that others can take the font from.
    private static bool IsForPrintOnly(FontFace face) => face.Embedding == EmbeddingPermission.PreviewAndPrint;

    // Not the font's own name: a licence may reserve that for the whole font, and the page must not find a font of that name
    // on the reader's machine, which may be another version.
    private static string Name(FontFamily[] families, FontFamily family) =>
        string.Create(CultureInfo.InvariantCulture, $"Handout {Array.IndexOf(families, family) + 1}");
}

/// <summary>What a style sheet says of fonts.</summary>
/// <param name="Rules">The @font-face rules.</param>
/// <param name="Base">The value of font-family for running text.</param>
/// <param name="Headings">The value of font-family for headings.</param>
/// <param name="Monospace">The value of font-family for code.</param>
/// <param name="Missing">The characters that no font has: a browser shows them in a font of the reader's machine, if that has them.</param>
internal sealed record WebFontRules(string Rules, string Base, string Headings, string Monospace, IReadOnlySet<int> Missing);
