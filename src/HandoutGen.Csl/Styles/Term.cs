namespace HandoutGen.Csl.Styles;

internal enum TermForm : byte
{
    Long,
    Short,
    Verb,
    VerbShort,
    Symbol,
}

internal enum Gender : byte
{
    None,
    Masculine,
    Feminine,
}

/// <summary>Which numbers an ordinal term is for.</summary>
internal enum OrdinalMatch : byte
{
    LastTwoDigits,
    LastDigit,
    WholeNumber,
}

/// <summary>One term of a locale in one form.</summary>
/// <param name="Single">The word for one.</param>
/// <param name="Multiple">The word for several; the same as <paramref name="Single"/> where the locale gives only one.</param>
/// <param name="Gender">The gender of the noun, which ordinals agree with.</param>
/// <param name="Match">For <c>ordinal-00</c> to <c>ordinal-99</c>.</param>
internal sealed record Term(string Single, string Multiple, Gender Gender, OrdinalMatch? Match);

/// <param name="Name">The term's name.</param>
/// <param name="Form">Its form.</param>
/// <param name="GenderForm">The gender of the noun that this form of an ordinal is for.</param>
internal readonly record struct TermKey(string Name, TermForm Form, Gender GenderForm);

internal static class TermForms
{
    public static TermForm Read(StyleElement element) => element.Choice("form", TermForm.Long, ("long", TermForm.Long), ("short", TermForm.Short),
        ("verb", TermForm.Verb), ("verb-short", TermForm.VerbShort), ("symbol", TermForm.Symbol));

    /// <summary>The form to try when this one is missing (specification, "Terms", form fallback); null after the long form.</summary>
    public static TermForm? Fallback(TermForm form) => form switch
    {
        TermForm.VerbShort => TermForm.Verb,
        TermForm.Symbol => TermForm.Short,
        TermForm.Verb or TermForm.Short => TermForm.Long,
        _ => null,
    };
}
