using HandoutGen.Cli.Records;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Tests.CommandLine;

/// <summary>The record of an output folder is believed only where every hash is as it was.</summary>
public sealed class BuildRecordTests : IDisposable
{
    private const string Handout = "title: One\nbrand: brand.yml\nsections:\n  - heading: Part\n    body: |\n      ![A dot](dot.svg)\n  - include: part.yaml\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("handoutgen").FullName;

    public BuildRecordTests()
    {
        Put("handout.yaml", Handout);
        Put("part.yaml", "heading: Two\nbody: Words.\n");
        Put("dot.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle cx='4' cy='4' r='4' fill='#000'/></svg>");
        Put("brand.yml", "meta: { name: North }\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_built_twice_is_written_once()
    {
        Assert.Contains("dist/one.pdf", Build(), StringComparison.Ordinal);
        Assert.Equal("3 files in dist were up to date\n", Build());
    }

    [Theory]
    [InlineData("handout.yaml", "title: One\nsections: [{ heading: A, body: B. }]\n")]
    [InlineData("part.yaml", "heading: Two\nbody: Other words.\n")]
    [InlineData("dot.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='4' height='4' fill='#000'/></svg>")]
    [InlineData("brand.yml", "meta: { name: South }\n")]
    [InlineData("_handoutgen.yml", "handouts: handout.yaml\n")]
    [InlineData("dist/one.txt", "changed by hand")]
    [InlineData("dist/one.pdf", null)]
    public void A_change_of_any_file_builds_it_again(string file, string? content)
    {
        Build();
        Put(file, content);
        Assert.Contains("dist/one.pdf", Build(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brand_that_was_not_there_is_found_when_it_comes()
    {
        Put("handout.yaml", "title: One\nsections: [{ heading: A, body: B. }]\n");
        Build();
        Put("_brand.yml", "meta: { name: North }\n");
        Assert.Contains("dist/one.pdf", Build(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_comes_beside_the_sources_changes_nothing()
    {
        Build();
        Put("notes.txt", "call back");
        Assert.Equal("3 files in dist were up to date\n", Build());
    }

    [Fact]
    public void Other_options_another_epoch_and_another_folder_build_it_again()
    {
        Build();
        Assert.Contains("dist/one.pdf", Build("--fillable"), StringComparison.Ordinal);
        Assert.Contains("dist/one.txt", Build("--wrap", "none"), StringComparison.Ordinal);
        Assert.Contains("dist/one.txt", BuildOn("1700000000"), StringComparison.Ordinal);
        Assert.Contains("other/one.txt", Build("--output", "other"), StringComparison.Ordinal);
        Assert.Contains("dist/one.large-print.pdf", Build("--large-print"), StringComparison.Ordinal);
    }

    [Fact]
    public void Force_builds_all_of_it()
    {
        Build();
        Assert.Contains("dist/one.pdf", Build("--force"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(200)]
    [InlineData(-2)]
    public void A_damaged_record_is_as_none(int at)
    {
        Build();
        var path = Path.Combine(_folder, "dist", BuildRecord.Name);
        var bytes = File.ReadAllBytes(path);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Contains("dist/one.pdf", Build(), StringComparison.Ordinal);
        Assert.Equal("3 files in dist were up to date\n", Build());
    }

    [Fact]
    public void A_record_that_breaks_off_is_as_none()
    {
        Build();
        var path = Path.Combine(_folder, "dist", BuildRecord.Name);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^30]);
        Assert.Contains("dist/one.pdf", Build(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_stays_out_of_the_list_of_checksums_and_names_no_folder_of_the_machine()
    {
        Build("--sums");
        Assert.DoesNotContain(BuildRecord.Name, File.ReadAllText(Path.Combine(_folder, "dist", "SHA256SUMS")), StringComparison.Ordinal);
        Assert.DoesNotContain(_folder, File.ReadAllText(Path.Combine(_folder, "dist", BuildRecord.Name)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_moved_is_not_built_again()
    {
        Build();
        var moved = _folder + "-moved";
        Directory.Move(_folder, moved);
        try
        {
            Assert.Equal("3 files in dist were up to date\n", BuildIn(moved, null));
        }
        finally
        {
            Directory.Move(moved, _folder);
        }
    }

    private void Put(string file, string? content)
    {
        var path = Path.Combine(_folder, file);
        if (content is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllText(path, content);
        }
    }

    private string Build(params string[] options) => BuildIn(_folder, null, options);

    private string BuildOn(string epoch) => BuildIn(_folder, epoch, []);

    private static string BuildIn(string folder, string? epoch, params string[] options)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Cli.CommandLine.Run(["build", "handout.yaml", .. options], new Terminal { Out = output, Error = error, Folder = folder, SourceDateEpoch = epoch });
        Assert.True(code == ExitCode.Done, error.ToString());
        return output.ToString();
    }
}
