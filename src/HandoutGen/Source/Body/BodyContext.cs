using HandoutGen.Diagnostics;

namespace HandoutGen.Source.Body;

/// <summary>What the bodies of one handout share.</summary>
/// <param name="Diagnostics">Where problems are reported.</param>
/// <param name="Anchors">The ids given so far.</param>
/// <param name="Citations">The citations found so far; null where none may stand.</param>
internal sealed record BodyContext(DiagnosticBag Diagnostics, AnchorNames Anchors, List<SourceCitation>? Citations);
