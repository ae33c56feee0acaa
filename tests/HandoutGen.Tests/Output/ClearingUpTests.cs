using HandoutGen.Diagnostics;
using HandoutGen.Output;

namespace HandoutGen.Tests.Output;

/// <summary>A run clears up what a killed one left, while others write into the same folder.</summary>
public sealed class ClearingUpTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("handoutgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_being_written_is_never_taken_for_one_left_behind()
    {
        var over = 0;
        var clearing = Enumerable.Range(0, 3).Select(_ => Task.Run(
            () =>
            {
                while (Volatile.Read(ref over) == 0)
                {
                    PendingFile.RemoveStale(_folder);
                }
            },
            TestContext.Current.CancellationToken)).ToArray();
        var diagnostics = new DiagnosticBag();
        for (var i = 0; i < 400 && !diagnostics.HasErrors; i++)
        {
            new ArtifactWriter(_folder, "out").Write([new Artifact("a.txt", new byte[] { 1 })], diagnostics);
        }

        Volatile.Write(ref over, 1);
        await Task.WhenAll(clearing);
        Assert.Empty(diagnostics.Items);
    }
}
