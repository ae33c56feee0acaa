using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Conformance;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Says in the author's words, and at the author's line, what would break a promise of the PDF.</summary>
internal static class ConformanceDiagnostics
{
    /// <summary>Reports tables that do not fit.</summary>
    public static void Report(IEnumerable<TightTable> tables, ResolvedHandout handout, DiagnosticBag diagnostics)
    {
        foreach (var table in tables)
        {
            diagnostics.Report(
                PdfRules.TableTooWide,
                Span(table.Origin, handout),
                string.Create(CultureInfo.InvariantCulture, $"the table has {table.Columns} columns, and its place has room for about {table.Fitting}: words in it are broken"),
                "make two tables of it, let its rows and columns change places, or use shorter words");
        }
    }

    /// <summary>Reports words that do not fit, each once.</summary>
    public static void Report(IEnumerable<DividedWord> words, ResolvedHandout handout, DiagnosticBag diagnostics)
    {
        foreach (var word in words.DistinctBy(word => (word.Origin, word.Divided.Replace("-", "", StringComparison.Ordinal))))
        {
            diagnostics.Report(
                PdfRules.WordDivided,
                Span(word.Origin, handout),
                $"a word is wider than its place and is divided: \"{word.Divided}\"",
                "use a shorter word, or say with a soft hyphen where it may be divided: Karten&shy;lese&shy;gerät");
        }
    }

    /// <summary>Reports breaches of the standards: what is wrong, by which clause, and what to do.</summary>
    public static void Report(ConformanceReport report, ResolvedHandout handout, DiagnosticBag diagnostics)
    {
        foreach (var violation in report.Violations)
        {
            diagnostics.Report(
                PdfRules.NotConforming,
                Span(violation.Tag, handout),
                $"{violation.Message} ({ConformanceClauses.Of(violation.Rule)})",
                WayOut(violation.Rule));
        }
    }

    private static string WayOut(ConformanceRule rule) => rule switch
    {
        ConformanceRule.TitleMissing => "write a title: title: \"…\"",
        ConformanceRule.LanguageInvalid => "write a language tag, such as en-US or es",
        ConformanceRule.GlyphMissing => "use another character, or a brand font that has it",
        ConformanceRule.PrivateUseCharacter => "use a character that every reader knows: icons of a font mean nothing where it is missing",
        ConformanceRule.GlyphWithoutText => "delete the character, or write it again: it was pasted from somewhere",
        ConformanceRule.FontDamaged => "get the font again from its maker, or use another",
        ConformanceRule.FigureWithoutAlt or ConformanceRule.FormulaWithoutAlt => "say in the square brackets what can be seen: ![…](file)",
        ConformanceRule.HeadingFirstNotLevel1 or ConformanceRule.HeadingLevelSkipped => "take away or add a # so that each heading is one level under the one that holds it",
        ConformanceRule.TableStructure or ConformanceRule.TableIrregular => "give every row of the table as many cells as its first row has",
        ConformanceRule.LinkWithoutContents or ConformanceRule.LinkWithoutAnnotation => "give the link words to click on: [words](address)",
        ConformanceRule.DestinationMissing => "link to a heading or a reference that the handout has",
        ConformanceRule.StringTooLong => "shorten the text, or part it",
        _ => "nothing in the source should lead to this: report it as a fault of the program, with the handout",
    };

    private static SourceSpan Span(object? origin, ResolvedHandout handout) =>
        origin is SourceSpan { File: not null } span ? span : new SourceSpan(handout.File, 0, 0);
}
