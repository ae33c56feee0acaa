using HandoutGen.Drawing;
using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Graphics;

/// <summary>The opacities, gradients and forms of one document, by the names that content calls them.</summary>
internal sealed class GraphicsResources
{
    private readonly List<double> _opacities = [];
    private readonly List<(GradientPaint Paint, VectorTransform Matrix)> _gradients = [];
    private readonly List<FormXObject> _forms = [];
    private readonly List<(int Form, bool ByAlpha)> _masks = [];
    private readonly Dictionary<(VectorGraphic Graphic, double Width, double Height), int> _drawings = [];

    /// <summary>The number N of the graphics state /G{N} with this opacity for filling and stroking.</summary>
    public int Opacity(double opacity)
    {
        var at = _opacities.IndexOf(opacity);
        if (at >= 0)
        {
            return at;
        }

        _opacities.Add(opacity);
        return _opacities.Count - 1;
    }

    /// <summary>The number N of the graphics state /M{N} that shows what is drawn through a form.</summary>
    public int Mask(FormXObject form, bool byAlpha)
    {
        _masks.Add((Add(form), byAlpha));
        return _masks.Count - 1;
    }

    /// <summary>The number N of the pattern /P{N}.</summary>
    public int Gradient(GradientPaint paint, VectorTransform matrix)
    {
        var at = _gradients.IndexOf((paint, matrix));
        if (at >= 0)
        {
            return at;
        }

        _gradients.Add((paint, matrix));
        return _gradients.Count - 1;
    }

    /// <summary>The number N of the form /X{N}.</summary>
    public int Add(FormXObject form)
    {
        _forms.Add(form);
        return _forms.Count - 1;
    }

    /// <summary>The form of a drawing at one size; made once, however often it is drawn.</summary>
    public int Drawing(VectorGraphic graphic, double width, double height)
    {
        var key = (graphic, Math.Round(width, 3), Math.Round(height, 3));
        if (!_drawings.TryGetValue(key, out var form))
        {
            form = Add(VectorContent.Draw(this, graphic, width, height));
            _drawings.Add(key, form);
        }

        return form;
    }

    /// <summary>Writes the forms and what they use; gives the entries of a resource dictionary, and apart from them those of its XObject dictionary.</summary>
    public (byte[] Entries, byte[] Forms) Write(PdfFile file)
    {
        int[] numbers = [.. _forms.Select(_ => file.Reserve())];
        using var gradients = new ByteBuffer(512);
        Gradients(file, gradients);
        using var forms = new ByteBuffer(256);
        var entries = Entries(gradients.Written, numbers, 0);
        for (var i = 0; i < numbers.Length; i++)
        {
            _forms[i].Write(file, numbers[i], numbers, entries);
            if (_masks.Any(mask => mask.Form == i))
            {
                entries = Entries(gradients.Written, numbers, i + 1);
            }

            forms.Write("/X"u8).Integer(i).Write((byte)' ').Reference(numbers[i]);
        }

        return (entries, forms.Written.ToArray());
    }

    // What a form uses was made before it. It names nothing later, so that no form is among its own resources.
    private byte[] Entries(ReadOnlySpan<byte> gradients, int[] formNumbers, int before)
    {
        using var entries = new ByteBuffer(512);
        States(entries, formNumbers, before);
        return entries.Write(gradients).Written.ToArray();
    }

    private void States(ByteBuffer to, int[] formNumbers, int before)
    {
        if (_opacities.Count + _masks.Count == 0)
        {
            return;
        }

        to.Write("/ExtGState<<"u8);
        for (var i = 0; i < _opacities.Count; i++)
        {
            to.Write("/G"u8).Integer(i).Write("<</ca "u8).Number(_opacities[i]).Write("/CA "u8).Number(_opacities[i]).Write(">>"u8);
        }

        for (var i = 0; i < _masks.Count && _masks[i].Form < before; i++)
        {
            to.Write("/M"u8).Integer(i).Write("<</SMask<</S"u8).Write(_masks[i].ByAlpha ? "/Alpha/G "u8 : "/Luminosity/G "u8)
                .Reference(formNumbers[_masks[i].Form]).Write(">>>>"u8);
        }

        to.Write(">>"u8);
    }

    private void Gradients(PdfFile file, ByteBuffer entries)
    {
        if (_gradients.Count == 0)
        {
            return;
        }

        entries.Write("/Pattern<<"u8);
        for (var i = 0; i < _gradients.Count; i++)
        {
            var number = file.Reserve();
            GradientPattern.Write(file.Object(number), _gradients[i].Paint, _gradients[i].Matrix);
            entries.Write("/P"u8).Integer(i).Write((byte)' ').Reference(number);
        }

        entries.Write(">>"u8);
    }
}
