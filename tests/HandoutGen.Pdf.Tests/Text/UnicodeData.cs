namespace HandoutGen.Pdf.Tests.Text;

/// <summary>The Unicode Character Database on this machine: UCD_DIR, else Debian's package unicode-data.</summary>
internal static class UnicodeData
{
    public static string? Find(string name)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("UCD_DIR") ?? "/usr/share/unicode", name);
        if (File.Exists(path))
        {
            return path;
        }

        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"CI must have {path}");
        return null;
    }
}
