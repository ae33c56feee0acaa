using System.Collections.Immutable;
using HandoutGen.Css;
using HandoutGen.Model;
using HandoutGen.Typography;

namespace HandoutGen.Branding.Color;

/// <summary>
/// The colours that a brand states, and those that follow from them. Where a colour is decoration, its own value is shown. What is
/// stated for text is used as it is; what follows is made so that it passes on every ground it is shown on, and grounds so that the
/// stated text still passes on them.
/// </summary>
internal sealed record ColorScheme
{
    /// <summary>The text's colour where a brand states none.</summary>
    public static readonly Rgb DefaultForeground = new Oklch(0.25, 0.012, 240).ToRgb();

    // Deep blue-green: calm, and as dark in greyscale as text has to be.
    private static readonly Rgb DefaultPrimary = new Oklch(0.44, 0.075, 215).ToRgb();

    // A shade whose lightness is no further from a colour's own is still taken for the colour.
    private const double SameColor = 0.2;

    // Beyond it not even a blue or a red is the one it was.
    private const double Kin = 0.4;

    // Decoration that stands out less is not seen.
    private const double Visible = 1.3;

    // How much of the structural colour a tint takes, strongest first; the last is the page itself.
    private static readonly double[] TintSteps = [0.07, 0.055, 0.04, 0.03, 0.02, 0.01, 0];

    public Rgb? Foreground { get; init; }

    public Rgb? Background { get; init; }

    public Rgb? Primary { get; init; }

    public Rgb? Secondary { get; init; }

    public Rgb? Tertiary { get; init; }

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
        Rgb[] own = [.. new[] { Primary, Link, Heading, Secondary, Tertiary }.OfType<Rgb>()];
        var brand = own is [var first, ..] ? first : Derive(DefaultPrimary, ContrastRatio.Text, background);
        var primary = Derive(brand, ContrastRatio.Graphic, background, Room(brand, ContrastRatio.Graphic, background));
        var lettering = Lettering(own.DefaultIfEmpty(brand), foreground, background);
        var link = Link ?? lettering;

        // Text that fails on the page itself is the contrast check's matter, not the tint's.
        var text = new[] { foreground, link, Heading ?? foreground }.Where(c => NearestPassing.Passes(c, ContrastRatio.Text, background)).ToArray();
        Rgb[] bars = [primary];
        var tint = Tint(background, brand, text, bars);
        var calloutColors = CalloutHues.Of(this, brand, background).Select(hue => Callout(hue, background, foreground, text, bars)).ToImmutableArray();
        var grounds = calloutColors.Select(c => c.Ground).Prepend(tint).Prepend(background).ToArray();
        var muted = Mix(foreground, background, 0.28);
        var codeGround = CodeBackground ?? Tint(background, Mix(foreground, background, 0.3), [Code ?? foreground, .. text], bars);
        var heading = Heading ?? Derive(Deepen(lettering, background), ContrastRatio.Text, grounds);
        var mastheadGround = MastheadGround ?? background;
        return new BrandColors
        {
            Foreground = foreground,
            Background = background,
            Decoration = own.FirstOrDefault(color => ContrastRatio.Of(color, background) >= Visible, primary),
            Primary = primary,
            Secondary = Secondary ?? brand,
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

    /// <summary>The colours with a masthead in the brand's own.</summary>
    public static BrandColors WithBand(BrandColors colors) => colors with
    {
        MastheadGround = colors.Decoration,
        MastheadText = Derive(colors.Background, ContrastRatio.Text, colors.Decoration),
    };

    /// <summary>
    /// A colour as text: itself where it can be read, else a shade of it; null where no shade that can be read is still that colour. A
    /// yellow is mud when it is dark enough, and a pale grey is any grey.
    /// </summary>
    /// <param name="color">The colour.</param>
    /// <param name="page">The ground that it has to be read on; a shade leaves room for tints.</param>
    public static Rgb? Shade(Rgb color, Rgb page)
    {
        if (NearestPassing.Passes(color, ContrastRatio.Text, page))
        {
            return color;
        }

        if (NearestPassing.Find(color, ContrastRatio.Text, page, Room(color, ContrastRatio.Text, page)) is not { } shade)
        {
            return null;
        }

        var (from, to) = (Oklch.From(color), Oklch.From(shade));
        var moved = Math.Abs(from.L - to.L);
        var turnsToMud = from.C < 0.05 || from.H is > 65 and < 130;
        return moved <= (turnsToMud ? SameColor : Kin) ? shade : null;
    }

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

    // What passes keeps the tints that it leaves; what has to change anyway leaves room for one.
    private static Rgb Room(Rgb color, double ratio, Rgb background) =>
        NearestPassing.Passes(color, ratio, background) ? background : TintOf(background, color, 0.05);

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

    // The first of a brand's colours that can be read as text, in its own shade or near it; else the text's own colour.
    private static Rgb Lettering(IEnumerable<Rgb> colors, Rgb foreground, Rgb background) =>
        colors.Select(color => Shade(color, background)).FirstOrDefault(shade => shade is not null)
            ?? Derive(foreground, ContrastRatio.Text, background);

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

    private static CalloutColors Callout(Rgb hue, Rgb background, Rgb foreground, ReadOnlySpan<Rgb> text, ReadOnlySpan<Rgb> graphics)
    {
        var ground = Tint(background, hue, text, graphics);
        return new CalloutColors(
            Bar: ContrastRatio.Of(hue, background) >= Visible ? hue : Derive(hue, ContrastRatio.Graphic, background, ground),
            Label: Derive(Shade(hue, ground) ?? foreground, ContrastRatio.Text, ground),
            Ground: ground);
    }
}
