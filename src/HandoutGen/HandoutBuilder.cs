using System.Collections.Immutable;
using HandoutGen.Branding;
using HandoutGen.Branding.Contrast;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Output;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Html;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Rendering.PlainText;
using HandoutGen.Rendering.Preview;
using HandoutGen.Resolution;
using HandoutGen.Source.Handouts;
using HandoutGen.Yaml;

namespace HandoutGen;

/// <summary>What a build is asked for, beyond its input.</summary>
/// <param name="Formats">The formats to make; empty for all that are made unasked.</param>
/// <param name="Rendering">What the renderers are asked for.</param>
/// <param name="SourceDateEpoch">The environment's SOURCE_DATE_EPOCH: dates a handout that has no date of its own; null for none.</param>
public sealed record BuildOptions(ImmutableArray<string> Formats, RenderOptions Rendering, string? SourceDateEpoch)
{
    /// <summary>What makes the formats: those of the tool, or also a caller's own.</summary>
    public ImmutableArray<IHandoutRenderer> Renderers { get; init; } = HandoutBuilder.Renderers;

    /// <summary>The address on the web of the folder that the files will be in, with "/" at its end; null where it is not known.</summary>
    public string? Site { get; init; }

    /// <summary>Told the name of each stage as it ends ("resolve", then each format), on the thread that builds: for measuring. Null for nobody.</summary>
    public Action<string>? StageEnded { get; init; }

    /// <summary>Every handout is made to be filled in on a screen, whatever it says itself.</summary>
    public bool Fillable { get; init; }

    /// <summary>Formats that are the same in every print are made too; false where another print of the handout makes them.</summary>
    public bool SharedFormats { get; init; } = true;
}

/// <summary>The pipeline: read, resolve, render. Nothing here touches the disk but through <see cref="IFileSource"/>.</summary>
public static class HandoutBuilder
{
    // What stands before the extension of a file in large print.
    private const string LargePrint = ".large-print";

    /// <summary>One for each format of the tool.</summary>
    public static ImmutableArray<IHandoutRenderer> Renderers { get; } = [new PdfRenderer(), new HtmlRenderer(), new TextRenderer(), new HtmlFragmentRenderer()];

    /// <summary>Reads a handout; null when nothing can be made of the file.</summary>
    public static Handout? ReadHandout(string path, IFileSource files, DiagnosticBag diagnostics) =>
        SourceText.Read(path, files, diagnostics) is { } file ? HandoutReader.Read(file, files, diagnostics) : null;

    /// <summary>Reads the brand that a handout asks for, else the nearest of the project, else the look without a brand; null after an error.</summary>
    /// <param name="handout">The handout.</param>
    /// <param name="folders">The handout's folder, then those that hold it.</param>
    /// <param name="contrast">Overrides the brand's own policy; null for that.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static Brand? ReadBrand(
        Handout handout, IEnumerable<IFileSource> folders, ContrastPolicy? contrast, DiagnosticBag diagnostics) =>
        handout.Brand switch
        {
            BrandFile named => BrandReader.ReadFile(named.Path, folders.First(), contrast, named.Span, diagnostics),
            InlineBrand inline => BrandReader.Read(inline.Node, folders.First(), contrast, diagnostics),
            _ when BrandDiscovery.FindNearest(folders) is var (folder, path) => BrandReader.ReadFile(path, folder, contrast, diagnostics),
            _ => BrandDefaults.Brand,
        };

    /// <summary>Makes the artifacts; none after errors.</summary>
    /// <param name="handout">The handout as read.</param>
    /// <param name="brand">The brand; null when it cannot be had: the handout is still checked, so that one run reports everything.</param>
    /// <param name="files">The handout's folder.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static ImmutableArray<Artifact> Build(
        Handout handout, Brand? brand, IFileSource files, BuildOptions options, DiagnosticBag diagnostics)
    {
        var resolved = HandoutResolver.Resolve(options.Fillable ? handout with { IsFillable = true } : handout, brand, files, options.SourceDateEpoch, diagnostics);
        options.StageEnded?.Invoke("resolve");
        return resolved is null ? [] : Render(resolved, options, diagnostics);
    }

    /// <summary>One page, as PDF and as web page, that shows a brand's colours, contrasts, text styles and logo; nothing after errors.</summary>
    public static ImmutableArray<Artifact> Preview(Brand brand, DiagnosticBag diagnostics)
    {
        var sheet = new BrandSheet(brand);
        ImmutableArray<Artifact> artifacts =
        [
            new Artifact($"{sheet.Handout.Slug}.pdf", new BrandSheetPdf(sheet, diagnostics).Render()),
            new Artifact($"{sheet.Handout.Slug}.html", new BrandSheetHtml(sheet, diagnostics).Render()),
        ];
        return diagnostics.HasErrors ? [] : artifacts;
    }

    /// <summary>Renders each format that is asked for; nothing after errors, nor from a tree that breaks its own rules.</summary>
    public static ImmutableArray<Artifact> Render(ResolvedHandout handout, BuildOptions options, DiagnosticBag diagnostics)
    {
        TreeCheck.Run(handout, diagnostics);
        if (diagnostics.HasErrors)
        {
            return [];
        }

        var artifacts = options.Renderers
            .Where(renderer => options.Formats.IsEmpty ? !renderer.OnRequest : options.Formats.Contains(renderer.Format))
            .Where(renderer => renderer.HasPrints || options.SharedFormats)
            .Select(renderer => Render(renderer, handout, options, diagnostics))
            .ToImmutableArray();
        return diagnostics.HasErrors ? [] : artifacts;
    }

    private static Artifact Render(IHandoutRenderer renderer, ResolvedHandout handout, BuildOptions options, DiagnosticBag diagnostics)
    {
        var print = renderer.HasPrints && options.Rendering.LargePrint ? LargePrint : "";
        var name = handout.Slug + print + renderer.Extension;
        var rendering = options.Site is { } site ? options.Rendering with { Address = site + Uri.EscapeDataString(name) } : options.Rendering;
        var artifact = new Artifact(name, renderer.Render(handout, rendering, diagnostics));
        options.StageEnded?.Invoke(renderer.Format);
        return artifact;
    }
}
