namespace HandoutGen.Csl.Differential;

/// <summary>The texts that are known to differ and that nothing accepts: faults that are still to be mended. The list may only shrink.</summary>
internal sealed class OpenFaults
{
    private readonly string _path;
    private readonly HashSet<string> _known;

    public OpenFaults(string path)
    {
        _path = path;
        _known = File.Exists(path)
            ? [.. File.ReadLines(path).SelectMany(static line => line.Split(": ", 2) is [var style, var places] ? places.Split(", ").Select(place => Key(style, place)) : [])]
            : [];
    }

    public bool Contains(string style, string place) => _known.Contains(Key(style, place));

    /// <summary>Writes the list: a line for each style.</summary>
    public void Write(IReadOnlyList<(string Style, string Place)> faults) =>
        File.WriteAllLines(_path, faults.GroupBy(static f => f.Style, static f => f.Place).Select(static group => $"{group.Key}: {string.Join(", ", group)}"));

    private static string Key(string style, string place) => style + "\n" + place;
}
