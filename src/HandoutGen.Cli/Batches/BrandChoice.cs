using System.Collections.Immutable;
using HandoutGen.Branding;
using HandoutGen.Branding.Contrast;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Output;

namespace HandoutGen.Cli.Batches;

/// <summary>A brand of the command line, read once for all handouts.</summary>
/// <param name="Path">The brand's file.</param>
/// <param name="Brand">Null when it cannot be used, which was reported.</param>
/// <param name="Folder">The folder under the output folder that its files go to.</param>
/// <param name="Log">What was asked of files for it.</param>
internal sealed record BrandChoice(InputPath Path, Brand? Brand, string Folder, FileLog Log)
{
    /// <summary>Of all that was read for it.</summary>
    public string Fingerprint { get; } = Log.Fingerprint;

    /// <summary>Reads a brand. An exception is the diagnostic HG0903 of this brand alone.</summary>
    public static BrandChoice Read(InputPath path, ContrastPolicy? contrast, DiagnosticBag diagnostics)
    {
        var log = new FileLog();
        try
        {
            var brand = BrandReader.ReadFile(path.Name, log.Over(path.Folder), contrast, diagnostics);
            StarterWords.Report(brand, diagnostics);
            return new BrandChoice(path, brand, FolderName(path), log);
        }
        catch (Exception exception) when (!ProgramFault.IsMissingLibrary(exception))
        {
            diagnostics.Add(ProgramFault.Of(exception, path.Typed));
            return new BrandChoice(path, null, "", log);
        }
    }

    /// <summary>With several brands, each has a folder of its own: the brands whose folder cannot be made, or is another's, are reported and not used.</summary>
    public static ImmutableArray<BrandChoice> WithFoldersOfTheirOwn(ImmutableArray<BrandChoice> brands, DiagnosticBag diagnostics)
    {
        if (brands.Length < 2)
        {
            return brands;
        }

        var owners = new Dictionary<string, BrandChoice>(StringComparer.Ordinal);
        return [.. brands.Select(brand => Problem(brand) is { } problem ? Refuse(brand, problem) : brand)];

        string? Problem(BrandChoice brand) =>
            FileName.Problem(brand.Folder) is { } problem ? $"the files of the brand {brand.Path.Typed} cannot go to a folder \"{brand.Folder}\": {problem}"
            : FileName.Key(brand.Folder) == FileName.Key(Sha256Sums.Name) ? $"the files of the brand {brand.Path.Typed} cannot go to a folder \"{brand.Folder}\": the list of checksums is called so"
            : !owners.TryAdd(FileName.Key(brand.Folder), brand) ? $"the brands {owners[FileName.Key(brand.Folder)].Path.Typed} and {brand.Path.Typed} would both write to a folder \"{brand.Folder}\""
            : null;

        BrandChoice Refuse(BrandChoice brand, string problem)
        {
            diagnostics.Report(OutputRules.BrandFolder, default, problem, "give the brand's file another name, or build in it alone");
            return brand with { Brand = null };
        }
    }

    // brands/clinic.yml and brands/clinic/_brand.yml both go to "clinic".
    private static string FolderName(InputPath path)
    {
        var stem = System.IO.Path.GetFileNameWithoutExtension(path.Name);
        return stem == "_brand" ? System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(path.Full)) ?? stem : stem;
    }
}
