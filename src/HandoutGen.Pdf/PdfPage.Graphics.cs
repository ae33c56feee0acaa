using HandoutGen.Pdf.Objects;
using HandoutGen.Typography;

namespace HandoutGen.Pdf;

/// <content>Shapes (ISO 32000-1, 8.5).</content>
public sealed partial class PdfPage
{
    // How far the control points of a quarter circle lie from its ends, in radii.
    private const double Kappa = 0.5522847498;

    private Rgb _fill = Rgb.Black;

    /// <summary>Fills a rectangle.</summary>
    /// <exception cref="InvalidOperationException">No marked content is open.</exception>
    public void FillRectangle(Rect box, Rgb color)
    {
        BeginShape();
        SetFill(color);
        Operands(box.Left, box.Bottom, box.Width, box.Height);
        _content.Write("re f\n"u8);
    }

    /// <summary>Fills a rectangle with round corners.</summary>
    /// <param name="box">The rectangle.</param>
    /// <param name="radius">The corners' radius in points; half the shorter side is the most that is drawn.</param>
    /// <param name="color">The colour.</param>
    /// <exception cref="InvalidOperationException">No marked content is open.</exception>
    public void FillRoundedRectangle(Rect box, double radius, Rgb color)
    {
        BeginShape();
        SetFill(color);
        RoundedRectangle(box, radius);
        _content.Write("f\n"u8);
    }

    private void BeginShape()
    {
        CheckInside();
        EndText();
    }

    private void RoundedRectangle(Rect box, double radius)
    {
        var r = Math.Min(radius, Math.Min(box.Width, box.Height) / 2);
        var k = r * (1 - Kappa);
        Operands(box.Left + r, box.Bottom);
        _content.Write("m "u8);
        Line(box.Right - r, box.Bottom);
        Curve(box.Right - k, box.Bottom, box.Right, box.Bottom + k, box.Right, box.Bottom + r);
        Line(box.Right, box.Top - r);
        Curve(box.Right, box.Top - k, box.Right - k, box.Top, box.Right - r, box.Top);
        Line(box.Left + r, box.Top);
        Curve(box.Left + k, box.Top, box.Left, box.Top - k, box.Left, box.Top - r);
        Line(box.Left, box.Bottom + r);
        Curve(box.Left, box.Bottom + k, box.Left + k, box.Bottom, box.Left + r, box.Bottom);
        _content.Write("h "u8);
    }

    private void Line(double x, double y)
    {
        Operands(x, y);
        _content.Write("l "u8);
    }

    private void Curve(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        Operands(x1, y1, x2, y2, x3, y3);
        _content.Write("c "u8);
    }

    private void Operands(params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            _content.Number(number).Write((byte)' ');
        }
    }

    private void SetFill(Rgb color)
    {
        if (_fill == color)
        {
            return;
        }

        _fill = color;
        if (color.R == color.G && color.G == color.B)
        {
            Operands(color.R / 255.0);
            _content.Write("g\n"u8);
            return;
        }

        Operands(color.R / 255.0, color.G / 255.0, color.B / 255.0);
        _content.Write("rg\n"u8);
    }
}
