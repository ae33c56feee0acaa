using HandoutGen.Csl.Evaluation;

namespace HandoutGen.Csl.Citing;

/// <summary>A cite on its way into its citation.</summary>
internal sealed class RenderedCite(CiteRequest request, ItemData item, CiteData data, OutputNode? node)
{
    public CiteRequest Request { get; } = request;

    public ItemData Item { get; } = item;

    public CiteData Data { get; } = data;

    public OutputNode? Node { get; set; } = node;

    /// <summary>What follows this cite, once collapsing has decided; null for the layout's delimiter.</summary>
    public string? Delimiter { get; set; }

    public bool HasAffixes => !string.IsNullOrEmpty(Request.Prefix) || !string.IsNullOrEmpty(Request.Suffix);
}
