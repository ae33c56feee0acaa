namespace HandoutGen.Pdf.Conformance;

/// <summary>Collects the breaches of the two standards, each once, in the order in which they are found.</summary>
public sealed class ConformanceReport
{
    private readonly List<ConformanceViolation> _violations = [];
    private readonly HashSet<ConformanceViolation> _seen = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<ConformanceViolation> Violations => _violations;

    /// <summary>Nothing was found.</summary>
    public bool IsClean => _violations.Count == 0;

    /// <summary>Records a breach, unless the same one is recorded already.</summary>
    public void Add(ConformanceRule rule, string message, object? tag)
    {
        var violation = new ConformanceViolation(rule, message, tag);
        if (_seen.Add(violation))
        {
            _violations.Add(violation);
        }
    }
}
