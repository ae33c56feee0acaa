namespace HandoutGen.Layout.Strips;

/// <summary>What would be wrong with a page or a column that ends before a certain strip.</summary>
[Flags]
internal enum BreakRules
{
    /// <summary>Nothing: a good place.</summary>
    None = 0,

    /// <summary>A heading would stand at the foot with fewer than two lines under it.</summary>
    StrandsHeading = 1,

    /// <summary>A paragraph's first line would stand alone at the foot (an orphan).</summary>
    Orphan = 2,

    /// <summary>A paragraph's last line would stand alone at the head (a widow).</summary>
    Widow = 4,

    /// <summary>The first or last item of a list would stand alone.</summary>
    LoneItem = 8,

    /// <summary>A table row would be divided.</summary>
    DividesRow = 16,

    /// <summary>The head of a table or the edge of a box would stand without what it belongs to.</summary>
    StrandsEdge = 32,

    /// <summary>A list of a few items or a table of a few rows would be divided.</summary>
    DividesShortList = 64,

    /// <summary>A callout or quotation that fits on a page would be divided.</summary>
    DividesBox = 128,

    /// <summary>"The most common are:" would stand at the foot and what it announces at the head.</summary>
    StrandsLeadIn = 256,

    /// <summary>A figure would be parted from its caption.</summary>
    StrandsCaption = 512,

    /// <summary>A reference entry would be divided.</summary>
    DividesEntry = 1024,

    /// <summary>An item of a list would be divided.</summary>
    DividesItem = 2048,

    /// <summary>A paragraph would be divided, with two lines or more on each side.</summary>
    DividesParagraph = 4096,

    /// <summary>The first or last row of a table would stand alone.</summary>
    LoneRow = 8192,

    /// <summary>A line that parts two blocks would stand at the head, where nothing is above it.</summary>
    LeadsWithRule = 16384,

    /// <summary>A paragraph or an item in such a box would be divided.</summary>
    DividesBlockInBox = 32768,

    /// <summary>The short last paragraph of a section would stand alone at the head, over the next heading.</summary>
    StrandsTail = 65536,
}
