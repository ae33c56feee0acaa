using System.Reflection;

namespace HandoutGen.Csl.Styles;

/// <summary>Access to the XML files embedded in this assembly.</summary>
internal static class BundledFiles
{
    private static readonly Assembly ThisAssembly = typeof(BundledFiles).Assembly;

    public static IEnumerable<string> Names(string prefix, string suffix) =>
        from name in ThisAssembly.GetManifestResourceNames()
        where name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(suffix, StringComparison.Ordinal)
        select name[prefix.Length..^suffix.Length];

    public static string Text(string name)
    {
        using var stream = ThisAssembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"nothing embedded is named {name}", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
