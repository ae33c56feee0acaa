using HandoutGen.Csl.Evaluation;

namespace HandoutGen.Csl.Citing;

/// <summary><c>collapse="citation-number"</c>: three or more numbers in a row become a range (specification, "Cite Collapsing").</summary>
internal static class NumberCollapse
{
    public static void Apply(List<RenderedCite> cites, string delimiter, string afterCollapse, string rangeDelimiter)
    {
        var i = 0;
        while (i < cites.Count)
        {
            var end = i;
            while (end + 1 < cites.Count && Follows(cites[end], cites[end + 1]))
            {
                end++;
            }

            if (end - i >= 2)
            {
                for (var inner = i + 1; inner < end; inner++)
                {
                    cites[inner].Node = null;
                }

                cites[i].Delimiter = rangeDelimiter;
                cites[end].Delimiter = afterCollapse;
            }
            else if (end > i)
            {
                cites[end].Delimiter = afterCollapse == delimiter ? null : afterCollapse;
            }

            else if (cites[i].Data.Locator is not null && afterCollapse != delimiter)
            {
                cites[i].Delimiter = afterCollapse;
            }

            i = end + 1;
        }
    }

    private static bool Follows(RenderedCite a, RenderedCite b) =>
        Number(a) is { } first && Number(b) is { } second && second == first + 1;

    /// <summary>The cite's number when nothing but the number shows.</summary>
    private static int? Number(RenderedCite cite)
    {
        if (cite.HasAffixes || cite.Data.Locator is not null)
        {
            return null;
        }

        return cite.Node?.Find(NodeRole.CitationNumber)?.Number;
    }
}
