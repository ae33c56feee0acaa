using HandoutGen.Typography;

namespace HandoutGen.Pdf.Forms;

/// <summary>How what is typed into a field is set.</summary>
/// <param name="IsMultiLine">It may have several lines.</param>
/// <param name="Size">In points, more than 0.</param>
/// <param name="Color">The colour of the letters.</param>
public sealed record TextFieldLook(bool IsMultiLine, double Size, Rgb Color);
