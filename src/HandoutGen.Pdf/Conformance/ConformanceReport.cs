namespace HandoutGen.Pdf.Conformance;

/// <summary>Collects the breaches of the two standards, each once, in the order in which they are found.</summary>
public sealed class ConformanceReport
{
    // PDF/A-2, 6.1.13.
    private const int LongestString = 32767;

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

    /// <summary>A string that the file holds is no longer than 32767 bytes.</summary>
    internal void CheckLength(string? text, object? tag)
    {
        // Two bytes a character and a byte order mark, at the worst.
        if (text is not null && (2 * text.Length) + 2 > LongestString)
        {
            Add(ConformanceRule.StringTooLong, $"a text of {text.Length} characters is longer than the file can hold in one string", tag);
        }
    }
}
