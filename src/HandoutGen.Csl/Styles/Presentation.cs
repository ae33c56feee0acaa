namespace HandoutGen.Csl.Styles;

/// <summary>The attributes that any rendering element may carry around what it renders: affixes, formatting, quotes, case, display.</summary>
internal sealed record Presentation
{
    public static readonly Presentation None = new();

    public string Prefix { get; init; } = string.Empty;

    public string Suffix { get; init; } = string.Empty;

    public Formatting Formatting { get; init; }

    public TextCase TextCase { get; init; }

    public bool Quotes { get; init; }

    public bool StripPeriods { get; init; }

    public Display Display { get; init; }

    public Presentation WithoutAffixes => Prefix.Length + Suffix.Length == 0 ? this : this with { Prefix = string.Empty, Suffix = string.Empty };

    /// <summary>Whether the element's output needs nothing around it.</summary>
    public bool IsPlain => Prefix.Length == 0 && Suffix.Length == 0 && Formatting.IsNone && TextCase == TextCase.None
        && !Quotes && !StripPeriods && Display == Display.None;

    public static Presentation Read(StyleElement element)
    {
        return new Presentation
        {
            Prefix = element.Shown("prefix") ?? string.Empty,
            Suffix = element.Shown("suffix") ?? string.Empty,
            Formatting = new Formatting(
                element.Choice("font-style", FontStyle.Inherit, ("normal", FontStyle.Normal), ("italic", FontStyle.Italic), ("oblique", FontStyle.Oblique)),
                element.Choice("font-variant", FontVariant.Inherit, ("normal", FontVariant.Normal), ("small-caps", FontVariant.SmallCaps)),
                element.Choice("font-weight", FontWeight.Inherit, ("normal", FontWeight.Normal), ("bold", FontWeight.Bold), ("light", FontWeight.Light)),
                element.Choice("text-decoration", TextDecoration.Inherit, ("none", TextDecoration.None), ("underline", TextDecoration.Underline)),
                element.Choice("vertical-align", VerticalAlign.Inherit, ("baseline", VerticalAlign.Baseline), ("sup", VerticalAlign.Superscript), ("sub", VerticalAlign.Subscript))),
            TextCase = element.Choice("text-case", TextCase.None, ("lowercase", TextCase.Lowercase), ("uppercase", TextCase.Uppercase),
                ("capitalize-first", TextCase.CapitalizeFirst), ("capitalize-all", TextCase.CapitalizeAll), ("sentence", TextCase.Sentence), ("title", TextCase.Title)),
            Quotes = element.Flag("quotes") ?? false,
            StripPeriods = element.Flag("strip-periods") ?? false,
            Display = element.Choice("display", Display.None, ("block", Display.Block), ("left-margin", Display.LeftMargin),
                ("right-inline", Display.RightInline), ("indent", Display.Indent)),
        };
    }
}
