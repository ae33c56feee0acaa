using System.Globalization;
using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Rendering.Pdf;

/// <summary>
/// Says which characters no font has: a lone one at each place where it stands; the letters of a script that the fonts do
/// not hold all at once, where the first of them stands.
/// </summary>
internal static class MissingGlyphDiagnostics
{
    // So many letters of one script are no slip of the keyboard.
    private const int LettersOfAScript = 3;
    private const int LettersNamed = 4;

    /// <summary>Reports the characters.</summary>
    public static void Report(IEnumerable<MissingGlyph> missing, ResolvedHandout handout, DiagnosticBag diagnostics)
    {
        var places = missing.Select(glyph => (glyph.CodePoint, glyph.Script, Span: Span(glyph, handout))).Distinct().ToList();
        if (places.Exists(place => !JoinsOthers(place.CodePoint)))
        {
            places.RemoveAll(place => JoinsOthers(place.CodePoint));
        }

        foreach (var script in places.GroupBy(place => place.Script))
        {
            var letters = script.Select(place => place.CodePoint).Distinct().ToList();
            if (script.Key.Length > 0 && letters.Count >= LettersOfAScript)
            {
                var first = script.Select(place => place.Span).OrderBy(span => span.File == handout.File ? 0 : 1).ThenBy(span => span.Start).First();
                var named = string.Join(", ", letters.Take(LettersNamed).Select(letter => $"\"{char.ConvertFromUtf32(letter)}\""));
                diagnostics.Report(
                    PdfRules.MissingGlyph,
                    first,
                    string.Create(CultureInfo.InvariantCulture, $"{letters.Count} letters of one script are in none of the fonts: {named}{(letters.Count > LettersNamed ? " and others" : "")}"),
                    first == handout.LanguageSpan ? "the tool's own words in this language need a brand font that has its letters" : "use a brand font that has them");
                continue;
            }

            foreach (var (codePoint, _, span) in script)
            {
                diagnostics.Report(PdfRules.MissingGlyph, span, Message(codePoint), "delete it, or use another character or a brand font that has it");
            }
        }
    }

    // What joins or varies the signs of an emoji, and is nothing without them.
    private static bool JoinsOthers(int codePoint) => codePoint is 0x200D or (>= 0xFE00 and <= 0xFE0F);

    // The tool's own words and those of references carry no place: a character that the file holds is shown there, and any
    // other comes with the handout's language.
    private static SourceSpan Span(MissingGlyph glyph, ResolvedHandout handout)
    {
        var text = char.ConvertFromUtf32(glyph.CodePoint);
        if ((glyph.Tag as InlineMark)?.Origin is SourceSpan { File: { } file } span)
        {
            var within = file.Text.AsSpan(span.Start, span.Length).IndexOf(text);
            return within < 0 ? span : new SourceSpan(file, span.Start + within, text.Length);
        }

        var start = handout.File.Text.IndexOf(text, StringComparison.Ordinal);
        return start >= 0 ? new SourceSpan(handout.File, start, text.Length)
            : handout.LanguageSpan.File is not null ? handout.LanguageSpan
            : new SourceSpan(handout.File, 0, 0);
    }

    private static string Message(int codePoint)
    {
        var code = codePoint.ToString("X4", CultureInfo.InvariantCulture);
        var shown = Rune.IsValid(codePoint) && !Rune.IsControl(new Rune(codePoint)) ? $"\"{char.ConvertFromUtf32(codePoint)}\" (U+{code})" : $"U+{code}";
        return $"the character {shown} is in none of the fonts";
    }
}
