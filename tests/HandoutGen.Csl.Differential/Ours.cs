using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;
using HandoutGen.Csl.Suite;

namespace HandoutGen.Csl.Differential;

/// <summary>Our processor over the same document.</summary>
internal static class Ours
{
    public static Output Format(string xml, string name, DifferentialDocument document, LocaleFolder locales)
    {
        var diagnostics = new List<CslDiagnostic>();
        var style = CslStyle.Parse(xml, name, null, diagnostics)
            ?? throw new InvalidDataException(string.Join("; ", diagnostics));
        var language = style.DefaultLocale ?? "en-US";
        var chain = locales.For(language);
        var formatted = new CitationProcessor(style, chain[0].StandingFor(language), [.. chain.Skip(1)]).Format(document.Items, document.Citations(style.IsNote));
        return new Output(
            [.. formatted.Citations.Select(static citation => Characters.Of(citation.Runs))],
            [.. formatted.Entries.Select(static entry => (entry.ItemId, Characters.Of(entry)))]);
    }
}
