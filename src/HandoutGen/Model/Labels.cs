namespace HandoutGen.Model;

/// <summary>The words that the tool itself adds to a handout, in one language.</summary>
public sealed record Labels
{
    /// <summary>The heading of the reference list.</summary>
    public required string References { get; init; }

    /// <summary>The word for each <see cref="CalloutKind"/>, in the order of the enumeration.</summary>
    public required (string Note, string Tip, string Important, string Warning) Callouts { get; init; }

    /// <summary>"Page {0} of {1}".</summary>
    public required string PageOf { get; init; }

    /// <summary>"Revised {0}".</summary>
    public required string Revised { get; init; }

    /// <summary>"Skip to the text".</summary>
    public required string SkipToContent { get; init; }

    /// <summary>"Back to the text": from a reference to its citation.</summary>
    public required string BackToCitation { get; init; }

    /// <summary>The word for a kind of callout.</summary>
    public string Callout(CalloutKind kind) => kind switch
    {
        CalloutKind.Note => Callouts.Note,
        CalloutKind.Tip => Callouts.Tip,
        CalloutKind.Important => Callouts.Important,
        CalloutKind.Warning => Callouts.Warning,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
