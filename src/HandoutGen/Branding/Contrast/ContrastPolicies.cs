namespace HandoutGen.Branding.Contrast;

/// <summary>The policies by the words that people write.</summary>
public static class ContrastPolicies
{
    /// <summary>The policy of a word; null for any other, and for none.</summary>
    /// <param name="word">"error", "adjust" or "warn".</param>
    public static ContrastPolicy? Of(string? word) => word switch
    {
        "error" => ContrastPolicy.Error,
        "adjust" => ContrastPolicy.Adjust,
        "warn" => ContrastPolicy.Warn,
        _ => null,
    };
}
