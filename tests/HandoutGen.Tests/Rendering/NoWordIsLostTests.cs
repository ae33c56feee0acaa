using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using HandoutGen.Branding;
using HandoutGen.Cli.Commands;
using HandoutGen.Diagnostics;
using HandoutGen.Layout.Painting;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Source;
using HandoutGen.Source.Handouts;
using HandoutGen.Tests.Branding;
using HandoutGen.Tests.Source;
using UglyToad.PdfPig;

namespace HandoutGen.Tests.Rendering;

/// <summary>Whatever an author writes in a body is shown in each format, word for word and in its order, or refused with an error.</summary>
public sealed class NoWordIsLostTests
{
    [Fact]
    public void Every_word_of_a_body_is_in_every_format_in_its_order()
    {
        var (built, all) = (0, 0);
        Gen.Int[0, 999].Array[5, 120].Sample(
            choices =>
            {
                var body = new RandomBody(choices);
                var markdown = body.Write();
                var yaml = $"title: Any\nsections:\n  - heading: One\n    body: |\n{Indented(markdown)}";
                var diagnostics = new DiagnosticBag();
                var files = new MemoryFiles();
                var handout = HandoutReader.Read(new SourceFile("handout.yaml", yaml), diagnostics);
                Assert.NotNull(handout);
                var artifacts = HandoutBuilder.Build(handout, BrandDefaults.Brand, files, new BuildOptions([], new RenderOptions(), null), diagnostics);
                Interlocked.Increment(ref all);
                if (diagnostics.HasErrors)
                {
                    return; // refused, and nothing is written
                }

                Interlocked.Increment(ref built);
                Assert.Equal(3, artifacts.Length);
                foreach (var artifact in artifacts)
                {
                    var text = Path.GetExtension(artifact.Path) switch
                    {
                        ".pdf" => OfPdf(artifact.Bytes.ToArray()),
                        ".html" => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(artifact.Bytes.Span)).Body!.TextContent,
                        _ => Encoding.UTF8.GetString(artifact.Bytes.Span),
                    };
                    var position = 0;
                    foreach (var word in body.Words)
                    {
                        var found = text.IndexOf(word, position, StringComparison.Ordinal);
                        Assert.True(found >= 0, $"\"{word}\" is not in its place in {artifact.Path}:\n{markdown}\n---\n{text}");
                        position = found + word.Length;
                    }
                }
            },
            iter: 100);
        Assert.True(built > all / 2, $"only {built} of {all} bodies were built");
    }

    [Fact]
    public void Every_character_of_the_model_is_in_every_format_in_its_order()
    {
        var built = 0;
        PastedBodies.Any.Sample(
            body =>
            {
                var yaml = $"title: Any\nsections:\n  - heading: One\n    body: |2\n{Indented(body)}";
                var diagnostics = new DiagnosticBag();
                var handout = HandoutReader.Read(new SourceFile("handout.yaml", yaml), diagnostics);
                var artifacts = HandoutBuilder.Build(handout!, BrandDefaults.Brand, new MemoryFiles(), new BuildOptions([], new RenderOptions(), null), diagnostics);
                if (diagnostics.HasErrors)
                {
                    return;
                }

                Interlocked.Increment(ref built);
                foreach (var artifact in artifacts)
                {
                    var text = Bare(Path.GetExtension(artifact.Path) switch
                    {
                        ".pdf" => OfPdf(artifact.Bytes.ToArray()),
                        ".html" => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(artifact.Bytes.Span)).Body!.TextContent,
                        _ => Encoding.UTF8.GetString(artifact.Bytes.Span),
                    });
                    var position = 0;
                    foreach (var line in ModelLines.Of(handout!.Sections[0].Body, withLabels: !artifact.Path.EndsWith(".html", StringComparison.Ordinal)).Select(Bare).Where(line => line.Length > 0))
                    {
                        var found = text.IndexOf(line, position, StringComparison.Ordinal);
                        Assert.True(found >= 0, $"\"{line}\" is not in its place in {artifact.Path}:\n{body}\n---\n{text}");
                        position = found + line.Length;
                    }
                }
            },
            iter: 100);
        Assert.True(built > 30, $"only {built} bodies were built");
    }

    // A box that was typed as brackets is drawn.
    private static string Bare(string text) => string.Concat(
        text.Replace("[ ]", "☐", StringComparison.Ordinal).Replace("[x]", "☑", StringComparison.OrdinalIgnoreCase).Where(c => !char.IsWhiteSpace(c)));

    private static string Indented(string markdown) =>
        string.Concat(markdown.Split('\n').Select(line => line.Length == 0 ? "\n" : $"      {line}\n"));

    // The letters in the order of the content; the hyphen of a divided word is a soft one, and none of its letters.
    private static string OfPdf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)).Replace("\u00AD", "", StringComparison.Ordinal);
    }

    /// <summary>Markdown from a list of choices; each word of it occurs once.</summary>
    private sealed class RandomBody(int[] choices)
    {
        private static readonly string[] Signs =
            [" ", " ", " ", " ", ", ", ". ", " — ", "_", "*", " < ", " & ", "/", "~", "^", ": ", " [", "] ", "(", ") ", " `", "` ", "\\*", "\\_", " #", " - ", "  ", "!", "**", " > ", "\u00A0", "'", "\"", "{", "}", " 1. ", "&amp;", "\n"];

        private int _next;

        public List<string> Words { get; } = [];

        private bool Goes => _next < choices.Length;

        public string Write() => string.Join("\n\n", Blocks(0)) + "\n";

        private int Choose(int count) => _next < choices.Length ? choices[_next++] % count : 0;

        private IEnumerable<string> Blocks(int depth)
        {
            var count = 0;
            do
            {
                yield return Block(depth);
            }
            while (Goes && (depth == 0 || ++count < 3));
        }

        private string Block(int depth) => Choose(depth < 3 ? 12 : 3) switch
        {
            1 => $"{Text(3)}\\\n{Text(2)}",
            2 => $"```\n{Word()}  {Word()} *\n\n{Word()}\n```",
            3 => List("- ", depth, tight: true),
            4 => List("1. ", depth, tight: false),
            5 => List("- [ ] ", depth, tight: true),
            6 => Prefixed("> ", "> ", string.Join("\n\n", Blocks(depth + 1))),
            7 => $"::: {new[] { "note", "tip", "warning" }[Choose(3)]}\n{string.Join("\n\n", Blocks(depth + 1))}\n:::",
            8 => $"| {Word()} | {Word()} |\n|---|--:|\n| {Word()} | **{Word()}** {Word()} |\n| | {Word()} |",
            9 when depth == 0 => $"## {Text(2).Replace('\n', ' ')}",
            10 when depth == 0 => $"::: {{.columns-2}}\n{string.Join("\n\n", Blocks(depth + 1))}\n:::",
            _ => Text(2 + Choose(12)),
        };

        private string List(string mark, int depth, bool tight) => string.Join(
            tight ? "\n" : "\n\n",
            Enumerable.Range(0, 1 + Choose(3)).Select(_ => Prefixed(
                mark, new string(' ', mark.IndexOf(' ', StringComparison.Ordinal) + 1), Goes && Choose(3) == 0 ? string.Join("\n\n", Blocks(depth + 1).Prepend(Text(3))) : Text(3))).ToList());

        private static string Prefixed(string first, string others, string text) =>
            first + text.Replace("\n", "\n" + others, StringComparison.Ordinal);

        private string Text(int count)
        {
            var text = new StringBuilder(Piece());
            for (var i = 1; i < count; i++)
            {
                text.Append(Signs[Choose(Signs.Length)]).Append(Piece());
            }

            return text.ToString();
        }

        private string Piece() => Choose(16) switch
        {
            1 => $"*{Word()}*",
            2 => $"**{Word()} {Word()}**",
            3 => $"***{Word()}***",
            4 => $"`{Word()}`",
            5 => $"[{Word()} *{Word()}*](https://example.org/x)",
            6 => $"x^{Word()}^",
            7 => $"y~{Word()}~",
            8 => $"[{Word()}]{{lang=fr}}",
            9 => $"_{Word()}_",
            _ => Word(),
        };

        // "qaaa", "qaab"…
        private string Word()
        {
            var n = Words.Count;
            var word = string.Create(4, n, (letters, number) =>
            {
                letters[0] = 'q';
                for (var i = 3; i > 0; i--)
                {
                    (letters[i], number) = ((char)('a' + (number % 26)), number / 26);
                }
            });
            Words.Add(word);
            return word;
        }
    }
}
