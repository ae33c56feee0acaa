using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Forms;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Pdf;

/// <summary>The rules that concern fields to fill in.</summary>
internal static class FieldCheck
{
    public static void Run(IEnumerable<FieldWidget> fields, ConformanceReport report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var tag = field.Owner.Origin();
            if (string.IsNullOrWhiteSpace(field.Label))
            {
                report.Add(ConformanceRule.FieldWithoutLabel, "a field does not say what belongs in it", tag);
            }

            if (field.Owner.Type != StructureType.Form)
            {
                report.Add(ConformanceRule.FieldOutsideFormElement, $"a field belongs to an element of type {field.Owner.Type}", tag);
            }

            if (field.Name.Length == 0 || field.Name.Contains('.', StringComparison.Ordinal))
            {
                report.Add(ConformanceRule.FieldNameInvalid, $"\"{field.Name}\" is no name of a field: it has one part", tag);
            }
            else if (!names.Add(field.Name))
            {
                report.Add(ConformanceRule.FieldNameInvalid, $"two fields have the name \"{field.Name}\"", tag);
            }

            report.CheckLength(field.Name, tag);
            report.CheckLength(field.Label, tag);
        }
    }
}
