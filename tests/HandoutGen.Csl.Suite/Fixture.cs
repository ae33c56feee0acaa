using System.Text.RegularExpressions;

namespace HandoutGen.Csl.Suite;

/// <summary>One file of the test suite, in its sections.</summary>
public sealed partial class Fixture
{
    private readonly Dictionary<string, string> _sections;

    public Fixture(string name, Dictionary<string, string> sections)
    {
        Name = name;
        _sections = sections;
    }

    public string Name { get; }

    /// <summary>The section's text, or null.</summary>
    public string? this[string section] => _sections.GetValueOrDefault(section);

    public static Fixture Read(string path)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (Match match in Section().Matches(text))
        {
            sections.TryAdd(match.Groups["name"].Value, match.Groups["body"].Value);
        }

        return new Fixture(Path.GetFileNameWithoutExtension(path), sections);
    }

    [GeneratedRegex(@">>=+ (?<name>[A-Z0-9-]+) =+>>[^\n]*\n(?<body>.*?)\n?<<=+ \k<name> =+<<", RegexOptions.Singleline)]
    private static partial Regex Section();
}
