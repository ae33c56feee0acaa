using System.Collections.Immutable;

namespace HandoutGen.Files;

/// <summary>A folder that answers as another does, and notes down what it was asked.</summary>
internal sealed class RecordingFileSource(IFileSource folder, FileLog log, int start, ImmutableArray<string> way) : IFileSource
{
    public FileReading Read(string path, long limit)
    {
        var reading = folder.Read(path, limit);
        log.Note(new FileQuestion(FileQuestionKind.Read, start, way, path, limit), FileQuestion.Fingerprint(reading));
        return reading;
    }

    public ImmutableArray<string> List(string path)
    {
        var names = folder.List(path);
        log.Note(new FileQuestion(FileQuestionKind.List, start, way, path, 0), FileQuestion.Fingerprint(names));
        return names;
    }

    public ImmutableArray<string> Folders(string path)
    {
        var names = folder.Folders(path);
        log.Note(new FileQuestion(FileQuestionKind.Folders, start, way, path, 0), FileQuestion.Fingerprint(names));
        return names;
    }

    public bool Holds(string path)
    {
        var holds = folder.Holds(path);
        log.Note(new FileQuestion(FileQuestionKind.Holds, start, way, path, 0), FileQuestion.Fingerprint(holds));
        return holds;
    }

    public string Display(string path) => folder.Display(path);

    public IFileSource FolderOf(string path) => new RecordingFileSource(folder.FolderOf(path), log, start, way.Add(path));
}
