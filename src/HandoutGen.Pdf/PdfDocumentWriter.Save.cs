using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Pdf.Forms;
using HandoutGen.Pdf.Metadata;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Pdf;

/// <content>Writing the file.</content>
public sealed partial class PdfDocumentWriter
{
    private const int LeafletPages = 4;

    /// <summary>Checks the document and writes it.</summary>
    /// <param name="report">Takes every breach of the two standards that is found.</param>
    /// <returns>The file, or null when the report is not clean: no broken file is ever made.</returns>
    /// <exception cref="InvalidOperationException">The document was saved before, or marked content is still open.</exception>
    public byte[]? Save(ConformanceReport report)
    {
        if (_saved)
        {
            throw new InvalidOperationException("a document is saved once");
        }

        _saved = true;
        foreach (var violation in _found.Violations)
        {
            report.Add(violation.Rule, violation.Message, violation.Tag);
        }

        DocumentCheck.Run(this, _destinations, _bookmarks, report);
        StructureCheck.Run(Root, report);
        if (!report.IsClean)
        {
            return null;
        }

        try
        {
            return Write();
        }
        catch (FontFormatException damage)
        {
            report.Add(ConformanceRule.FontDamaged, damage.Message, null);
            return null;
        }
        finally
        {
            foreach (var page in _pages)
            {
                page.Release();
            }
        }
    }

    private byte[] Write()
    {
        using var file = new PdfFile();
        var catalog = file.Reserve();
        var pages = file.Reserve();
        var resources = file.Reserve();
        foreach (var page in _pages)
        {
            page.ObjectNumber = file.Reserve();
        }

        var information = WriteInformation(file);
        WriteFontsAndResources(file, resources);
        var form = FormWriter.Reserve(file, FieldFace, FieldsOfPages());
        WritePages(file, pages, resources);
        var structure = StructureTreeWriter.Write(file, Root, _pages);
        form?.Write(file);
        WriteCatalog(file, catalog, pages, structure, form);
        return file.Finish(catalog, information);
    }

    private void WriteFontsAndResources(PdfFile file, int resources)
    {
        foreach (var font in _fonts)
        {
            FontObjects.Write(file, font);
        }

        int[] images = [.. _images.Select(image => image.Write(file))];
        (var graphics, var forms) = Graphics.Write(file);
        var target = file.Object(resources).Write("<<"u8).Write(graphics);
        if (_fonts.Count > 0)
        {
            target.Write("/Font<<"u8);
            foreach (var font in _fonts)
            {
                target.Write("/F"u8).Integer(font.Index).Write((byte)' ').Reference(font.ObjectNumber);
            }

            target.Write(">>"u8);
        }

        if (images.Length > 0 || forms.Length > 0)
        {
            target.Write("/XObject<<"u8).Write(forms);
            for (var i = 0; i < images.Length; i++)
            {
                target.Write("/I"u8).Integer(i).Write((byte)' ').Reference(images[i]);
            }

            target.Write(">>"u8);
        }

        target.Write(">>"u8);
    }

    private void WritePages(PdfFile file, int pages, int resources)
    {
        using var content = new ByteBuffer(16 * 1024);
        var nextKey = _pages.Count;
        foreach (var page in _pages)
        {
            content.Clear();
            page.WriteContent(content, _fonts);
            var contents = file.Reserve();
            file.Stream(contents, default, content.Written);
            foreach (var annotation in page.Annotations)
            {
                annotation.ObjectNumber = file.Reserve();
                annotation.StructParent = nextKey++;
                annotation.Write(file, page);
            }

            var target = file.Object(page.ObjectNumber);
            target.Write("<</Type/Page/Parent "u8).Reference(pages).Write("/MediaBox"u8).Array(0, 0, page.Width, page.Height)
                .Write("/Resources "u8).Reference(resources).Write("/Contents "u8).Reference(contents)
                .Write("/StructParents "u8).Integer(page.Index).Write("/Tabs/S"u8);
            if (page.Annotations.Count > 0)
            {
                target.Write("/Annots["u8);
                foreach (var annotation in page.Annotations)
                {
                    target.Reference(annotation.ObjectNumber).Write((byte)' ');
                }

                target.Truncate(target.Length - 1);
                target.Write((byte)']');
            }

            target.Write(">>"u8);
        }

        var tree = file.Object(pages).Write("<</Type/Pages/Count "u8).Integer(_pages.Count).Write("/Kids["u8);
        foreach (var page in _pages)
        {
            tree.Reference(page.ObjectNumber).Write((byte)' ');
        }

        tree.Truncate(tree.Length - 1);
        tree.Write("]>>"u8);
    }

    private int WriteInformation(PdfFile file)
    {
        var number = file.Reserve();
        var target = file.Object(number).Write("<</Title"u8).TextString(Properties.Title);
        if (Properties.Authors.Length > 0)
        {
            target.Write("/Author"u8).TextString(string.Join("; ", Properties.Authors));
        }

        if (Properties.Subject is { } subject)
        {
            target.Write("/Subject"u8).TextString(subject);
        }

        target.Write("/Producer"u8).TextString(Properties.Producer);
        if (Properties.Date is { } date)
        {
            target.Write("/CreationDate"u8).TextString(date.ToPdf()).Write("/ModDate"u8).TextString(date.ToPdf());
        }

        target.Write(">>"u8);
        return number;
    }

    private void WriteCatalog(PdfFile file, int catalog, int pages, int structure, FormWriter? form)
    {
        var metadata = file.Reserve();
        file.PackedStream(metadata, "/Type/Metadata/Subtype/XML"u8, default, XmpPacket.Build(Properties));
        var profile = file.Reserve();
        file.PackedStream(profile, "/N 3"u8, "/FlateDecode"u8, SrgbProfile.Packed);
        var outline = Bookmark.WriteOutline(file, _bookmarks);

        var target = file.Object(catalog);
        target.Write("<</Type/Catalog/Pages "u8).Reference(pages).Write("/MarkInfo<</Marked true>>/Lang"u8).TextString(Properties.Language)
            .Write("/ViewerPreferences<</DisplayDocTitle true"u8).Write(Properties.RightToLeft ? "/Direction/R2L"u8 : default)
            .Write(">>/StructTreeRoot "u8).Reference(structure)
            .Write("/Metadata "u8).Reference(metadata)
            .Write("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8)
            .Reference(profile).Write(">>]/PageLabels<</Nums[0<</S/D>>]>>"u8);
        if (form is not null)
        {
            target.Write("/AcroForm "u8).Reference(form.ObjectNumber);
        }

        if (outline > 0)
        {
            target.Write("/Outlines "u8).Reference(outline);
            // A leaflet opens as paper; a longer document with its contents beside it.
            if (_pages.Count > LeafletPages)
            {
                target.Write("/PageMode/UseOutlines"u8);
            }
        }

        WriteDestinations(target);
        target.Write(">>"u8);
    }

    // A name tree (ISO 32000-1, 7.9.6) of one node, its names in the order of their bytes.
    private void WriteDestinations(ByteBuffer target)
    {
        if (_destinations.Count == 0)
        {
            return;
        }

        target.Write("/Names<</Dests<</Names["u8);
        foreach ((var name, var place) in DestinationNames.Sorted(_destinations))
        {
            target.ByteString(name).Write((byte)'[').Reference(place.Page.ObjectNumber)
                .Write("/XYZ "u8).Number(place.X).Write((byte)' ').Number(place.Y).Write(" null]"u8);
        }

        target.Write("]>>>>"u8);
    }
}
