using HandoutGen.Branding.Color;
using HandoutGen.Branding.Format;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Typography;

namespace HandoutGen.Branding.Contrast;

/// <summary>Holds every colour that a brand states for text against the grounds it is shown on.</summary>
internal static class ContrastCheck
{
    // Text first: what is shown on the page decides the tints that the rest is shown on.
    private static readonly Role[] Roles =
    [
        new("color.foreground", (s, c) => s with { Foreground = c }) { MayGiveWay = true },
        new("color.link", (s, c) => s with { Link = c }) { MayGiveWay = true },
        new("typography.headings.color", (s, c) => s with { Heading = c }) { MayGiveWay = true },
        new("typography.monospace.color", (s, c) => s with { Code = c }) { IsRare = true },
        new("defaults.handoutgen.masthead.color", (s, c) => s with { MastheadText = c }),
    ];

    private sealed record Role(string Key, Func<ColorScheme, Rgb?, ColorScheme> With)
    {
        // A colour that cannot be darkened and stay itself gives way to another of the brand's.
        public bool MayGiveWay { get; init; }

        // Few handouts hold such text: a shade that was not asked about is not spoken of.
        public bool IsRare { get; init; }
    }

    /// <summary>Completes a scheme; a colour that fails is reported and, but for the policies error and warn, replaced.</summary>
    /// <param name="scheme">The colours that the brand states.</param>
    /// <param name="sourceOf">Where the colour of a key comes from, and the key to write another one under; null where the brand states none.</param>
    /// <param name="policy">What is done about a colour that fails; null where nobody asked.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static BrandColors Complete(ColorScheme scheme, Func<string, ColorSource?> sourceOf, ContrastPolicy? policy, DiagnosticBag diagnostics)
    {
        var colors = scheme.Complete();
        foreach (var role in Roles)
        {
            if (sourceOf(role.Key) is not { } source || ContrastPair.All.FirstOrDefault(pair => pair.Key == role.Key && pair.Fails(colors)) is not { } failing)
            {
                continue;
            }

            var better = Better(role, failing, scheme, colors);
            var betterColors = better.Complete();
            if (!role.IsRare || policy is ContrastPolicy.Error or ContrastPolicy.Warn)
            {
                Report(failing, colors, failing.UpperOf(betterColors), source, policy, diagnostics);
            }

            if (policy is null or ContrastPolicy.Adjust)
            {
                (scheme, colors) = (better, betterColors);
            }
        }

        return colors;
    }

    // The tints follow the text: a colour that passes on the page gets tints that it passes on.
    private static ColorScheme Better(Role role, ContrastPair failing, ColorScheme scheme, BrandColors colors)
    {
        var upper = failing.UpperOf(colors);
        return role.With(scheme, role.MayGiveWay ? ColorScheme.Shade(upper, colors.Background) : ColorScheme.Derive(upper, failing.Minimum, failing.LowerOf(colors)));
    }

    private static void Report(
        ContrastPair pair, BrandColors colors, Rgb nearest, ColorSource source, ContrastPolicy? policy, DiagnosticBag diagnostics)
    {
        var upper = pair.UpperOf(colors);
        var fact = $"the contrast of {pair.Upper} {upper} on {pair.Lower} {pair.LowerOf(colors)} is "
            + $"{ContrastRatio.Format(pair.Ratio(colors))}; {ContrastRatio.Format(pair.Minimum)} is needed";
        var path = source.Key.Split('.');
        var line = $"{path[^1]}: \"{nearest}\"";
        var place = string.Join(": ", path[..^1]);
        if (policy is null or ContrastPolicy.Adjust)
        {
            var told = policy is null ? Severity.Warning : Severity.Note;
            diagnostics.Add(new Diagnostic(
                BrandRules.ContrastAdjusted, told, source.Span, $"{fact}; {nearest} is used", $"to make it lasting, write {line} under {place}:"));
            return;
        }

        var severity = policy == ContrastPolicy.Warn ? Severity.Warning : Severity.Error;
        diagnostics.Add(new Diagnostic(BrandRules.Contrast, severity, source.Span, fact, $"write {line} under {place}:"));
    }
}

/// <summary>Where a colour comes from.</summary>
/// <param name="Span">Where the brand states it, or what it follows from.</param>
/// <param name="Key">The key to write another colour under: "typography.link.color".</param>
internal sealed record ColorSource(SourceSpan Span, string Key);
