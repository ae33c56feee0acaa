using HandoutGen.Pdf.Structure;

namespace HandoutGen.Pdf.Conformance;

/// <summary>Walks the structure tree once, in reading order, and applies every rule that concerns its elements.</summary>
internal sealed class StructureCheck
{
    private readonly ConformanceReport _report;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _lastHeading;

    private StructureCheck(ConformanceReport report) => _report = report;

    public static void Run(StructureElement document, ConformanceReport report) => new StructureCheck(report).Visit(document);

    private void Visit(StructureElement element)
    {
        if (element.IsEmpty)
        {
            return;
        }

        var tag = element.Origin();
        CheckText(element, tag);
        Heading(element, tag);
        switch (element.Type)
        {
            case StructureType.Figure when Blank(element.Alt) && Blank(element.ActualText):
                _report.Add(ConformanceRule.FigureWithoutAlt, "a figure has no alternative text", tag);
                break;
            case StructureType.Formula when Blank(element.Alt) && Blank(element.ActualText):
                _report.Add(ConformanceRule.FormulaWithoutAlt, "a formula has no alternative text", tag);
                break;
            case StructureType.Link when !element.Kids.Any(kid => kid.Annotation is not null):
                _report.Add(ConformanceRule.LinkWithoutAnnotation, "a link has no place where it can be followed", tag);
                break;
            case StructureType.Form when element.Kids is not [{ Annotation: not null }]:
                _report.Add(ConformanceRule.FormElementStructure, "a form element holds something other than one field", tag);
                break;
            case StructureType.Note when Blank(element.Id):
                _report.Add(ConformanceRule.NoteWithoutId, "a note has no id", tag);
                break;
            case StructureType.TH when element.Scope is null:
                _report.Add(ConformanceRule.HeaderCellWithoutScope, "a header cell does not say whether it heads its row or its column", tag);
                break;
            case StructureType.Table:
                TableCheck.Run(element, _report);
                break;
        }

        NestingCheck.Run(element, _report);
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } child)
            {
                Visit(child);
            }
        }
    }

    private void CheckText(StructureElement element, object? tag)
    {
        foreach (var text in (ReadOnlySpan<string?>)[element.Alt, element.ActualText, element.Expansion, element.Title, element.PrintField?.Description])
        {
            _report.CheckLength(text, tag);
        }

        if (element.Language is { } language && !LanguageTag.IsWellFormed(language))
        {
            _report.Add(ConformanceRule.LanguageInvalid, $"\"{language}\" is no language tag", tag);
        }

        if (element.Id is { } id && !_ids.Add(id))
        {
            _report.Add(ConformanceRule.IdNotUnique, $"two elements have the id \"{id}\"", tag);
        }
    }

    private void Heading(StructureElement element, object? tag)
    {
        if (element.Type is not (>= StructureType.H1 and <= StructureType.H6))
        {
            return;
        }

        var level = element.Type - StructureType.H1 + 1;
        if (_lastHeading == 0 && level != 1)
        {
            _report.Add(ConformanceRule.HeadingFirstNotLevel1, $"the first heading is of level {level}, not 1", tag);
        }
        else if (level > _lastHeading + 1)
        {
            _report.Add(ConformanceRule.HeadingLevelSkipped, $"a heading of level {level} follows one of level {_lastHeading}", tag);
        }

        _lastHeading = level;
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
