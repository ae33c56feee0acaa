using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Structure;

/// <summary>What a field is on paper, where it cannot be filled in by a program (ISO 32000-1, 14.8.5.6).</summary>
/// <param name="IsChecked">Whether a box is ticked; null for a field of text.</param>
/// <param name="Description">What belongs in it.</param>
public sealed record PrintField(bool? IsChecked, string Description)
{
    /// <summary>The role by its name in table 348: a check box, or the value of a text.</summary>
    public string Role => IsChecked is null ? "tv" : "cb";

    internal void Write(ByteBuffer to)
    {
        to.Write("<</O/PrintField/Role/"u8).Ascii(Role);
        if (IsChecked is { } isChecked)
        {
            to.Write(isChecked ? "/checked/on"u8 : "/checked/off"u8);
        }

        to.Write("/Desc"u8).TextString(Description).Write(">>"u8);
    }
}
