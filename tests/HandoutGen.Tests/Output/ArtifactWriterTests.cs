using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Output;

namespace HandoutGen.Tests.Output;

public sealed class ArtifactWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("handoutgen-").FullName;
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_are_written_into_folders_that_are_made()
    {
        Assert.True(Write(("deep/er/a.txt", "a"), ("b.txt", "b")));
        Assert.Equal("a", Read("deep/er/a.txt"));
        Assert.Equal("b", Read("b.txt"));
        Assert.Equal(2, FileCount());
    }

    [Fact]
    public void When_one_file_cannot_be_written_none_is_and_what_was_there_stays()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "as it was");
        Directory.CreateDirectory(Path.Combine(_folder, "b.txt"));
        Assert.False(Write(("a.txt", "new"), ("b.txt", "new")));
        Assert.Equal("as it was", Read("a.txt"));
        Assert.Equal(1, FileCount());
        Assert.Equal("HG0801", Assert.Single(_diagnostics.Items).Rule.Id);
    }

    [Fact]
    public void What_a_killed_run_left_behind_is_replaced()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "as it was");
        File.WriteAllText(Path.Combine(_folder, ".a.txt.partial"), "half of something much longer than the file");
        Assert.True(Write(("a.txt", "new")));
        Assert.Equal("new", Read("a.txt"));
        Assert.Equal(1, FileCount());
    }

    [Fact]
    public void Sums_are_ordered_by_path_and_checked_by_their_tool_format()
    {
        var lines = new[] { Line("b.txt", ""), Line("a.txt", "abc") };
        Assert.Equal(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n"
            + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.txt\n",
            Encoding.UTF8.GetString(Sha256Sums.File(lines).Bytes.Span));
    }

    private static string Line(string path, string text) => Sha256Sums.Line(new Artifact(path, Encoding.UTF8.GetBytes(text)));

    private bool Write(params (string Path, string Text)[] files) =>
        ArtifactWriter.Write(_folder, "dist", [.. files.Select(file => new Artifact(file.Path, Encoding.UTF8.GetBytes(file.Text)))], _diagnostics);

    private string Read(string path) => File.ReadAllText(Path.Combine(_folder, path));

    private int FileCount() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Count();
}
