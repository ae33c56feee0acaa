using System.Collections.Immutable;
using HandoutGen.Css;
using HandoutGen.Model;
using HandoutGen.Typography;

namespace HandoutGen.Branding.Color;

/// <summary>
/// The colours that a brand states, and those that follow from them. A stated colour is used as it is; what follows is made so
/// that it passes on every ground it is shown on, and grounds so that the stated text still passes on them.
/// </summary>
internal sealed record ColorScheme
{
    /// <summary>The text's colour where a brand states none.</summary>
    public static readonly Rgb DefaultForeground = new Oklch(0.25, 0.012, 240).ToRgb();

    // Deep blue-green: calm, and as dark in greyscale as text has to be.
    private static readonly Rgb DefaultPrimary = new Oklch(0.44, 0.075, 215).ToRgb();
    private static readonly Rgb DefaultCaution = new Oklch(0.50, 0.13, 45).ToRgb();

    // How much of the structural colour a tint takes, strongest first; the last is the page itself.
    private static readonly double[] TintSteps = [0.07, 0.055, 0.04, 0.03, 0.02, 0.01, 0];

    public Rgb? Foreground { get; init; }

    public Rgb? Background { get; init; }

    public Rgb? Primary { get; init; }

    public Rgb? Secondary { get; init; }

    public Rgb? Success { get; init; }

    public Rgb? Info { get; init; }

    public Rgb? Warning { get; init; }

    public Rgb? Danger { get; init; }

    public Rgb? Heading { get; init; }

    public Rgb? Link { get; init; }

    public Rgb? Code { get; init; }

    public Rgb? CodeBackground { get; init; }

    public Rgb? MastheadText { get; init; }

    public Rgb? MastheadGround { get; init; }

    /// <summary>Completes the scheme.</summary>
    public BrandColors Complete()
    {
        var background = Background ?? new Rgb(255, 255, 255);
        var foreground = Foreground ?? NearestPassing.Find(DefaultForeground, ContrastRatio.Text, background) ?? DefaultForeground;
        var primary = Primary ?? Link ?? Heading ?? Derive(DefaultPrimary, ContrastRatio.Text, background);
        var link = Link ?? primary;

        // Text that fails on the page itself is the contrast check's matter, not the tint's.
        var text = new[] { foreground, link, Heading ?? foreground }.Where(c => NearestPassing.Passes(c, ContrastRatio.Text, background)).ToArray();
        Rgb[] bars = NearestPassing.Passes(primary, ContrastRatio.Graphic, background) ? [primary] : [];
        var tint = Tint(background, primary, text, bars);
        var calloutColors = CalloutHues(primary).Select(hue => Callout(hue, background, text, bars)).ToImmutableArray();
        var grounds = calloutColors.Select(c => c.Ground).Prepend(tint).Prepend(background).ToArray();
        var muted = Mix(foreground, background, 0.28);
        var codeGround = CodeBackground ?? Tint(background, Mix(foreground, background, 0.3), [Code ?? foreground, .. text], bars);
        var heading = Heading ?? Derive(Deepen(primary, background), ContrastRatio.Text, grounds);
        var mastheadGround = MastheadGround ?? background;
        return new BrandColors
        {
            Foreground = foreground,
            Background = background,
            Primary = primary,
            Secondary = Secondary ?? primary,
            Heading = heading,
            Link = link,
            Muted = Derive(muted, ContrastRatio.Text, grounds),
            Rule = Derive(Mix(Derive(primary, ContrastRatio.Graphic, background), background, 0.45), ContrastRatio.Graphic, grounds),
            Tint = tint,
            Code = Code ?? Derive(foreground, ContrastRatio.Text, codeGround),
            CodeBackground = codeGround,
            MastheadText = MastheadText ?? Derive(mastheadGround == background ? heading : background, ContrastRatio.Text, mastheadGround),
            MastheadGround = mastheadGround,
            Callouts = calloutColors,
        };
    }

