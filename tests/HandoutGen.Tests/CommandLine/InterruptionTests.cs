using System.Diagnostics;
using HandoutGen.Cli;
using HandoutGen.Cli.Terminals;
using HandoutGen.Model;

namespace HandoutGen.Tests.CommandLine;

public sealed class InterruptionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("handoutgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // TERM, since a shell lets the programs that it starts in the background ignore INT; one handler serves both.
    [Fact]
    public void A_run_that_is_stopped_leaves_whole_handouts_only()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "signals are sent by a shell");
        const int Count = 1500; // so many that the signal comes long before the end, however busy the machine is
        for (var i = 0; i < Count; i++)
        {
            File.WriteAllText(Path.Combine(_folder, $"{i}.yaml"), $"title: Copy {i}\nsections: [{{ heading: One, body: Text. }}]\n");
        }

        var output = Path.Combine(_folder, "dist");
        var start = new ProcessStartInfo("dotnet", [typeof(Terminal).Assembly.Location, "build", "--output", output, .. Directory.GetFiles(_folder, "*.yaml")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var run = Process.Start(start)!;
        var printed = run.StandardOutput.ReadLine(); // the first file is there
        Process.Start("sh", ["-c", $"kill -TERM {run.Id}"]).WaitForExit();
        var rest = run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        run.StandardError.ReadToEnd();
        run.WaitForExit();

        Assert.NotNull(printed);
        Assert.NotNull(rest);
        Assert.NotEqual(0, run.ExitCode);
        var files = Directory.GetFiles(output).Select(file => Path.GetFileName(file)).ToList();
        Assert.InRange(files.Count, 1, (3 * Count) - 1);
        Assert.DoesNotContain(files, file => file.EndsWith(".partial", StringComparison.Ordinal));
        Assert.All(files.GroupBy(Path.GetFileNameWithoutExtension), group => Assert.Equal(3, group.Count()));
    }

    // What is printed is read by nobody: once the pipe is full the program waits, and still ends when it is told to.
    [Fact]
    public void A_run_whose_output_nobody_reads_can_be_stopped()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "signals are sent by a shell");
        const int Count = 600; // some 150 bytes each: more than a pipe holds
        var title = new string('a', 60);
        for (var i = 0; i < Count; i++)
        {
            File.WriteAllText(Path.Combine(_folder, $"{i}.yaml"), $"title: {title}{i}\nsections: [{{ heading: One, body: Text. }}]\n");
        }

        var output = Path.Combine(_folder, new string('b', 100));
        var start = new ProcessStartInfo("dotnet", [typeof(Terminal).Assembly.Location, "build", "--format", "text", "--output", output, .. Directory.GetFiles(_folder, "*.yaml")])
        {
            RedirectStandardOutput = true,
        };
        using var run = Process.Start(start)!;
        for (var (before, now) = (-1, 0); before != now || now == 0;)
        {
            Assert.False(run.WaitForExit(1000)); // until nothing more is written
            (before, now) = (now, Directory.Exists(output) ? Directory.GetFiles(output).Length : 0);
        }

        Process.Start("sh", ["-c", $"kill -TERM {run.Id}"]).WaitForExit();
        Assert.True(run.WaitForExit(10_000));
        Assert.NotEqual(0, run.ExitCode);
    }
}
