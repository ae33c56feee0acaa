namespace HandoutGen.Pdf.Fonts;

/// <summary>One font file, opened: its tables found, its names and metrics read.</summary>
public sealed class FontFace
{
    private FontFace(ReadOnlyMemory<byte> data, string familyName, int weight, bool italic)
    {
        Data = data;
        FamilyName = familyName;
        Weight = weight;
        Italic = italic;
    }

    /// <summary>The whole file.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The family's name (name table, id 16, else 1).</summary>
    public string FamilyName { get; }

    /// <summary>OS/2 usWeightClass, 1 to 1000.</summary>
    public int Weight { get; }

    /// <summary>The face is italic or oblique (OS/2 fsSelection bit 0 or 9).</summary>
    public bool Italic { get; }
}
