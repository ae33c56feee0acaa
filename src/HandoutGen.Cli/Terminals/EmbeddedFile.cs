namespace HandoutGen.Cli.Terminals;

/// <summary>The files that the program holds: the starter's, the preview's, the help of the rules.</summary>
internal static class EmbeddedFile
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="name">Its logical name in the project file, such as "starter/brand.yml".</param>
    public static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
