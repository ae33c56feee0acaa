namespace HandoutGen.Pdf.Structure;

/// <summary>How an element is placed in what surrounds it (ISO 32000-1, table 344).</summary>
public enum Placement
{
    /// <summary>In the line.</summary>
    Inline,

    /// <summary>Below what comes before.</summary>
    Block,
}
