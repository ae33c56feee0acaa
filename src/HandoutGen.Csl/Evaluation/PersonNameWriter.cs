using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>
/// One person's name in the order of parts that its script, its form and the style ask for (specification, "Name-part Order"),
/// or an institution's name as it is.
/// </summary>
internal sealed class PersonNameWriter(NameElement element, NameOptions options, Evaluator e, bool inverted, byte level)
{
    /// <summary>The family name was written first with a comma after it.</summary>
    public bool WroteInverted { get; private set; }

    public OutputNode? Write(CslName name, int variable)
    {
        if (!string.IsNullOrEmpty(name.Literal))
        {
            return Literal(name.Literal, variable);
        }

        if (string.IsNullOrEmpty(name.Family) && string.IsNullOrEmpty(name.Given))
        {
            return null;
        }

        // "Jr." stands among initials without stops: "King ML Jr".
        if (name.Suffix is [.., '.'] && options.InitializeWith is { } with && with.AsSpan().Trim().IsEmpty)
        {
            name = name with { Suffix = name.Suffix.TrimEnd('.') };
        }

        if (string.IsNullOrEmpty(name.Family))
        {
            return Part(name.Given, element.Family, variable);
        }

        var form = options.Form ?? NameForm.Long;
        var longForm = form != NameForm.Short || level > 0 || e.IsSorting;
        if (e.IsSorting)
        {
            return Sortable(name, variable, form);
        }

        if (!longForm)
        {
            return ShortForm(name, variable);
        }

        var script = NameScripts.Of(name);
        var given = script == Script.Asian ? name.Given : Given(name, form);
        if (script == Script.Asian || name.StaticOrdering)
        {
            return FamilyFirst(name, given, variable, script);
        }

        return inverted ? Inverted(name, given, variable) : GivenFirst(name, given, variable);
    }

    /// <summary>An institution as it is, with the looks of a family name but not its affixes.</summary>
    private OutputNode Literal(string literal, int variable) =>
        PresentationEvaluation.Apply(RichText.Parse(literal, variable, e.Locale), element.Family.WithoutAffixes, e);

    private string? Given(CslName name, NameForm form)
    {
        if (string.IsNullOrEmpty(name.Given))
        {
            return null;
        }

        var full = level == 2 || options.InitializeWith is null || (form == NameForm.Short && level == 0);
        if (full)
        {
            return name.Given;
        }

        return Initials.Of(name.Given, options.InitializeWith!, options.Initialize ?? true, e.Style.Options.InitializeWithHyphen);
    }

    private OutputNode? ShortForm(CslName name, int variable)
    {
        if (NameScripts.Of(name) == Script.Asian)
        {
            return Part(name.Family, element.Family, variable);
        }

        return Part(Join(name.NonDroppingParticle, name.Family), element.Family, variable);
    }

    /// <summary>Family name, then given name, without a comma: Chinese, Japanese and Korean names unspaced.</summary>
    private OutputNode? FamilyFirst(CslName name, string? given, int variable, Script script)
    {
        var family = Part(Join(name.NonDroppingParticle, name.Family), element.Family, variable);
        var second = Part(given, element.Given, variable);
        return Combine(script == Script.Asian ? string.Empty : " ", family, second, Part(name.Suffix, Presentation.None, variable));
    }

    /// <summary>Given name, particles, family name and suffix; the family part's affixes go around all but the given name.</summary>
    private OutputNode? GivenFirst(CslName name, string? given, int variable)
    {
        var first = Part(given, element.Given, variable);
        var family = element.Family;
        var hasAffixes = family.Prefix.Length + family.Suffix.Length > 0;
        var bare = hasAffixes ? family with { Prefix = string.Empty, Suffix = string.Empty } : family;
        var particle = element.Given with { Prefix = string.Empty, Suffix = string.Empty };
        var last = Spaced(
            ParticleSpace,
            (name.DroppingParticle, Part(name.DroppingParticle, particle, variable)),
            (name.NonDroppingParticle, Part(name.NonDroppingParticle, bare, variable)),
            (name.Family, Part(name.Family, bare, variable)));
        if (!string.IsNullOrEmpty(name.Suffix))
        {
            last = Combine(name.CommaSuffix ? ", " : " ", last, Part(name.Suffix, Presentation.None, variable));
        }

        if (hasAffixes && last is not null)
        {
            last = new OutputNode { Children = [last], Prefix = family.Prefix, Suffix = family.Suffix };
        }

        // So they do not part initials that bring a no-break space with them.
        var space = options.InitializeWith is [.., '\u00A0'] && given != name.Given ? ParticleSpace : ' ';
        return Combine(space.ToString(), first, last);
    }

