using HandoutGen.Model;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>No page but the last ends with a hole, in either print.</summary>
public sealed class PageFillTests
{
    private static readonly HandoutFolder Conformance = new("conformance");
    private static readonly HandoutFolder Pages = new("pages");

    /// <summary>The fills of all pages stand in a file, so that a change of one is seen.</summary>
    [Fact]
    public void The_pages_of_the_corpus_are_as_full_as_they_were()
    {
        var text = string.Concat(
            from folder in new[] { Conformance, Pages }
            from name in folder.Names
            from largePrint in new[] { false, true }
            select $"{name}{(largePrint ? ", large print" : "")}: {string.Join(' ', PageFills.Of(folder.Read(name), largePrint))}\n");
        Golden.Matches("page-fills.txt", text);
        Assert.DoesNotContain('!', text);
    }
}
