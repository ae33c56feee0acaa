using System.Runtime.CompilerServices;
using HandoutGen.Diagnostics;

namespace HandoutGen.Source.Body;

/// <summary>What the bodies of one handout share.</summary>
/// <param name="Diagnostics">Where problems are reported.</param>
/// <param name="Anchors">The ids given so far.</param>
/// <param name="Citations">The citations found so far; null where none may stand.</param>
internal sealed record BodyContext(DiagnosticBag Diagnostics, AnchorNames Anchors, List<SourceCitation>? Citations)
{
    /// <summary>How many paragraphs, items, cells, emphases and the like the bodies of a handout may have together: each costs some kilobytes.</summary>
    public const int MaximumParts = 100_000;

    private readonly StrongBox<int> _parts = new(); // of all files of the handout

    /// <summary>Counts the parts of a body in; false when they are too many with those before them.</summary>
    public bool Holds(int parts) => (_parts.Value += parts) <= MaximumParts;

    /// <summary>The folder of the file that the bodies stand in, from the handout's; empty for the handout's own.</summary>
    public string Folder { get; init; } = "";

    /// <summary>A path that the file names, from the handout's folder; one that begins with "/" starts there already.</summary>
    public string Path(string path) =>
        Folder.Length == 0 || path.StartsWith('/') || path.Contains("://", StringComparison.Ordinal) ? path : $"{Folder}/{path}";
}
