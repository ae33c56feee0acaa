namespace HandoutGen.Pdf.Structure;

/// <summary>Which cells a header cell speaks for (ISO 32000-1, table 349).</summary>
public enum TableScope
{
    /// <summary>The row.</summary>
    Row,

    /// <summary>The column.</summary>
    Column,

    /// <summary>Both.</summary>
    Both,
}
