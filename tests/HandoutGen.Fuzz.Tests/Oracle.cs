using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Parser;
using HandoutGen.Csl;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;
using HandoutGen.Diagnostics;
using HandoutGen.Output;
using HandoutGen.Rendering;
using UglyToad.PdfPig;

namespace HandoutGen.Fuzz.Tests;

/// <summary>What must hold of every input: it ends in files or in an error, within bounds, and the files are sound.</summary>
internal static class Oracle
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private const long MostAllocated = 4L << 30;

    private static readonly ImmutableHashSet<string> Elements =
    [
        "html", "head", "meta", "title", "style", "body", "header", "hgroup", "main", "footer", "nav", "section", "article", "aside", "address", "div", "span", "p", "h1", "h2", "h3", "h4", "h5", "h6",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "colgroup", "col", "figure", "figcaption", "img", "blockquote", "pre", "code", "em", "strong", "i", "b",
        "a", "br", "hr", "sub", "sup", "bdi", "bdo", "time", "input", "label", "wbr", "u", "s", "small", "cite", "q", "abbr", "link",
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "use", "symbol", "clippath", "mask", "lineargradient", "radialgradient", "stop", "desc",
    ];

    /// <summary>Builds the files and checks what comes of it. Throws when something does not hold.</summary>
    public static void Check(Target target, byte[] input)
    {
        var clock = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var diagnostics = new DiagnosticBag();
        var artifacts = target.Name == "locale" ? Locale(input, diagnostics) : Build(new FolderOfBytes(target.Files(input)), diagnostics);
        Require(clock.Elapsed < Longest, $"it took {clock.Elapsed.TotalSeconds:0} seconds");
        Require(GC.GetAllocatedBytesForCurrentThread() - allocated < MostAllocated, "it took more than four gigabytes");
        foreach (var diagnostic in diagnostics.Items.Take(300))
        {
            Require(new DiagnosticFormatter(color: false).Format(diagnostic).Length > 0, "a message says nothing");
        }

        if (target.Name == "locale" || diagnostics.HasErrors)
        {
            Require(artifacts.IsEmpty, "files are written in spite of an error");
            return;
        }

        Require(artifacts.Length == 3, "files are missing");
        Pdf(artifacts[0].Bytes.ToArray());
        Page(Encoding.UTF8.GetString(artifacts[1].Bytes.Span));
        Require(!Encoding.UTF8.GetString(artifacts[2].Bytes.Span).Any(c => char.IsControl(c) && c is not ('\n' or '\t')), "the text has control characters");
    }

    private static ImmutableArray<Artifact> Build(FolderOfBytes files, DiagnosticBag diagnostics)
    {
        if (HandoutBuilder.ReadHandout("handout.yaml", files, diagnostics) is not { } handout
            || HandoutBuilder.ReadBrand(handout, [files], null, diagnostics) is not { } brand)
        {
            Require(diagnostics.HasErrors, "nothing is said of what cannot be read");
            return [];
        }

        return HandoutBuilder.Build(handout, brand, files, new BuildOptions([], new RenderOptions(), null), diagnostics);
    }

    private static ImmutableArray<Artifact> Locale(byte[] input, DiagnosticBag diagnostics)
    {
        var found = new List<CslDiagnostic>();
        if (CslLocale.Parse(Encoding.UTF8.GetString(input), found) is { } locale)
        {
            new CitationProcessor(BundledStyles.Load("apa"), locale, locale).Format([new CslItem("a", "book")], [new Citation([new Cite("a")])]);
        }
        else
        {
            Require(found.Exists(one => one.IsError), "nothing is said of what cannot be read");
        }

        Require(!diagnostics.HasErrors, "");
        return [];
    }

    private static void Pdf(byte[] pdf)
    {
        Require(pdf.AsSpan().StartsWith("%PDF-1.7"u8) && pdf.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8), "the PDF is not whole");
        using var document = PdfDocument.Open(pdf);
        Require(document.NumberOfPages > 0, "the PDF has no page");
        _ = document.GetPage(1).Text;
    }

    private static void Page(string html)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).All)
        {
            Require(Elements.Contains(element.LocalName.ToLowerInvariant()), $"the page has an element {element.LocalName}");
            foreach (var attribute in element.Attributes)
            {
                Require(!attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"the page has an attribute {attribute.Name}");
                Require(
                    attribute.LocalName is not ("href" or "src") || attribute.Value is ['#', ..] or "" || Schemes.Any(scheme => attribute.Value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)),
                    $"the page leads to {attribute.Value[..Math.Min(attribute.Value.Length, 100)]}");
            }
        }
    }

    private static readonly string[] Schemes = ["http://", "https://", "mailto:", "tel:", "data:image/png;", "data:image/jpeg;", "data:image/svg+xml"];

    private static void Require(bool holds, string breach)
    {
        if (!holds)
        {
            throw new InvalidDataException(breach);
        }
    }
}
