using HandoutGen.Pdf.Structure;
using static HandoutGen.Pdf.Structure.StructureType;

namespace HandoutGen.Pdf.Conformance;

/// <summary>Which elements may hold which (PDF/UA-1, 7.2-3 to 7.2-20, 7.2-26 to 7.2-28, 7.2-40).</summary>
internal static class NestingCheck
{
    public static void Run(StructureElement element, ConformanceReport report)
    {
        var caption = false;
        var index = 0;
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { IsEmpty: true })
            {
                continue;
            }

            var type = kid.Element?.Type;
            var tag = (kid.Element ?? element).Origin();
            if (type is { } child && !MayStand(child, element.Type))
            {
                report.Add(RuleOf(element.Type, child), $"an element of type {child} stands in one of type {element.Type}", tag);
            }
            else if (type is null && HoldsElementsOnly(element.Type))
            {
                report.Add(RuleOf(element.Type, null), $"text stands directly in an element of type {element.Type}", tag);
            }

            if (type == Caption && element.Type is L or TOC && (index > 0 || caption))
            {
                report.Add(RuleOf(element.Type, Caption), $"a caption stands after the first part of its {element.Type}", tag);
            }

            caption |= type == Caption;
            index++;
        }
    }

    private static bool HoldsElementsOnly(StructureType parent) => parent is L or LI or Table or THead or TBody or TFoot or TR or TOC;

    private static bool MayStand(StructureType child, StructureType parent) => parent switch
    {
        L => child is L or LI or Caption,
        LI => child is Lbl or LBody,
        Table => child is TR or THead or TBody or TFoot or Caption,
        THead or TBody or TFoot => child is TR,
        TR => child is TH or TD,
        TOC => child is TOC or TOCI or Caption,
        _ => child switch
        {
            LI or LBody => false,
            Lbl => parent is Note or BibEntry or TOCI,
            THead or TBody or TFoot or TR or TH or TD or TOCI or Document => false,
            Caption => parent is Figure or Formula,
            _ => true,
        },
    };

    private static ConformanceRule RuleOf(StructureType parent, StructureType? child) => (parent, child) switch
    {
        (L, _) or (_, LI) => ConformanceRule.ListStructure,
        (LI, _) or (_, LBody or Lbl) => ConformanceRule.ListItemStructure,
        (Table or THead or TBody or TFoot or TR, _) or (_, THead or TBody or TFoot or TR or TH or TD) => ConformanceRule.TableStructure,
        (TOC, _) or (_, TOCI) => ConformanceRule.ContentsStructure,
        _ => ConformanceRule.NestingInvalid,
    };
}
