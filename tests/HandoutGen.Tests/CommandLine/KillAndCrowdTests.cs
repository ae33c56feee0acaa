using System.Security.Cryptography;

namespace HandoutGen.Tests.CommandLine;

/// <summary>Whatever happens to a run, and however many there are: each file is the old or the new one, byte for byte.</summary>
public sealed class KillAndCrowdTests : IDisposable
{
    private const int Handouts = 12;
    private const int Kills = 40;
    private const int Rounds = 4;
    private const int Crowd = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("handoutgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_that_is_killed_leaves_whole_files_and_no_list_that_is_not_true()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "an open file cannot be replaced there");
        var whole = References();
        var output = Path.Combine(_folder, "out");
        for (var kill = 0; kill < Kills; kill++)
        {
            using var run = Start(kill % 2 == 0 ? "old" : "new");
            // From before the first file to after the last one, on a quick machine; on a busy one all come early.
            run.Process.WaitForExit(100 + (kill * 37 % 400));
            run.Process.Kill();
            run.Process.WaitForExit();
            foreach (var path in Files(output).Where(path => !Path.GetFileName(path).StartsWith(".handoutgen-", StringComparison.Ordinal)))
            {
                AssertWhole(path, whole);
            }
        }

        using var last = Start("new");
        Assert.Equal((0, ""), last.End());
        Assert.Equal(Files(Path.Combine(_folder, "new-alone")).Select(Path.GetFileName), Files(output).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Runs_into_one_folder_have_no_errors_and_a_reader_finds_whole_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "an open file cannot be replaced there");
        var whole = References();
        var output = Path.Combine(_folder, "out");
        Directory.CreateDirectory(output);
        var over = 0;
        var seen = 0;
        var reader = Task.Run(
            () =>
            {
                while (Volatile.Read(ref over) == 0)
                {
                    foreach (var path in Directory.EnumerateFiles(output, "*.*").Where(path => !Path.GetFileName(path).StartsWith('.')))
                    {
                        AssertWhole(path, whole);
                        seen++;
                    }
                }
            },
            TestContext.Current.CancellationToken);
        for (var round = 0; round < Rounds; round++)
        {
            var runs = Enumerable.Range(0, Crowd).Select(i => Start(i % 2 == 0 ? "old" : "new")).ToList();
            Assert.All(runs, run => Assert.Equal((0, ""), run.End()));
            runs.ForEach(run => run.Dispose());
        }

        Volatile.Write(ref over, 1);
        await reader;
        Assert.NotEqual(0, seen);
        Assert.DoesNotContain(Files(output), path => Path.GetFileName(path).StartsWith(".handoutgen-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("$H build handout.yaml --output /proc/handoutgen", "HG0801")]
    [InlineData("$H init /proc/handoutgen", "HG0801")]
    [InlineData("mkdir small && mount -t tmpfs -o size=16k none small && ($H build handout.yaml --output small; echo $? $(find small -type f | wc -l) >result; umount small)", "the disk is full")]
    [InlineData("mkdir fixed && mount -t tmpfs -o ro none fixed && ($H build handout.yaml --output fixed; echo $? $(find fixed -type f | wc -l) >result; umount fixed)", "HG0801")]
    public void A_place_that_takes_nothing_is_a_message_and_is_left_as_it_was(string command, string message)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc and tmpfs");
        Assert.SkipUnless(!command.Contains("mount", StringComparison.Ordinal) || Environment.IsPrivilegedProcess, "a file system can be mounted by root only");
        Write("handout.yaml", "old", 0);
        using var run = Started.Shell(_folder, command);
        var (code, said) = run.End();
        Assert.SkipWhen(said.Contains("mount:", StringComparison.Ordinal), "no file system can be mounted here");
        Assert.Contains(message, said, StringComparison.Ordinal);
        Assert.DoesNotContain("HG0903", said, StringComparison.Ordinal);
        var result = Path.Combine(_folder, "result");
        Assert.Equal("1 0", File.Exists(result) ? File.ReadAllText(result).Trim() : $"{code} 0");
    }

    // Both versions of every file, each made by a run alone: the SHA-256 of what a path may hold.
    private HashSet<string> References()
    {
        foreach (var version in new[] { "old", "new" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, version));
            for (var i = 0; i < Handouts; i++)
            {
                Write($"{version}/{i}.yaml", version, i);
            }
        }

        var whole = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in new[] { "old", "new" })
        {
            using var run = Start(version, $"{version}-alone");
            Assert.Equal((0, ""), run.End());
            whole.UnionWith(Files(Path.Combine(_folder, $"{version}-alone")).Select(path => Signature(path, File.ReadAllBytes(path))));
        }

        return whole;
    }

    // The new version is longer by far, so that half of it, or the rest of the old one behind it, would be seen.
    private void Write(string name, string version, int number) =>
        File.WriteAllText(
            Path.Combine(_folder, name),
            $"title: Handout {number}\nsections: [{{ heading: One, body: \"{string.Concat(Enumerable.Repeat($"The {version} text. ", version == "new" ? 900 : 3))}\" }}]\n");

    private Started.Running Start(string version, string output = "out") =>
        Started.Program(_folder, ["build", "--sums", "--output", output, .. Enumerable.Range(0, Handouts).Select(i => $"{version}/{i}.yaml")]);

    private static void AssertWhole(string path, HashSet<string> whole)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            Assert.EndsWith("SHA256SUMS", path, StringComparison.Ordinal); // the one file that goes and comes
            return;
        }

        Assert.True(whole.Contains(Signature(path, bytes)), $"{path} has {bytes.Length} bytes that are neither the old nor the new file");
    }

    private static string Signature(string path, byte[] bytes) => $"{Path.GetFileName(path)} {Convert.ToHexString(SHA256.HashData(bytes))}";

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
}
