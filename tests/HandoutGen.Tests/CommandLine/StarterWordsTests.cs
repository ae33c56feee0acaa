using HandoutGen.Cli.Terminals;

namespace HandoutGen.Tests.CommandLine;

/// <summary>What <c>init</c> makes up is said until it is replaced.</summary>
public sealed class StarterWordsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_starter_warns_of_its_reference_its_name_and_its_number_and_no_longer_once_they_are_replaced()
    {
        Run(0, "init", ".");
        var said = Run(0, "check");
        Assert.Contains("handout.yaml:", said.Split('\n').First(line => line.Contains("example2020", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(3, said.Split("warning HG0908").Length - 1);
        Run(3, "build", "--warnings-as-errors");
        Assert.False(Directory.Exists(Path.Combine(_folder, "dist")));

        Replace("handout.yaml", "Regular sleep and health: An invented study", "The role of sleep hygiene in promoting public health");
        Replace("brand.yml", "Your Practice", "Lakeside");
        Replace("brand.yml", "555-0100", "555-0199");
        Assert.DoesNotContain("HG0908", Run(0, "check", "--warnings-as-errors"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brand_that_the_handout_names_is_looked_at_too()
    {
        Run(0, "init", ".");
        File.Delete(Path.Combine(_folder, "_handoutgen.yml"));
        Assert.Equal(3, Run(0, "check", "handout.yaml").Split("warning HG0908").Length - 1);
    }

    private string Run(int code, params string[] arguments)
    {
        using var error = new StringWriter();
        Assert.Equal(code, Cli.CommandLine.Run(arguments, new Terminal { Out = TextWriter.Null, Error = error, Folder = _folder }));
        return error.ToString();
    }

    private void Replace(string file, string old, string text)
    {
        var path = Path.Combine(_folder, file);
        var before = File.ReadAllText(path);
        Assert.Contains(old, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(old, text, StringComparison.Ordinal));
    }
}
