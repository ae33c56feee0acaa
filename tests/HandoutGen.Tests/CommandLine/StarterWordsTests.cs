using HandoutGen.Cli.Terminals;

namespace HandoutGen.Tests.CommandLine;

/// <summary>What <c>init</c> makes up is said until it is replaced.</summary>
public sealed class StarterWordsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_starter_warns_of_what_it_made_up_and_no_longer_once_that_is_replaced()
    {
        Run(0, "init", ".");
        var said = Run(0, "check");
        Assert.Contains("handout.yaml:", said.Split('\n').First(line => line.Contains("example2020", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(6, said.Split("warning HG0908").Length - 1);
        Run(3, "build", "--warnings-as-errors");
        Assert.False(Directory.Exists(Path.Combine(_folder, "dist")));

        Replace("handout.yaml", "Regular sleep and health: An invented study", "The role of sleep hygiene in promoting public health");
        Replace("brand.yml", "Your Practice", "Lakeside");
        Replace("brand.yml", "555-0100", "555-0199");
        Replace("brand.yml", "hello@example.com", "hello@lakeside.example");
        Replace("brand.yml", "web: www.example.com", "web: lakeside.example");
        Replace("handout.yaml", "Your Name", "A. Writer");
        Assert.DoesNotContain("HG0908", Run(0, "check", "--warnings-as-errors"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brand_that_the_handout_names_is_looked_at_too()
    {
        Run(0, "init", ".");
        File.Delete(Path.Combine(_folder, "_handoutgen.yml"));
        Assert.Equal(6, Run(0, "check", "handout.yaml").Split("warning HG0908").Length - 1);
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
