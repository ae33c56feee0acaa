namespace HandoutGen.Diagnostics;

/// <summary>Collects what the stages have to say, so that one run reports everything at once.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    /// <summary>What was reported, in the order of the report.</summary>
    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>At least one error was reported: nothing may be written.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Reports under the rule's own severity.</summary>
    public void Report(DiagnosticRule rule, SourceSpan span, string message, string? hint = null) =>
        Add(new Diagnostic(rule, rule.Severity, span, message, hint));

    /// <summary>Adds a diagnostic as it is.</summary>
    public void Add(Diagnostic diagnostic)
    {
        _items.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }
}
