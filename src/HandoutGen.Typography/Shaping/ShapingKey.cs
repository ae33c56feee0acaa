using HandoutGen.Typography.Fonts;

namespace HandoutGen.Typography.Shaping;

/// <summary>All that shaping depends on besides the characters.</summary>
/// <param name="Face">The face.</param>
/// <param name="Features">The OpenType features beyond the usual ones.</param>
/// <param name="Script">The script, as HarfBuzz numbers it.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="RightToLeft">The direction.</param>
internal readonly record struct ShapingKey(FontFace Face, ShapingFeatures Features, uint Script, string Language, bool RightToLeft);

/// <summary>OpenType features that a style turns on or off. Kerning, standard ligatures and contextual forms are on by default.</summary>
[Flags]
internal enum ShapingFeatures : byte
{
    /// <summary>Only the usual ones.</summary>
    None = 0,

    /// <summary>tnum.</summary>
    TabularFigures = 1,

    /// <summary>smcp.</summary>
    SmallCaps = 2,

    /// <summary>No liga, no clig: letters that are spaced out must stay apart.</summary>
    NoLigatures = 4,
}
