namespace HandoutGen.Model;

/// <summary>The kinds of callout; their words are in <see cref="Labels"/>.</summary>
public enum CalloutKind
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Worth trying.</summary>
    Tip,

    /// <summary>Not to be missed.</summary>
    Important,

    /// <summary>May do harm.</summary>
    Warning,

    /// <summary>Act at once.</summary>
    Danger,

    /// <summary>All is well: go on.</summary>
    Success,

    /// <summary>A box without a word of its own.</summary>
    Box,
}

/// <summary>What is fixed about each kind.</summary>
internal static class CalloutKinds
{
    private static readonly string[] Names = ["note", "tip", "important", "warning", "danger", "success", "box"];

    // Told apart by their shape, in grey too.
    private static readonly string[] Signs = ["●", "►", "◆", "▲", "■", "✔", ""];

    /// <summary>The name that an author writes: "note".</summary>
    public static string Name(this CalloutKind kind) => Names[(int)kind];

    /// <summary>The sign that stands before its word; empty for none.</summary>
    public static string Sign(this CalloutKind kind) => Signs[(int)kind];

    /// <summary>The kind of a name, or null.</summary>
    public static CalloutKind? Of(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (CalloutKind)index : null;
}
