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
    [InlineData("Temp &gt; 38 &deg;C", "HG0334 HG0334")]
    [InlineData("***When to call***\n\nText", "HG0337")]
    [InlineData("1. Wash\n  - hands\n2. Dry", "HG0321")]
    [InlineData("8:00 Wake up and take the first tablet with a full glass of water, then eat\n9:00 Walk for ten minutes around the block and come back before it gets hot", "HG0333")]
    [InlineData("Day 1: rest in bed, drink two litres of water, and take your temperature twice\nDay 2: walk around the room, drink two litres of water, and call the nurse now", "HG0333")]
    [InlineData("Take one tablet in the morning with a full glass of water, before you eat.\nTake one tablet in the evening after your meal and before bed, with or without water.", "HG0333")]
    [InlineData("Back pain is very common and most people get better within a few weeks without any treatment at all.\nKeep moving as much as you can. Bed rest for more than a day or two makes the muscles weak and slows your recovery down a lot, too.", "HG0333")]
    [InlineData("Take one tablet in the morning with a full glass of water.\nDo not drive on the first day.", "HG0333")]
    [InlineData("Take one tablet in the morning with a full glass of water.\nTake one tablet in the evening after your meal and before bed.\nDo not drive.", "HG0333")]
    [InlineData("Back pain is very common and most people get better within a few weeks. It\nis no sign of harm. Keep moving as much as you can, and rest only when the\npain is strong. Bed rest makes the muscles weak.", "")]
    [InlineData("one\\\ntwo\\", "HG0320")]
    [InlineData("one\\\\\ntwo", "HG0333")]
    [InlineData("Head\n=", "HG0335")]
    [InlineData("Text\n\n```\n5 mg", "HG0343")]
    [InlineData("~5 mg\n~~~", "HG0343")]
    [InlineData("•\nMilk\n•\nEggs", "HG0319 HG0319 HG0333")]
    [InlineData("## When to call ##\n\nI, ____Anna____, have ____mg____ left", "")]
    public void What_cannot_be_kept_is_told(string body, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(body).Diagnostics.Items.Select(item => item.Rule.Id).Order(StringComparer.Ordinal).Where(id => id != "HG0332")), ignoreAllWhiteSpace: true);

    [Theory]
    [InlineData("‑ one\n‑ two", "one|two")]
    [InlineData("− one\n− two", "one|two")]
    [InlineData("‒ one\n‒ two", "one|two")]
    [InlineData("» one\n» two", "one|two")]
    [InlineData("\uF0B7 one\n\uF0B7 two", "one|two")]
    [InlineData("\uF04A one\n\uF04A two", "one|two")]
    [InlineData("\uF0E0 one\n\uF0E0 two", "→ one|→ two")]
    [InlineData("\uF0FC do\n\uF0FB do not", "✓ do|✗ do not")]
    [InlineData("\uF0A8 yes\n\uF0A8 no", "yes|no")]
    [InlineData("👉 one\n👉🏽 two", "👉 one|👉🏽 two")]
    [InlineData("✔️ one\n❌ two", "✔️ one|❌ two")]
    [InlineData("☎ 555-0142\n✉ a letter", "☎ 555-0142|✉ a letter")]
    [InlineData("1️⃣ one\n2️⃣ two", "1️⃣ one|2️⃣ two")]
    [InlineData("⑩ one\n⑪ two", "⑩ one|⑪ two")]
    [InlineData("1.1 one\n1.2 two\n2.1 three", "1.1 one|1.2 two|2.1 three")]
    [InlineData("1. one\n1.1. two\n1.2. three\n2. four", "1. one|1.1. two|1.2. three|2. four")]
    [InlineData("1.) one\n2.) two", "1.) one|2.) two")]
    [InlineData("• one\n  – two\n    ▪ three", "one|two|three")]
    [InlineData("1: one\n2: two", "1: one|2: two")]
    [InlineData("1- one\n2- two", "1- one|2- two")]
    [InlineData("1 – one\n2 – two", "1 – one|2 – two")]
    [InlineData("1/ one\n2/ two", "1/ one|2/ two")]
    [InlineData("1° one\n2° two", "1° one|2° two")]
    [InlineData("а) one\nб) two\nв) three", "а) one|б) two|в) three")]
    [InlineData("א. one\nב. two", "א. one|ב. two")]
    [InlineData("１．洗手\n２．擦干", "１． 洗手|２． 擦干")]
    [InlineData("一、洗手\n二、擦干", "一、 洗手|二、 擦干")]
    [InlineData("（1）洗手\n（2）擦干", "（1） 洗手|（2） 擦干")]
    [InlineData("٣. one\n٤. two", "٣. one|٤. two")]
    public void Lines_with_a_mark_each_stay_lines(string body, string expected)
    {
        var (blocks, diagnostics) = Read(body);
        Assert.Equal(expected, string.Join('|', ModelLines.Of(blocks)));
        Assert.Contains(diagnostics.Items, item => item.Rule.Id == "HG0332");
    }

    [Theory]
    [InlineData("− 5 °C outside")]
    [InlineData("Call tel:555-0142 or mailto:info@x.org, see https://x.org")]
    [InlineData("1.5 mg in the morning\\\n2.5 mg at night")]
    [InlineData("© 2026 Lakeside")]
    [InlineData("¹ With food\\\n² With milk")]
    [InlineData("5 - 10 mg is enough")]
    [InlineData("☎ 555-0142")]
    public void What_only_begins_like_a_mark_is_text(string body) =>
        Assert.DoesNotContain(Read(body).Diagnostics.Items, item => item.Rule.Id is "HG0332" || item.Severity == Severity.Error);

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
