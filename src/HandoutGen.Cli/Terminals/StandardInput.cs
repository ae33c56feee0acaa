using System.Collections.Immutable;
using HandoutGen.Files;

namespace HandoutGen.Cli.Terminals;

/// <summary>A folder in which the file that is called "-" is standard input, read once.</summary>
/// <param name="input">Standard input.</param>
/// <param name="folder">The folder that the file's own paths start from.</param>
internal sealed class StandardInput(Stream input, IFileSource folder) : IFileSource
{
    /// <summary>The name that means it on the command line.</summary>
    public const string Name = "-";

    private FileReading? _reading;

    public FileReading Read(string path, long limit) => path == Name ? _reading ??= ReadAll(limit) : folder.Read(path, limit);

    public ImmutableArray<string> List(string path) => folder.List(path);

    public ImmutableArray<string> Folders(string path) => folder.Folders(path);

    public string Display(string path) => path == Name ? "standard input" : folder.Display(path);

    public IFileSource FolderOf(string path) => path == Name ? this : folder.FolderOf(path);

    private FileReading ReadAll(long limit)
    {
        try
        {
            var held = new MemoryStream();
            var part = new byte[64 * 1024];
            for (int length; (length = input.Read(part)) > 0;)
            {
                held.Write(part, 0, length);
                if (held.Length > limit)
                {
                    return new FileTooLarge(held.Length);
                }
            }

            return new FileContent(held.ToArray());
        }
        catch (IOException e)
        {
            return new FileUnreadable(e.Message);
        }
    }
}
