namespace HandoutGen.Rendering.Html;

/// <summary>The characters that a page shows in each face.</summary>
internal sealed class FontUse
{
    private readonly Dictionary<Typeface, HashSet<int>> _characters = [];

    public void Add(Typeface face, string text)
    {
        if (!_characters.TryGetValue(face, out var characters))
        {
            _characters.Add(face, characters = []);
        }

        foreach (var rune in text.EnumerateRunes())
        {
            characters.Add(rune.Value);
        }
    }

    /// <summary>Each face with its characters, in the order of their first use.</summary>
    public IEnumerable<(Typeface Face, IReadOnlySet<int> Characters)> Faces =>
        _characters.Select(pair => (pair.Key, (IReadOnlySet<int>)pair.Value));
}
