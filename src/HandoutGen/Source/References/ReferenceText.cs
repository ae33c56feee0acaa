using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Source.References;

/// <summary>Text that stands where a reference has to: a printed reference, a DOI, an address. What to write instead.</summary>
internal static class ReferenceText
{
    private const string Skeleton = "- { id: name2026, type: article-journal, author: [\"Family, G.\"], issued: 2026, title: \"…\", container-title: \"…\"";

    /// <summary>Reports text in the place of a reference.</summary>
    /// <param name="text">The words.</param>
    /// <param name="span">Where they stand.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void Report(string text, SourceSpan span, DiagnosticBag diagnostics)
    {
        var (message, hint) = Explain(text.Trim());
        diagnostics.Report(ReferenceRules.WrongShape, span.FirstLine, message, hint);
    }

    /// <summary>What a format of references knows of a line that is no YAML: a colon in a printed title makes it none.</summary>
    public static LineFault? OfLine(SourceFile file, YamlLine line)
    {
        if (line.Text.TrimStart(' ', '-') is var entry && IsBibTex(entry) && StandsUnderReferences(file, line.Number))
        {
            var (what, way) = Explain(entry);
            return new LineFault(file.Offset(line.Number, line.Text.Length - entry.Length + 1), what, way);
        }

        if (!line.IsItem || line.Key is not null || !StandsUnderReferences(file, line.Number))
        {
            return null;
        }

        var text = line.Text[line.KeyColumn..];
        for (var number = line.Number + 1; number <= file.LineCount && YamlLine.Of(file, number) is { IsBlank: false, IsItem: false, Indentation: > 0 } next; number++)
        {
            text += " " + next.Text.Trim();
        }

        var (message, hint) = Explain(text);
        return new LineFault(file.Offset(line.Number, line.KeyColumn + 1), message, hint);
    }

    /// <summary>The text is an entry of BibTeX.</summary>
    public static bool IsBibTex(string text) => text.TrimStart() is ['@', (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ..] && text.Contains('{', StringComparison.Ordinal);

    private static (string Message, string Hint) Explain(string text)
    {
        if (IsBibTex(text))
        {
            return ("this is BibTeX, and references of a handout are YAML",
                "save it as refs.bib beside the handout and write \"bibliography: refs.bib\", or run `handoutgen references refs.bib` for the entries to write here");
        }

        if (Identifier(text) is var (what, key, value))
        {
            return ($"\"{value}\" is {what}, and nothing is ever fetched: a reference has to be written out", $"write {Skeleton}, {key}: {value} }}");
        }

        return PrintedReference.Read(text) is { } item
            ? ("this is a reference as a reference list prints it; the tool has to know its parts", $"write {ReferenceWriter.Line(item)}, and look over each part")
            : ("this is text, and a reference has to be a map with \"id\", \"type\" and \"title\"", $"write {Skeleton} }}");
    }

    private static (string What, string Key, string Value)? Identifier(string text)
    {
        if (text.Contains(' ', StringComparison.Ordinal) && !text.StartsWith("PMID", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("doi", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var doi = PrintedMarks.Doi().Match(text);
        if (doi.Success && doi.Length == text.Length)
        {
            return ("a DOI", "DOI", doi.Groups["value"].Value);
        }

        var pmid = PrintedMarks.Pmid().Match(text);
        if (pmid.Success && pmid.Length == text.Length)
        {
            return ("a number of PubMed", "PMID", pmid.Groups["value"].Value);
        }

        return text.Length is >= 6 and <= 9 && text.All(char.IsAsciiDigit) ? ("a number, of PubMed perhaps", "PMID", text)
            : text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? ("an address on the web", "URL", text)
            : null;
    }

    private static bool StandsUnderReferences(SourceFile file, int number)
    {
        for (var above = number - 1; above >= 1; above--)
        {
            if (YamlLine.Of(file, above) is { Indentation: 0, Key: { } key })
            {
                return key == "references";
            }
        }

        return false;
    }
}
