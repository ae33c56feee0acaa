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
    public void What_a_killed_run_left_behind_is_removed_and_what_another_run_is_writing_is_not()
    {
        File.WriteAllText(Path.Combine(_folder, ".handoutgen-stale123.abc"), "half of a file");
        using var other = PendingFile.Write(Path.Combine(_folder, "b.txt"), "of another run"u8);
        Assert.True(Write(("a.txt", "new")));
        other.Place(keepOld: false);
        other.Dispose();
        Assert.Equal("new", Read("a.txt"));
        Assert.Equal("of another run", Read("b.txt"));
        Assert.Equal(2, FileCount());
    }

    [Fact]
    public void A_link_that_somebody_planted_is_replaced_and_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
        var outside = Path.Combine(_folder, "outside.txt");
        File.WriteAllText(outside, "as it was");
        File.CreateSymbolicLink(Path.Combine(_folder, "a.txt"), outside);
        File.CreateSymbolicLink(Path.Combine(_folder, ".a.txt.partial"), outside);
        File.CreateSymbolicLink(Path.Combine(_folder, ".handoutgen-planted1.abc"), outside);
        Assert.True(Write(("a.txt", "new"), ("b.txt", "new")));
        Assert.Equal("as it was", File.ReadAllText(outside));
        Assert.Null(new FileInfo(Path.Combine(_folder, "a.txt")).LinkTarget);
    }

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("deep/../../a.txt")]
    [InlineData("/a.txt")]
    [InlineData(".")]
    public void Nothing_is_written_outside_the_folder(string path)
    {
        Assert.False(Write((path, "new")));
        Assert.Equal("HG0801", Assert.Single(_diagnostics.Items).Rule.Id);
        Assert.False(File.Exists(Path.Combine(_folder, "..", "a.txt")));
        Assert.Equal(0, FileCount());
    }

    [Fact]
    public void A_file_that_was_placed_is_taken_back()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "as it was");
        foreach (var name in new[] { "a.txt", "b.txt" })
        {
            using var file = PendingFile.Write(Path.Combine(_folder, name), "new"u8);
            file.Place(keepOld: true);
            Assert.Equal("new", Read(name));
            file.TakeBack();
        }

        Assert.Equal("as it was", Read("a.txt"));
        Assert.Equal(1, FileCount());
    }

    // A folder comes into being in the second target's place after everything was checked: the rename itself fails.
    [Fact]
    public void When_the_second_of_two_files_cannot_be_renamed_the_first_is_as_it_was()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "as it was");
        var target = Path.Combine(_folder, "b.txt");
        using var first = PendingFile.Write(Path.Combine(_folder, "a.txt"), "new"u8);
        using var second = PendingFile.Write(target, "new"u8);
        Directory.CreateDirectory(target);
        first.Place(keepOld: true);
        Assert.ThrowsAny<Exception>(() => second.Place(keepOld: false));
        first.TakeBack();
        first.Dispose();
        second.Dispose();
        Assert.Equal("as it was", Read("a.txt"));
        Assert.Equal(1, FileCount());
    }

    [Fact]
    public void A_list_that_is_no_longer_true_is_removed()
    {
        var writer = new ArtifactWriter(_folder, "dist");
        Assert.True(writer.Remove("SHA256SUMS", _diagnostics));
        File.WriteAllText(Path.Combine(_folder, "SHA256SUMS"), "");
        Assert.True(writer.Remove("SHA256SUMS", _diagnostics));
        Assert.Equal(0, FileCount());
        Assert.True(new ArtifactWriter(Path.Combine(_folder, "none"), "dist").Remove("SHA256SUMS", _diagnostics));
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
        new ArtifactWriter(_folder, "dist").Write([.. files.Select(file => new Artifact(file.Path, Encoding.UTF8.GetBytes(file.Text)))], _diagnostics);

    private string Read(string path) => File.ReadAllText(Path.Combine(_folder, path));

    private int FileCount() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Count();
}
