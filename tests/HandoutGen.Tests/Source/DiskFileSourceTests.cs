using HandoutGen.Files;
using HandoutGen.Source;

namespace HandoutGen.Tests.Source;

public sealed class DiskFileSourceTests : IDisposable
{
    private const long Limit = 4;

    private readonly string _root = Directory.CreateTempSubdirectory("handoutgen-files-").FullName;

    private readonly DiskFileSource _files;

    public DiskFileSourceTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "handout", "pictures"));
        Directory.CreateDirectory(Path.Combine(_root, "secret"));
        foreach (var name in new[] { "handout/a", "handout/pictures/b", "secret/c", "handout-not/d" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, name))!);
            File.WriteAllText(Path.Combine(_root, name), "text");
        }

        File.WriteAllText(Path.Combine(_root, "handout", "long"), "texts");
        _files = new DiskFileSource(Path.Combine(_root, "handout"), "handout");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("a", nameof(FileContent))]
    [InlineData("/a", nameof(FileContent))]
    [InlineData("pictures/../pictures/b", nameof(FileContent))]
    [InlineData("long", nameof(FileTooLarge))]
    [InlineData("none", nameof(FileMissing))]
    [InlineData("pictures", nameof(FileUnreadable))]
    [InlineData("../secret/c", nameof(FileOutside))]
    [InlineData("../handout-not/d", nameof(FileOutside))]
    [InlineData("a\0", nameof(FileOutside))]
    public void A_file_is_read_whole_or_it_is_said_why_not(string path, string expected) =>
        Assert.Equal(expected, _files.Read(path, Limit).GetType().Name);

    [Theory]
    [InlineData("x", "a", nameof(FileContent))]
    [InlineData("x", "../secret/c", nameof(FileOutside))]
    [InlineData("x/b", "pictures", nameof(FileContent))]
    [InlineData("x/c", "../secret", nameof(FileOutside))]
    [InlineData("x/pictures/b", ".", nameof(FileContent))]
    public void A_link_is_followed_as_far_as_the_folder(string path, string target, string expected)
    {
        Directory.CreateSymbolicLink(Path.Combine(_root, "handout", "x"), target);

        Assert.Equal(expected, _files.Read(path, Limit).GetType().Name);
    }

    [Fact]
    public void Links_of_links_are_followed_too()
    {
        Directory.CreateSymbolicLink(Path.Combine(_root, "handout", "out"), "..");
        Directory.CreateSymbolicLink(Path.Combine(_root, "handout", "x"), "out/secret");

        Assert.IsType<FileOutside>(_files.Read("x/c", Limit));
    }

    [Fact]
    public void A_folder_that_is_reached_by_a_link_holds_its_files()
    {
        Directory.CreateSymbolicLink(Path.Combine(_root, "linked"), "handout");
        File.CreateSymbolicLink(Path.Combine(_root, "handout", "x"), Path.Combine(_root, "handout", "a"));

        Assert.IsType<FileContent>(new DiskFileSource(Path.Combine(_root, "linked"), "").Read("x", Limit));
    }
}
