using System.Collections.Immutable;
using System.Text;
using CsCheck;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source.Body;

namespace HandoutGen.Tests.Source;

/// <summary>
/// What an author types reaches the model as a sequence: every letter, digit and sign in its order, and every line end as the end of a
/// line or as a space that the author was told of. Nothing here knows how bodies are read.
/// </summary>
public sealed class WordForWordTests
{
    private static readonly Gen<string> Body = PastedBodies.Any;

    [Fact]
    public void Every_character_reaches_the_model_in_its_order() =>
        Body.Sample(body =>
        {
            var (blocks, diagnostics) = Read(body);
            if (!diagnostics.HasErrors)
            {
                AssertSame(body, blocks, diagnostics);
            }
        }, iter: 4_000);

    [Fact]
    public void Most_bodies_are_read() =>
        Body.Array[50].Sample(bodies => Assert.True(bodies.Count(body => !Read(body).Diagnostics.HasErrors) > 25), iter: 5);

    [Theory]
    [InlineData("Lakeside Clinic\n12 Elm Street\nOakland, CA", "HG0333")]
    [InlineData("Time\tDose\n8:00\t5 mg", "HG0333 HG0334 HG0334")]
    [InlineData("Text\n\n    more", "HG0334")]
    [InlineData("Call us\n---", "HG0335")]
    [InlineData("Call us\n===", "HG0335")]
    [InlineData("[Note]: important", "HG0334")]
    [InlineData("```sh\nls\n```", "HG0334")]
    [InlineData("[x](https://x.org \"a title\")", "HG0334")]
    [InlineData("a <!-- b", "HG0331")]
    [InlineData("# TODO ask Anna\n\nFIXME: dose\n\n- note to self: call", "HG0336 HG0336 HG0336")]
    [InlineData("**When to call**\n\nText", "HG0337")]
    [InlineData("**Call at once.**\n\nText", "")]
    [InlineData("We moved in\n2019. Then", "HG0319 HG0333")]
    [InlineData("reha-\nbilitation", "HG0333")]
    [InlineData("![A bed](my bed.png)\n\n[Call](tel:555 0100)", "HG0304 HG0304")]
    [InlineData("==x== ++y++ :smile: [[z]] $x^2$", "HG0335 HG0335 HG0335 HG0335 HG0335")]
    [InlineData("!!! note\n\n{{< x >}}", "HG0311 HG0335")]
    [InlineData("[10.1000/x] [smith2020] (Smith, 2020) (Smith et al., 2020)", "HG0335 HG0335 HG0335 HG0335")]
    [InlineData("In 2020 (2021), see (1), 8:00:05, C++ and D++, a == b, (May 2020), $5 and $10", "")]
    public void What_cannot_be_kept_is_told(string body, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(body).Diagnostics.Items.Select(item => item.Rule.Id).Order(StringComparer.Ordinal).Where(id => id != "HG0332")), ignoreAllWhiteSpace: true);

    private static (ImmutableArray<Block> Blocks, DiagnosticBag Diagnostics) Read(string body)
    {
        var diagnostics = new DiagnosticBag();
        var blocks = BodyMarkdown.Read(Fixture.Whole(new SourceFile("x", body)), 2, new BodyContext(diagnostics, new AnchorNames(), []));
        return (blocks, diagnostics);
    }

    // Walks the source and the model side by side. Between two characters of the model the source may only hold white space and the marks
    // that begin a line.
    private static void AssertSame(string body, ImmutableArray<Block> blocks, DiagnosticBag diagnostics)
    {
        var told = diagnostics.Items.Select(item => LineOf(body, item.Span.Start)).ToHashSet();
        var model = ModelLines.Of(blocks);
        var (position, line) = (0, 0);
        foreach (var modelLine in model)
        {
            foreach (var c in modelLine.Where(c => !char.IsWhiteSpace(c)))
            {
                while (position < body.Length && body[position] != c)
                {
                    var skipped = body[position];
                    var before = body[(body.LastIndexOf('\n', Math.Max(0, position - 1)) + 1)..position];
                    Assert.True(
                        char.IsWhiteSpace(skipped) || skipped == '\\' || (IsMark(skipped) && before.All(b => char.IsWhiteSpace(b) || IsMark(b) || char.IsAsciiDigit(b) || b is '.' or ')')),
                        $"'{skipped}' at {position} is lost before '{c}':\n{body}\n---\n{string.Join('\n', model)}");
                    position++;
                }

                Assert.True(position < body.Length, $"'{c}' is in the model and not in the source:\n{body}\n---\n{string.Join('\n', model)}");
                position++;
            }

            line++;
        }

        Assert.True(body[position..].All(c => char.IsWhiteSpace(c) || IsMark(c)), $"\"{body[position..]}\" is lost:\n{body}");
        AssertLineEnds(body, model, told);
    }

    // A line end of the source is one in the model, or its line was told of, or it is a long line's or has another rule's mark beside it.
    private static void AssertLineEnds(string body, List<string> model, HashSet<int> told)
    {
        static string Bare(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c)));
        var lines = body.Split('\n');
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            var (here, next) = (Bare(lines[i]), Bare(lines[i + 1]));
            if (here.Length > 3 && next.Length > 3 && lines[i].Trim().Length < 25 && lines[i + 1].Trim().Length < 25
                && model.Exists(line => Bare(line).Contains(here + next, StringComparison.Ordinal)))
            {
                var paragraph = Enumerable.Range(0, i + 1).Reverse().TakeWhile(n => lines[n].Length > 0 || n == i);
                Assert.True(paragraph.Any(n => told.Contains(n)) || told.Contains(i + 1), $"\"{lines[i]}\" runs into \"{lines[i + 1]}\":\n{body}\n---\n{string.Join('\n', model)}");
            }
        }
    }

    private static bool IsMark(char c) => "-*+>#•o–—·►❖☐".Contains(c, StringComparison.Ordinal);

    private static int LineOf(string body, int offset) => body.AsSpan(0, Math.Min(offset, body.Length)).Count('\n');
}
