using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Rendering;

/// <summary>Turns a resolved handout into the bytes of one format. Pure: no disk, no clock, no culture.</summary>
public interface IHandoutRenderer
{
    /// <summary>"pdf", "html", "text" or "fragment".</summary>
    string Format { get; }

    /// <summary>The file extension with its dot.</summary>
    string Extension { get; }

    /// <summary>Large print is another file than the standard print: not for formats without type.</summary>
    bool HasPrints => false;

    /// <summary>The format is made only when it is named.</summary>
    bool OnRequest => false;

    /// <summary>Renders. What cannot be rendered as the format's promises ask is reported, and nothing is lost silently.</summary>
    byte[] Render(ResolvedHandout handout, RenderOptions options, DiagnosticBag diagnostics);
}

/// <summary>What the command line may ask of a renderer.</summary>
/// <param name="LargePrint">18 points, and the spacing that large print asks for.</param>
/// <param name="Wrap">Plain text ends its lines after 72 columns; otherwise a paragraph is a line, for programs that wrap by themselves.</param>
public sealed record RenderOptions(bool LargePrint = false, bool Wrap = true)
{
    /// <summary>The address on the web that the file will have; null where it is not known.</summary>
    public string? Address { get; init; }
}
