using System.Globalization;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>One item, its values in an array by variable number, and what the phases learn about it.</summary>
internal sealed class ItemData
{
    private readonly object?[] _values;

    public ItemData(CslItem item, VariableTable variables)
    {
        Item = item;
        _values = new object?[variables.Count];
        foreach ((var name, var value) in item.Text)
        {
            if (value.Length > 0)
            {
                Set(variables, name, value);
            }
        }

        foreach ((var name, var names) in item.Names)
        {
            if (!names.Names.IsDefaultOrEmpty)
            {
                Set(variables, name, names);
            }
        }

        foreach ((var name, var date) in item.Dates)
        {
            if (date.Start is not null || !string.IsNullOrEmpty(date.Literal))
            {
                Set(variables, name, date);
            }
        }

        ProvideDerived();
        Language = _values[Variables.Language] as string;
    }

    public CslItem Item { get; }

    public string Id => Item.Id;

    public string? Language { get; }

    /// <summary>From 1.</summary>
    public int CitationNumber { get; set; }

    public CiteExpansion Expansion { get; set; } = CiteExpansion.None;

    /// <summary>The trigraph or the label in the data; null until asked for.</summary>
    public string? CitationLabel { get; set; }

    [System.Runtime.CompilerServices.IndexerName("Values")]
    public object? this[int variable] => _values[variable];

    public string? Text(int variable) => _values[variable] as string;

    public NameList? Names(int variable) => _values[variable] as NameList;

    public CslDate? Date(int variable) => _values[variable] as CslDate;

    private void Set(VariableTable variables, string name, object value)
    {
        if (variables.TryFind(name, out var id))
        {
            _values[id] ??= value;
        }
    }

    private void ProvideDerived()
    {
        // "page-first" is the first number of "page" (specification, "Number Variables").
        if (_values[Variables.PageFirst] is null && Text(Variables.Page) is { } page)
        {
            var end = page.AsSpan().IndexOfAny("-–,&—");
            _values[Variables.PageFirst] = end > 0 ? page[..end].Trim() : page;
        }

        if (Text(Variables.Doi) is { } doi)
        {
            _values[Variables.Doi] = BareDoi(doi);
        }

        // CSL 1.0.2 renamed "event" to "event-title"; styles and data use both.
        _values[Variables.Event] ??= _values[Variables.EventTitle];
        _values[Variables.EventTitle] ??= _values[Variables.Event];
    }

    /// <summary>People paste a DOI as an address, but styles write the address before the bare DOI.</summary>
    private static string BareDoi(string doi)
    {
        ReadOnlySpan<string> prefixes = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"];
        var bare = doi.Trim();
        foreach (var prefix in prefixes)
        {
            if (bare.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return bare[prefix.Length..].Trim();
            }
        }

        return bare;
    }

    public string NumberText() => CitationNumber.ToString(CultureInfo.InvariantCulture);
}
