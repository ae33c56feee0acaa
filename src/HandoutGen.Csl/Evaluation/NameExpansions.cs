namespace HandoutGen.Csl.Evaluation;

/// <summary>For each person of the document, how much of the given name tells them from all others (the rules other than by-cite).</summary>
internal sealed class NameExpansions
{
    private readonly Dictionary<string, byte> _levels = new(StringComparer.Ordinal);

    /// <summary>Only the first name of a list is expanded.</summary>
    public bool PrimaryOnly { get; init; }

    public byte Level(CslName name, int position) =>
        PrimaryOnly && position > 0 ? (byte)0 : _levels.Count == 0 ? (byte)0 : _levels.GetValueOrDefault(Identity(name));

    public void Raise(CslName name, byte level)
    {
        var identity = Identity(name);
        if (_levels.GetValueOrDefault(identity) < level)
        {
            _levels[identity] = level;
        }
    }

    /// <summary>"J. J." and "J.J." are one person's.</summary>
    public static string Identity(CslName name) => string.Join('\u0001',
        Squeeze(name.Family), Squeeze(name.Given), Squeeze(name.NonDroppingParticle), Squeeze(name.DroppingParticle), Squeeze(name.Suffix));

    private static string Squeeze(string? text) =>
        text is null ? string.Empty : text.Replace(".", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
}
