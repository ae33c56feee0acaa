using HandoutGen.Csl;
using HandoutGen.Drawing;
using HandoutGen.Files;
using HandoutGen.Hashing;
using HandoutGen.Images;
using HandoutGen.Layout.Composition;
using HandoutGen.Pdf;
using HandoutGen.Typography;

namespace HandoutGen.Cli.Records;

/// <summary>Which build of the program this is: one that was compiled from other sources has another name, whatever its version says.</summary>
internal static class ToolBuild
{
    /// <summary>The compiler's mark of each of the program's assemblies, which is a hash of what it holds, resources too.</summary>
    public static string Id { get; } = string.Join(
        ' ',
        new[] { typeof(ToolBuild), typeof(IFileSource), typeof(CslItem), typeof(FlowDocument), typeof(PdfDocumentWriter), typeof(VectorGraphic), typeof(Rgb), typeof(PngFile), typeof(Sha256) }
            .Select(type => type.Module.ModuleVersionId.ToString("N")));
}
