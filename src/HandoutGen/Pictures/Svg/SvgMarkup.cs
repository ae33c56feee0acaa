using System.Collections.Immutable;

namespace HandoutGen.Pictures.Svg;

/// <summary>An element of a picture as a web page may hold it: nothing in it runs, loads or leads anywhere.</summary>
/// <param name="Name">The local name.</param>
/// <param name="Attributes">In the order in which they are written.</param>
/// <param name="Children">The elements inside.</param>
internal sealed record SvgMarkup(string Name, ImmutableArray<(string Name, string Value)> Attributes, ImmutableArray<SvgMarkup> Children);
