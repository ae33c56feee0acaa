using System.Collections.Immutable;

namespace HandoutGen.Csl;

/// <summary>The names of one name variable, in the order of the source.</summary>
/// <param name="Names">The names that the source gives.</param>
/// <param name="Others">More people than are named: forces et al., whatever the style's thresholds are. An addition to CSL 1.0.2.</param>
public sealed record NameList(ImmutableArray<CslName> Names, bool Others = false);

/// <summary>A person (family and given name with their parts) or, with <see cref="Literal"/>, an institution.</summary>
public sealed record CslName
{
    /// <summary>The family name without its particles.</summary>
    public string? Family { get; init; }

    /// <summary>Given names or initials.</summary>
    public string? Given { get; init; }

    /// <summary>A particle that is dropped when only the family name shows ("de" in "Alexis de Tocqueville").</summary>
    public string? DroppingParticle { get; init; }

    /// <summary>A particle that stays with the family name ("van" in "van Gogh").</summary>
    public string? NonDroppingParticle { get; init; }

    /// <summary>"Jr.", "III" and the like.</summary>
    public string? Suffix { get; init; }

    /// <summary>A comma stands before the suffix.</summary>
    public bool CommaSuffix { get; init; }

    /// <summary>The family name comes first in every form, as in Chinese or Hungarian.</summary>
    public bool StaticOrdering { get; init; }

    /// <summary>Particles and suffixes are looked for inside the family and given names.</summary>
    public bool ParseNames { get; init; }

    /// <summary>An institution or a name that is not taken apart.</summary>
    public string? Literal { get; init; }
}
