using HandoutGen.Branding.Color;
using HandoutGen.Branding.Format;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Typography;

namespace HandoutGen.Branding.Contrast;

/// <summary>Holds every colour that a brand states against the grounds it is shown on.</summary>
internal static class ContrastCheck
{
    // Text first: what is shown on the page decides the tints that the rest is shown on.
    private static readonly Role[] Roles =
    [
        new("color.foreground", (s, c) => s with { Foreground = c }),
        new("color.link", (s, c) => s with { Link = c }),
        new("typography.headings.color", (s, c) => s with { Heading = c }),
        new("color.primary", (s, c) => s with { Primary = c }),
        new("typography.monospace.color", (s, c) => s with { Code = c }),
        new("defaults.handoutgen.masthead.color", (s, c) => s with { MastheadText = c }),
    ];

    private sealed record Role(string Key, Func<ColorScheme, Rgb, ColorScheme> With);

    /// <summary>Completes a scheme and reports every colour in it that fails.</summary>
    /// <param name="scheme">The colours that the brand states.</param>
    /// <param name="sourceOf">Where the colour of a key comes from, and the key to write another one under.</param>
    /// <param name="policy">What is done about a colour that fails.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static BrandColors Complete(ColorScheme scheme, Func<string, ColorSource> sourceOf, ContrastPolicy policy, DiagnosticBag diagnostics)
    {
        var colors = scheme.Complete();
        foreach (var role in Roles)
        {
            var pairs = ContrastPair.All.Where(pair => pair.Key == role.Key).ToArray();
            if (pairs.FirstOrDefault(pair => pair.Fails(colors)) is not { } failing)
            {
                continue;
            }

            var nearest = Nearest(failing, pairs, colors);
            Report(failing, colors, nearest, sourceOf(role.Key), policy, diagnostics);
            if (policy == ContrastPolicy.Adjust)
            {
                scheme = role.With(scheme, nearest);
                colors = scheme.Complete();
            }
        }

        return colors;
    }

    // The tints follow the text; a colour that passes on the page and on a faint tint gets tints that it passes on.
    private static Rgb Nearest(ContrastPair failing, ContrastPair[] pairs, BrandColors colors) => pairs.Length == 1
        ? ColorScheme.Derive(failing.UpperOf(colors), failing.Minimum, failing.LowerOf(colors))
        : ColorScheme.Derive(
            failing.UpperOf(colors), failing.Minimum, colors.Background, ColorScheme.FaintTint(colors.Background, colors.Primary));

    private static void Report(
        ContrastPair pair, BrandColors colors, Rgb nearest, ColorSource source, ContrastPolicy policy, DiagnosticBag diagnostics)
    {
        var upper = pair.UpperOf(colors);
        var fact = $"the contrast of {pair.Upper} {upper} on {pair.Lower} {pair.LowerOf(colors)} is "
            + $"{ContrastRatio.Format(pair.Ratio(colors))}; {ContrastRatio.Format(pair.Minimum)} is needed";
        var path = source.Key.Split('.');
        var line = $"{path[^1]}: \"{nearest}\"";
        var place = string.Join(": ", path[..^1]);
        if (policy == ContrastPolicy.Adjust)
        {
            diagnostics.Report(BrandRules.ContrastAdjusted, source.Span, $"{fact}; {nearest} is used", $"to make it lasting, write {line} under {place}:");
            return;
        }

        var severity = policy == ContrastPolicy.Warn ? Severity.Warning : Severity.Error;
        diagnostics.Add(new Diagnostic(BrandRules.Contrast, severity, source.Span, fact, $"write {line} under {place}: (the nearest colour that passes)"));
    }
}

/// <summary>Where a colour comes from.</summary>
/// <param name="Span">Where the brand states it, or what it follows from.</param>
/// <param name="Key">The key to write another colour under: "typography.link.color".</param>
internal sealed record ColorSource(SourceSpan Span, string Key);
