using System.Globalization;
using HandoutGen.Diagnostics;

namespace HandoutGen.Source.Body;

/// <summary>
/// The levels of a body's headings: the shallowest that the body uses stands one below its section, whatever number of "#" it has.
/// </summary>
/// <param name="sectionLevel">The level of the section's own heading.</param>
/// <param name="shallowest">The fewest "#" that the body uses.</param>
/// <param name="diagnostics">Where a skipped or missing level is reported.</param>
internal sealed class HeadingLevels(int sectionLevel, int shallowest, DiagnosticBag diagnostics)
{
    private const int Deepest = 6;

    private int? _last; // null: the section's own heading

    /// <summary>The level of the next heading of the body.</summary>
    public int Next(int marks, SourceSpan span)
    {
        var previous = _last ?? sectionLevel;
        var level = sectionLevel + 1 + marks - shallowest;
        if (level > Deepest)
        {
            diagnostics.Report(
                MarkdownRules.HeadingLevel, span, string.Create(CultureInfo.InvariantCulture, $"this heading would be of level {level}; the deepest is {Deepest}"));
            level = Deepest;
        }
        else if (level > previous + 1)
        {
            diagnostics.Report(
                MarkdownRules.HeadingLevel,
                span,
                "this heading skips a level",
                $"use \"{new string('#', marks - (level - previous - 1))}\" here");
        }

        _last = level;
        return level;
    }
}
