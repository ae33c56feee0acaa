namespace HandoutGen.Csl.Disambiguation;

/// <summary>A list of names in the plain cites that are to be told apart: its variable, and the most names that any of them shows and has.</summary>
internal readonly record struct NameListSize(int Variable, int Shown, int Total, bool HasInitials);