    /// <summary>The colour itself if it passes on every ground, else the nearest that does, else black or white, as is read best on the first ground.</summary>
    /// <param name="color">The colour.</param>
    /// <param name="ratio">The contrast that is needed, 1 to 21.</param>
    /// <param name="grounds">At least one.</param>
    public static Rgb Derive(Rgb color, double ratio, params ReadOnlySpan<Rgb> grounds) =>
        NearestPassing.Find(color, ratio, grounds) ?? ContrastRatio.BlackOrWhite(grounds[0]);

    /// <summary>A ground near the page with a breath of a colour, on which each of the texts, and of the bars and bullets, still passes.</summary>
    public static Rgb Tint(Rgb background, Rgb color, ReadOnlySpan<Rgb> texts, ReadOnlySpan<Rgb> graphics)
    {
        foreach (var share in TintSteps)
        {
            var tint = TintOf(background, color, share);
            var passes = true;
            foreach (var text in texts)
            {
                passes &= ContrastRatio.Of(text, tint) >= ContrastRatio.Text;
            }

            foreach (var graphic in graphics)
            {
                passes &= ContrastRatio.Of(graphic, tint) >= ContrastRatio.Graphic;
            }

            if (passes)
            {
                return tint;
            }
        }

        return background;
    }

    /// <summary>The lightest tint that is still seen: what a suggested text colour has to pass on beside the page.</summary>
    public static Rgb FaintTint(Rgb background, Rgb color) => TintOf(background, color, 0.03);

    private static Rgb TintOf(Rgb background, Rgb color, double share)
    {
        if (share == 0)
        {
            return background;
        }

        var page = Oklab.From(Oklch.From(background));
        var hue = Oklch.From(color);

        // Mixed by share alone, a tint of a dark colour is grey: its chroma is given more weight than its lightness.
        var chroma = Oklab.From(hue with { L = 0, C = Math.Min(hue.C * share * 2.4, 0.032) });
        var lightness = page.L + ((hue.L - page.L) * share);
        lightness = Math.Abs(lightness - page.L) < share / 4 ? page.L + (page.L > 0.5 ? -share / 4 : share / 4) : lightness;
        return Oklch.From(new Oklab(lightness, page.A + chroma.A, page.B + chroma.B)).ToRgb();
    }

    // Headings are a little darker than the structural colour on a light page, and a little lighter on a dark one.
    private static Rgb Deepen(Rgb color, Rgb background)
    {
        var own = Oklch.From(color);
        var light = Oklch.From(background).L > 0.5;
        return (own with { L = light ? Math.Min(own.L, Math.Max(own.L - 0.06, 0.36)) : Math.Max(own.L, Math.Min(own.L + 0.06, 0.86)) }).ToRgb();
    }

    private static Rgb Mix(Rgb color, Rgb with, double share)
    {
        var a = Oklab.From(Oklch.From(color));
        var b = Oklab.From(Oklch.From(with));
        return Oklch.From(new Oklab(a.L + ((b.L - a.L) * share), a.A + ((b.A - a.A) * share), a.B + ((b.B - a.B) * share))).ToRgb();
    }

    private ImmutableArray<Rgb> CalloutHues(Rgb primary) =>
    [
        .. Enum.GetValues<CalloutKind>().Select(kind => kind switch
        {
            CalloutKind.Note => Info ?? primary,
            CalloutKind.Tip => Success ?? primary,
            CalloutKind.Important => Danger ?? primary,
            _ => Warning ?? Danger ?? DefaultCaution,
        }),
    ];

    private static CalloutColors Callout(Rgb hue, Rgb background, ReadOnlySpan<Rgb> text, ReadOnlySpan<Rgb> graphics)
    {
        var ground = Tint(background, hue, text, graphics);
        return new CalloutColors(
            Bar: Derive(hue, ContrastRatio.Graphic, background, ground),
            Label: Derive(hue, ContrastRatio.Text, ground),
            Ground: ground);
    }
}
