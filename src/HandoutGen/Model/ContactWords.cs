namespace HandoutGen.Model;

/// <summary>The words that tell a practice's numbers apart.</summary>
/// <param name="Phone">A number to ring.</param>
/// <param name="Mobile">A mobile telephone.</param>
/// <param name="Text">A number to send a text message to.</param>
/// <param name="Fax">A number for faxes.</param>
/// <param name="Crisis">A number to ring in a crisis.</param>
public sealed record ContactWords(string Phone, string Mobile, string Text, string Fax, string Crisis)
{
    /// <summary>What stands between a word and its number.</summary>
    public string Colon { get; init; } = ": ";
}