    private OutputNode? Inverted(CslName name, string? given, int variable)
    {
        WroteInverted = true;
        var demote = e.Style.Options.DemoteNonDroppingParticle == DemoteParticle.DisplayAndSort;
        var family = element.Family;
        var hasAffixes = family.Prefix.Length + family.Suffix.Length > 0;
        var bare = hasAffixes ? family with { Prefix = string.Empty, Suffix = string.Empty } : family;
        var first = Spaced(
            ParticleSpace,
            (demote ? null : name.NonDroppingParticle, demote ? null : Part(name.NonDroppingParticle, bare, variable)),
            (name.Family, Part(name.Family, bare, variable)));
        if (hasAffixes && first is not null)
        {
            first = new OutputNode { Children = [first], Prefix = family.Prefix, Suffix = family.Suffix };
        }

        var particle = element.Given with { Prefix = string.Empty, Suffix = string.Empty };
        var rest = Spaced(
            ' ',
            (given, Part(given, particle, variable)),
            (name.DroppingParticle, Part(name.DroppingParticle, particle, variable)),
            (demote ? name.NonDroppingParticle : null, demote ? Part(name.NonDroppingParticle, bare, variable) : null));
        if (rest is not null && element.Given.Prefix.Length + element.Given.Suffix.Length > 0)
        {
            rest = new OutputNode { Children = [rest], Prefix = element.Given.Prefix, Suffix = element.Given.Suffix };
        }

        return Combine(options.SortSeparator ?? ", ", first, rest, Part(name.Suffix, Presentation.None, variable));
    }

    /// <summary>Family name, particles, given name and suffix, as words: "Field guide", a title, comes before "Field, Rose".</summary>
    private OutputNode? Sortable(CslName name, int variable, NameForm form)
    {
        var demote = e.Style.Options.DemoteNonDroppingParticle != DemoteParticle.Never;
        // "d'Wander" is ordered as two words, as "de Frinkle" is.
        var particle = demote ? null : name.NonDroppingParticle;
        var family = string.IsNullOrEmpty(particle) ? name.Family ?? string.Empty : particle + ParticleSpace + name.Family;
        if (form == NameForm.Short)
        {
            return OutputNode.Leaf(family, variable);
        }

        var particles = Join(name.DroppingParticle, demote ? name.NonDroppingParticle : null) ?? string.Empty;
        var given = name.Given ?? string.Empty;
        if (options.InitializeWith is { } initial && given.Length > 0)
        {
            given = Initials.Of(given, initial, options.Initialize ?? true, e.Style.Options.InitializeWithHyphen);
        }

        return OutputNode.Leaf(string.Join(' ', family, particles, given, name.Suffix ?? string.Empty).TrimEnd(), variable);
    }

    private OutputNode? Part(string? text, Presentation presentation, int variable) =>
        string.IsNullOrEmpty(text) ? null : PresentationEvaluation.Apply(RichText.Parse(text, variable, e.Locale), presentation, e);

    /// <summary>French, Russian and Czech do not part a particle from the family name.</summary>
    private char ParticleSpace => LocaleFallback.Language(e.Locale.Language) is "fr" or "ru" or "cs" ? '\u00A0' : ' ';

    /// <summary>Parts with spaces between them, save after an apostrophe or a hyphen.</summary>
    private static OutputNode? Spaced(char space, params ReadOnlySpan<(string? Text, OutputNode? Node)> parts)
    {
        var nodes = new List<OutputNode>(5);
        string? before = null;
        foreach ((var text, var node) in parts)
        {
            if (node is null)
            {
                continue;
            }

            if (before is not null && !EndsTight(before))
            {
                nodes.Add(OutputNode.Leaf(space.ToString()));
            }

            nodes.Add(node);
            before = text;
        }

        return nodes.Count switch { 0 => null, 1 => nodes[0], _ => OutputNode.Group(nodes) };
    }

    private static OutputNode? Combine(string delimiter, params ReadOnlySpan<OutputNode?> parts)
    {
        var present = new List<OutputNode>(3);
        foreach (var part in parts)
        {
            if (part is not null)
            {
                present.Add(part);
            }
        }

        return present.Count switch { 0 => null, 1 => present[0], _ => OutputNode.Group(present, delimiter) };
    }

    /// <summary>"d'" and "al-" join what follows; "de'", which is short for "dei", does not.</summary>
    private static bool EndsTight(string? particle) =>
        particle is [.., '\'' or '’' or '-' or '–'] && !particle.StartsWith("de'", StringComparison.Ordinal) && !particle.StartsWith("de’", StringComparison.Ordinal);

    /// <summary>Two parts with a space between them, unless the first ends in an apostrophe or a hyphen.</summary>
    private string? Join(string? a, string? b)
    {
        if (string.IsNullOrEmpty(a))
        {
            return b;
        }

        if (string.IsNullOrEmpty(b))
        {
            return a;
        }

        return EndsTight(a) ? a + b : a + ParticleSpace + b;
    }
}
