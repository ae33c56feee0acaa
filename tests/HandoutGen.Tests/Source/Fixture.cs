using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source;
using HandoutGen.Source.Body;
using HandoutGen.Source.Handouts;
using HandoutGen.Yaml;

namespace HandoutGen.Tests.Source;

/// <summary>Bodies and handouts from a few characters.</summary>
internal static class Fixture
{
    /// <summary>A scalar that is a whole file, character for character.</summary>
    public static YamlScalar Whole(SourceFile file) => new(file.Text, YamlScalarStyle.Plain, new SourceSpan(file, 0, file.Text.Length));

    /// <summary>The blocks of a body that has to be right.</summary>
    public static ImmutableArray<Block> Blocks(string markdown, List<SourceCitation>? citations = null)
    {
        var diagnostics = new DiagnosticBag();
        var blocks = BodyMarkdown.Read(Whole(new SourceFile("x", markdown)), 2, new BodyContext(diagnostics, new AnchorNames(), citations ?? []));
        Assert.Empty(diagnostics.Items.Where(d => d.Severity != Severity.Note).Select(d => d.Message));
        return blocks;
    }

    /// <summary>The outline of the blocks of a body that has to be right.</summary>
    public static string Read(string markdown) => Outline.Of(Blocks(markdown));

    /// <summary>The characters of a span.</summary>
    public static string Written(SourceSpan span) => span.File!.Text.Substring(span.Start, span.Length);
}
