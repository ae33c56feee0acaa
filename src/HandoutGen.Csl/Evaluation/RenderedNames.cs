namespace HandoutGen.Csl.Evaluation;

/// <summary>A list of names in a plain cite: its variable, and how many of the names it shows, and whether it has initials.</summary>
internal readonly record struct RenderedNames(int Variable, int Shown, bool HasInitials, NameList List);
