namespace HandoutGen.Typography.Unicode;

/// <summary>What a line may do before a character, from "never" to "must".</summary>
internal enum LineBreak : byte
{
    /// <summary>No break.</summary>
    Prohibited,

    /// <summary>A break at a space, or where a script without spaces allows one.</summary>
    Allowed,

    /// <summary>A break inside a word, after its hyphen, dash or slash.</summary>
    InsideWord,

    /// <summary>A break inside a web address, DOI or e-mail address.</summary>
    InsideAddress,

    /// <summary>A break between the letters of a word that is wider than the line.</summary>
    Emergency,

    /// <summary>A forced break.</summary>
    Mandatory,
}
