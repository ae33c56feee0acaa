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

    /// <summary>Reports breaches of the standards.</summary>
    public static void Report(ConformanceReport report, ResolvedHandout handout, DiagnosticBag diagnostics)
    {
        foreach (var violation in report.Violations)
        {
            diagnostics.Report(PdfRules.NotConforming, Span(violation.Tag, handout), violation.Message);
        }
    }

    private static SourceSpan Span(object? origin, ResolvedHandout handout) =>
        origin is SourceSpan { File: not null } span ? span : new SourceSpan(handout.File, 0, 0);
}
