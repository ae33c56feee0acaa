using System.Collections.Immutable;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Pdf.Metadata;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using HandoutGen.Pdf.Tests.Fonts;
using HandoutGen.Typography;
using HandoutGen.Typography.Fonts;
using HandoutGen.Typography.Shaping;
using HarfBuzzBuffer = HarfBuzzSharp.Buffer;

namespace HandoutGen.Pdf.Tests;

/// <summary>A document for tests: one page that is written from top to bottom.</summary>
internal sealed class TestDocument
{
    private double _y = 740;

    public TestDocument(DocumentProperties? properties = null)
    {
        Writer = new PdfDocumentWriter(properties ?? Properties);
        Page = Writer.AddPage(612, 792);
    }

    public static DocumentProperties Properties { get; } = new()
    {
        Title = "A small document",
        Language = "en-US",
        Authors = ["Ada Example", "Grace Sample"],
        Subject = "What the writer can do – “in short”",
        Date = new DocumentDate(2026, 11),
    };

    public PdfDocumentWriter Writer { get; }

    public PdfPage Page { get; set; }

    public StructureElement Root => Writer.Root;

    /// <summary>Glyphs of a text, shaped as they stand.</summary>
    public static GlyphRun Shape(string text, FontFace? face = null, double size = 12)
    {
        face ??= TestFonts.Regular;
        using var buffer = new HarfBuzzBuffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        face.HarfBuzzFont.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var scale = 1000.0 / face.UnitsPerEm;
        var glyphs = ImmutableArray.CreateBuilder<PositionedGlyph>(infos.Length);
        for (var i = 0; i < infos.Length; i++)
        {
            var start = (int)infos[i].Cluster;
            var further = i > 0 && infos[i - 1].Cluster == infos[i].Cluster;
            var next = i;
            while (next < infos.Length && infos[next].Cluster == infos[i].Cluster)
            {
                next++;
            }

            var end = next < infos.Length ? (int)infos[next].Cluster : text.Length;
            glyphs.Add(new PositionedGlyph(
                (int)infos[i].Codepoint,
                (float)(positions[i].XAdvance * scale),
                (float)(positions[i].XOffset * scale),
                (float)(positions[i].YOffset * scale),
                start,
                further ? 0 : end - start));
        }

        return new GlyphRun(face, size, Rgb.Black, text, glyphs.MoveToImmutable());
    }

    /// <summary>Shows one line of text that belongs to the element, below the line before.</summary>
    public TestDocument Line(StructureElement owner, string text, FontFace? face = null, double size = 12)
    {
        Page.BeginTagged(owner);
        Page.ShowGlyphs(Shape(text, face, size), 72, _y);
        Page.EndMarked();
        _y -= size * 1.4;
        return this;
    }

    /// <summary>Adds an element with one line of text.</summary>
    public StructureElement Text(StructureType type, string text, StructureElement? parent = null, object? tag = null)
    {
        var element = (parent ?? Root).Add(type, tag);
        Line(element, text);
        return element;
    }

    /// <summary>Goes on at the top of a new page.</summary>
    public void NewPage()
    {
        Page = Writer.AddPage(612, 792);
        _y = 740;
    }

    /// <summary>A link in a paragraph of its own.</summary>
    public StructureElement Link(StructureElement parent, string text, PdfLinkTarget target, string contents = "what it is for")
    {
        var link = Text(StructureType.Link, text, parent);
        Page.AddLink(link, [new Rect(72, _y, 200, _y + 12)], target, contents);
        return link;
    }

    public byte[] Save()
    {
        var report = new ConformanceReport();
        var bytes = Writer.Save(report);
        Assert.Empty(report.Violations);
        return bytes!;
    }

    public IReadOnlyList<ConformanceViolation> Violations()
    {
        var report = new ConformanceReport();
        var bytes = Writer.Save(report);
        Assert.Equal(report.IsClean, bytes is not null);
        return report.Violations;
    }
}
