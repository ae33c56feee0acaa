namespace HandoutGen.Csl.Disambiguation;

/// <summary>A list of names in a plain cite, and how many of them it shows.</summary>
internal readonly record struct RenderedNames(int Shown, NameList List);
