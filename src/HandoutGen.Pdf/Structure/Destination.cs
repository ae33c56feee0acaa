namespace HandoutGen.Pdf.Structure;

/// <summary>A place on a page, shown at the reader's own zoom.</summary>
/// <param name="Page">The page.</param>
/// <param name="X">Points from the left edge.</param>
/// <param name="Y">Points from the lower edge: what is at the window's top.</param>
public sealed record Destination(TaggedPage Page, double X, double Y);
