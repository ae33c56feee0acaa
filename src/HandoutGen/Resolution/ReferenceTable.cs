using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Source.Handouts;
using HandoutGen.Source.Import;
using HandoutGen.Source.References;

namespace HandoutGen.Resolution;

/// <summary>The references of a handout by their ids: its own, and those of its bibliography file that it cites.</summary>
internal sealed class ReferenceTable
{
    private readonly Dictionary<string, Located<CslItem>> _byId = new(StringComparer.Ordinal);

    private readonly HashSet<string> _cited = new(StringComparer.Ordinal);

    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    private readonly List<CslItem> _inOrder = [];

    private ReferenceTable()
    {
    }

    /// <summary>
    /// What the reference list is made of: the handout's own references, cited or not, then what it cites of the bibliography file.
    /// </summary>
    public ImmutableArray<CslItem> Listed => [.. _inOrder.Where(item => _own.Contains(item.Id) || _cited.Contains(item.Id))];

    /// <summary>Reads the bibliography file, and reports ids given twice, citations of no reference and references that nothing cites.</summary>
    public static ReferenceTable Read(Handout handout, IFileSource files, DiagnosticBag diagnostics)
    {
        var table = new ReferenceTable();
        foreach (var reference in handout.References)
        {
            table._own.Add(reference.Value.Id);
            table.Add(reference, diagnostics);
        }

        var further = handout.Bibliography is { } bibliography ? Bibliography.Read(bibliography.Value, files, diagnostics, bibliography.Span) : [];
        foreach (var reference in further ?? [])
        {
            table.Add(reference, diagnostics);
        }

        // A citation may mean what could not be read, or a reference whose id is missing.
        var isComplete = further is not null && !table._byId.ContainsKey("");
        table.CheckCitations(handout, isComplete, diagnostics);
        table.ReportUncited(handout, diagnostics);
        return table;
    }

    private void Add(Located<CslItem> reference, DiagnosticBag diagnostics)
    {
        if (_byId.TryAdd(reference.Value.Id, reference))
        {
            _inOrder.Add(reference.Value);
            return;
        }

        if (reference.Value.Id.Length == 0)
        {
            return; // each was reported
        }

        var first = _byId[reference.Value.Id].Span;
        if (first.File != reference.Span.File && ReferenceWriter.Line(_byId[reference.Value.Id].Value) == ReferenceWriter.Line(reference.Value))
        {
            return; // two files give the same reference
        }

        var line = first.File?.LineAndColumn(first.Start).Line;
        var place = first.File == reference.Span.File ? $"on line {line}" : $"on line {line} of {first.File?.Path}";
        diagnostics.Report(
            ReferenceRules.DuplicateId,
            reference.Span,
            $"the id \"{reference.Value.Id}\" is given twice; the first is {place}",
            "rename one of them");
    }

    private void CheckCitations(Handout handout, bool isComplete, DiagnosticBag diagnostics)
    {
        foreach (var citation in handout.Citations)
        {
            for (var i = 0; i < citation.Citation.Cites.Length; i++)
            {
                var id = citation.Citation.Cites[i].ItemId;
                _cited.Add(id);
                if (isComplete && !_byId.ContainsKey(id))
                {
                    var meant = NearestName.Of(id, _inOrder.Select(item => item.Id));
                    _cited.Add(meant ?? id); // one slip, one message: what was meant does not lack a citation
                    diagnostics.Report(
                        ReferenceRules.UnknownId,
                        citation.CiteSpans[i],
                        $"no reference has the id \"{id}\"",
                        meant is not null ? $"did you mean \"{meant}\"?" : "add it under \"references\", or write \\@ for the character itself");
                }
            }
        }
    }

    private void ReportUncited(Handout handout, DiagnosticBag diagnostics)
    {
        foreach (var reference in handout.References)
        {
            if (reference.Value.Id.Length > 0 && !_cited.Contains(reference.Value.Id))
            {
                diagnostics.Report(
                    ReferenceRules.Uncited,
                    reference.Span,
                    $"nothing cites the reference \"{reference.Value.Id}\"; it is listed all the same",
                    $"cite it as [@{reference.Value.Id}], or delete it");
            }
        }
    }
}
