using System.Collections.Immutable;

namespace HandoutGen.Model;

/// <summary>The words that the tool itself adds to a handout, in one language.</summary>
public sealed record Labels
{
    /// <summary>The heading of the reference list.</summary>
    public required string References { get; init; }

    /// <summary>The word for each <see cref="CalloutKind"/>, in the order of the enumeration.</summary>
    public required (string Note, string Tip, string Important, string Warning, string Danger, string Success) Callouts { get; init; }

    /// <summary>"(continued)": after the name of a table's row that goes on.</summary>
    public required string Continued { get; init; }

    /// <summary>"Page {0} of {1}".</summary>
    public required string PageOf { get; init; }

    /// <summary>"Revised {0}".</summary>
    public required string Revised { get; init; }

    /// <summary>"Version {0}".</summary>
    public required string Version { get; init; }

    /// <summary>"Review by {0}".</summary>
    public required string ReviewBy { get; init; }

    /// <summary>What a box to tick is called where it is heard: "empty box", "ticked box".</summary>
    public required (string Empty, string Ticked) Boxes { get; init; }

    /// <summary>What a box is called.</summary>
    public string BoxWord(CheckBox box) => box == CheckBox.Empty ? Boxes.Empty : Boxes.Ticked;

    /// <summary>Over a page with fields: that it can be filled in, and that nothing is kept.</summary>
    public required string FillIn { get; init; }

    /// <summary>"Draft".</summary>
    public required string Draft { get; init; }

    /// <summary>The words before the numbers of a practice.</summary>
    public required ContactWords Contact { get; init; }

    /// <summary>What parts the entries of a list in running text.</summary>
    public string Comma { get; init; } = ", ";

    /// <summary>"Skip to the text".</summary>
    public required string SkipToContent { get; init; }

    /// <summary>"Contents": over the list of sections.</summary>
    public required string Contents { get; init; }

    /// <summary>"Back to the text": from a reference to its citation.</summary>
    public required string BackToCitation { get; init; }

    /// <summary>The word for a kind of callout; empty for a box, which has none.</summary>
    public string Callout(CalloutKind kind) => kind switch
    {
        CalloutKind.Note => Callouts.Note,
        CalloutKind.Tip => Callouts.Tip,
        CalloutKind.Important => Callouts.Important,
        CalloutKind.Warning => Callouts.Warning,
        CalloutKind.Danger => Callouts.Danger,
        CalloutKind.Success => Callouts.Success,
        CalloutKind.Box => "",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What stands over a callout: its kind's word and its title, either or both; empty for a box without a title.</summary>
    public ImmutableArray<Inline> Label(Callout callout)
    {
        var word = Callout(callout.Kind);
        return (word.Length > 0, callout.Title.IsEmpty) switch
        {
            (true, true) => [new Text(word)],
            (true, false) => [new Text(word + ": "), .. callout.Title],
            _ => callout.Title,
        };
    }
}
