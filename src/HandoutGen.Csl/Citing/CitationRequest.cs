namespace HandoutGen.Csl.Citing;

/// <summary>One citation as it is asked for.</summary>
internal sealed record CitationRequest(CiteRequest[] Cites, int NoteIndex, CitationMode Mode)
{
    /// <summary>Positions are found by looking at the citations before.</summary>
    public bool TracksPosition { get; init; } = true;
}
