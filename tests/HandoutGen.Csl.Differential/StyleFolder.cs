using System.Formats.Tar;
using System.IO.Compression;

namespace HandoutGen.Csl.Differential;

/// <summary>The styles to compare.</summary>
internal static class StyleFolder
{
    /// <summary>The files of a folder, or of an archive, which is unpacked below the cache, in the order of their names.</summary>
    public static IEnumerable<string> Files(string path, string cache)
    {
        var folder = Directory.Exists(path) ? path : Unpack(path, Path.Combine(cache, "styles"));
        return Directory.EnumerateFiles(folder, "*.csl", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
    }

    private static string Unpack(string archive, string folder)
    {
        if (!Directory.Exists(folder))
        {
            var partial = folder + ".new";
            Directory.CreateDirectory(partial);
            using var packed = File.OpenRead(archive);
            using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
            TarFile.ExtractToDirectory(unpacked, partial, overwriteFiles: true);
            Directory.Move(partial, folder);
        }

        return folder;
    }
}
