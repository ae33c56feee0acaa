using System.Runtime.InteropServices;
using System.Text;

namespace HandoutGen.Output;

/// <summary>Folders whose entries are on the disk: after a power cut a file that was renamed is found under its new name.</summary>
internal static partial class SyncedFolder
{
    private const int ReadOnly = 0;

    /// <summary>Syncs the folders where the system can; one that cannot says nothing, since the files themselves are there.</summary>
    public static void Flush(IEnumerable<string> folders)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
        {
            foreach (var folder in folders)
            {
                Flush(folder);
            }
        }
    }

    private static void Flush(string folder)
    {
        if (Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly) is var handle and >= 0)
        {
            _ = Sync(handle);
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open")]
    private static partial int Open(byte[] path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
