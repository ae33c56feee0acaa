using HandoutGen.Cli;

namespace HandoutGen.Tests.CommandLine;

public sealed class TranscriptTests
{
    private static readonly string Folder = Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Tests", "commands");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_does_what_its_transcript_says(string name)
    {
        var path = Path.Combine(Folder, name + ".txt");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        var folder = Directory.CreateTempSubdirectory("handoutgen-");
        try
        {
            var actual = Transcript.Replay(expected, folder.FullName);
            if (actual != expected && Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1")
            {
                File.WriteAllText(path, actual);
                Assert.Fail($"commands/{name}.txt was rewritten: look at the difference and run again");
            }

            Assert.Equal(expected, actual);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
