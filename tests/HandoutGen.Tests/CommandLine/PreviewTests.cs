using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Live;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Rendering;

namespace HandoutGen.Tests.CommandLine;

/// <summary>The preview's server, spoken to over sockets, and its page in a browser.</summary>
public sealed class PreviewTests : IDisposable
{
    private const string Sound = "title: T\nbrand: b.yml\nsections:\n  - { heading: h, body: \"One.\\n\\n![A dot](p.svg)\" }\n  - { include: more.yaml }\n";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly CancellationTokenSource _end = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly LiveServer _server;
    private readonly Task _serving;

    public PreviewTests()
    {
        Write("handout.yaml", Sound);
        Write("b.yml", "meta: { name: Lakeside }\n");
        Write("other.yml", "meta: { name: Northlight }\n");
        Write("p.svg", Svg);
        Write("more.yaml", "heading: More\nbody: Two.\n");
        Write("secret.txt", "secret");
        var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, Folder = _folder };
        var request = new BatchRequest(
            InputPath.Expand(["handout.yaml"], terminal), InputPath.Expand(["b.yml", "other.yml"], terminal), [], [new RenderOptions()], null, false, new TextReport(terminal), false);
        _server = new LiveServer(new LiveSite(request, new BatchMachine(terminal, target: null)), port: 0, () => _clock.Elapsed);
        _serving = _server.Run(_end.Token);
    }

    private string Own => $"127.0.0.1:{_server.Port}";

    public void Dispose()
    {
        _end.Cancel();
        _serving.Wait();
        _server.Dispose();
        _end.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Page_pdf_and_text_of_each_brand_and_print_have_addresses()
    {
        Assert.Contains("Location: /0-0-standard/\r\n", Get("/"), StringComparison.Ordinal);
        var page = Get("/0-0-standard/");
        Assert.Equal(["/0-0-standard/t.html", "/0-0-standard/t.pdf", "/0-0-standard/t.txt"], page.Split("<iframe src=\"").Skip(1).Select(part => part.Split('"')[0]));
        Assert.Contains("<a href=\"/0-1-standard/\">other.yml</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/0-0-large/\">Large print</a>", page, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n%PDF-1.7", Get("/0-0-standard/t.pdf"), StringComparison.Ordinal);
        Assert.Contains("Northlight", Get("/0-1-standard/t.txt"), StringComparison.Ordinal);
        Assert.Contains("Lakeside", Get("/0-0-large/t.large-print.html"), StringComparison.Ordinal);
        Assert.Equal(["b.yml", "handout.yaml", "more.yaml", "other.yml", "p.svg", "secret.txt"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/secret.txt")]
    [InlineData("/../secret.txt")]
    [InlineData("/0-0-standard/secret.txt")]
    [InlineData("/0-0-standard/../../secret.txt")]
    [InlineData("/0-0-standard/%2e%2e/secret.txt")]
    [InlineData("/0-0-standard/..%2fsecret.txt")]
    [InlineData("/0-0-standard//etc/passwd")]
    [InlineData("/0-9-standard/")]
    [InlineData("//")]
    [InlineData("/0-0-standard")]
    [InlineData("/events")]
    public void Nothing_else_has_one(string path) => Assert.StartsWith("HTTP/1.1 404 ", Get(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost.evil.example:PORT\r\n\r\n", 421)]
    [InlineData("GET / HTTP/1.1\r\n\r\n", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost: OWN\r\nHost: evil.example\r\n\r\n", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost: OWN\r\nSec-Fetch-Site: cross-site\r\n\r\n", 403)]
    [InlineData("GET /0-0-standard/events HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421)]
    [InlineData("POST / HTTP/1.1\r\nHost: OWN\r\n\r\n", 405)]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: OWN\r\n\r\n", 400)]
    [InlineData("GET /\r\n\r\n", 400)]
    [InlineData("\u0000\u0001\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: OWN.\r\n\r\n", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost: [::1]:PORT\r\n\r\n", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost : OWN\r\n\r\n", 421)]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: OWN\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nhost: LOCAL\r\n\r\n", 302)]
    [InlineData("GET / HTTP/1.1\r\nHost: LOCAL\r\n\r\n", 302)]
    public void Only_this_page_on_this_machine_is_answered(string request, int status)
    {
        var text = request.Replace("OWN", Own, StringComparison.Ordinal).Replace("LOCAL", $"localhost:{_server.Port}", StringComparison.Ordinal).Replace("PORT", $"{_server.Port}", StringComparison.Ordinal);
        Assert.StartsWith($"HTTP/1.1 {status} ", Ask(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_without_end_is_cut_short_and_a_silent_one_holds_nobody_up()
    {
        using var silent = new TcpClient("127.0.0.1", _server.Port);
        Assert.StartsWith("HTTP/1.1 431 ", Ask(new string('x', 8192)), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 302 ", Get("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("handout.yaml", "title: Changed\nsections: [ { heading: h, body: b } ]\n")]
    [InlineData("b.yml", "meta: { name: Changed }\n")]
    [InlineData("p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v8z\"/></svg>")]
    [InlineData("more.yaml", "heading: Changed\nbody: Two.\n")]
    public void Whatever_a_handout_is_made_of_is_watched(string file, string text)
    {
        using var events = Events();
        Assert.Equal("data: 1", Next(events));
        var before = Get("/0-0-standard/t.html");
        Write(file, text);
        Assert.Equal("data: 2", Next(events));
        Assert.NotEqual(before, Get(file == "handout.yaml" ? "/0-0-standard/changed.html" : "/0-0-standard/t.html"));
    }

    [Fact]
    public void A_file_that_is_half_saved_or_gone_leaves_what_was_shown_with_its_messages()
    {
        using var events = Events();
        Assert.Equal("data: 1", Next(events));
        Write("handout.yaml", Sound[..30]);
        Assert.Equal("data: 2", Next(events));
        var page = Get("/0-0-standard/");
        Assert.Contains("<li class=\"error\"><code>handout.yaml:", page, StringComparison.Ordinal);
        Assert.Contains("before the errors", page, StringComparison.Ordinal);
        Assert.Contains("%PDF-1.7", Get("/0-0-standard/t.pdf"), StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder, "handout.yaml"));
        Assert.Equal("data: 3", Next(events));
        Write("handout.yaml", Sound);
        Assert.Equal("data: 4", Next(events));
        Assert.DoesNotContain("class=\"error\"", Get("/0-0-standard/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_saves_are_each_shown()
    {
        using var events = Events();
        Assert.Equal("data: 1", Next(events));
        for (var save = 2; save < 60; save++)
        {
            Write("more.yaml", $"heading: More\nbody: Save {save}.\n");
            Assert.Equal($"data: {save}", Next(events));
        }

        Assert.Contains("Save 59.", Get("/0-0-standard/t.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_an_author_are_no_markup_in_it()
    {
        Write("handout.yaml", "title: T\n\"<script>alert(1)</script>\": 1\nsections: [ { heading: h, body: b } ]\n");
        var page = Get("/0-0-standard/");
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy: default-src 'none'; script-src 'self'", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_browser_a_save_an_error_and_its_mending_are_shown()
    {
        var node = OutsideData.RequireTool("node");
        var chromium = OutsideData.RequireTool("chromium");
        var checks = Path.Combine(OutsideData.Repository, "tests", "web");
        OutsideData.SkipOrFail(Directory.Exists(Path.Combine(checks, "node_modules")), "the browser checks are not installed (npm ci in tests/web)");
        var start = new ProcessStartInfo(node, ["preview.mjs", chromium, $"http://{Own}/", Path.Combine(_folder, "handout.yaml")]) { WorkingDirectory = checks, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await said);
    }

    [Fact]
    public void The_command_prints_its_address_and_ends_with_success()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "needs a POSIX shell");
        using var run = Started.Shell(_folder, "$H preview > address & for i in $(seq 200); do [ -s address ] && break; sleep 0.1; done; kill -TERM $!; wait $!; echo \"code $?\" >&2; cat address >&2");
        var (_, said) = run.End();
        Assert.Contains("code 0\nhttp://127.0.0.1:", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_said()
    {
        using var error = new StringWriter();
        var code = Cli.CommandLine.Run(["preview", "--port", $"{_server.Port}"], new Terminal { Out = TextWriter.Null, Error = error, Folder = _folder });
        Assert.Equal(1, code);
        Assert.Contains("HG0907", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_watched_build_follows_a_save()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "needs a POSIX shell");
        const string WaitFor = "for i in $(seq 200); do grep -q \"$1\" dist/t.txt 2>/dev/null && return; sleep 0.1; done; echo \"no $1\" >&2";
        using var run = Started.Shell(
            _folder,
            $"shown() {{ {WaitFor}; }}; $H build --watch & shown Two; printf 'heading: More\\nbody: Three.\\n' > more.yaml; shown Three; sleep 0.3; kill -TERM $!; wait $!; echo \"code $?\" >&2");
        var (_, said) = run.End();
        Assert.Equal("Watching; Ctrl-C ends.\ncode 0\n", said);
    }

    [Fact]
    public void A_watched_project_takes_in_what_comes_to_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "needs a POSIX shell");
        Write("_handoutgen.yml", "handouts: \"h*.yaml\"\n");
        const string WaitFor = "for i in $(seq 200); do [ -s dist/$1.txt ] && return; sleep 0.1; done; echo \"no $1\" >&2";
        using var run = Started.Shell(
            _folder,
            $"there() {{ {WaitFor}; }}; $H build --watch --format text & there t; printf 'title: Later\\nsections: [ {{ heading: h, body: b }} ]\\n' > h2.yaml; there later; "
            + "printf 'handouts: \"h*.yaml\"\\noutput: dist/new\\n' > _handoutgen.yml; there new/later; sleep 0.3; kill -TERM $!; wait $!; echo \"code $?\" >&2");
        var (_, said) = run.End();
        Assert.Equal("Watching; Ctrl-C ends.\ncode 0\n", said);
    }

    [Fact]
    public void A_brand_that_makes_the_program_fail_is_a_message()
    {
        var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, Folder = _folder };
        var brand = new InputPath("bad.yml", Path.Combine(_folder, "\0", "bad")); // no file system takes the name: opening its folder throws
        var request = new BatchRequest(InputPath.Expand(["handout.yaml"], terminal), [brand], [], [new RenderOptions()], null, false, new TextReport(terminal), false);
        var state = new LiveBuild(LiveView.All(request)[0], request, new BatchMachine(terminal, target: null)).Now();
        Assert.Contains(state.Diagnostics, diagnostic => diagnostic.Rule.Id == "HG0903");
    }

    [Fact]
    public async Task What_no_request_should_bring_about_ends_the_preview_and_is_thrown()
    {
        var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, Folder = _folder };
        var request = new BatchRequest(InputPath.Expand(["handout.yaml"], terminal), [], [], [new RenderOptions()], null, false, new TextReport(terminal), false);
        using var server = new LiveServer(new LiveSite(request, new BatchMachine(terminal, target: null)), port: 0, () => throw new FormatException());
        var serving = server.Run(TestContext.Current.CancellationToken);
        using var client = new TcpClient("127.0.0.1", server.Port);
        client.GetStream().Write(Encoding.ASCII.GetBytes($"GET /0-0-standard/events HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\n\r\n"));
        await Assert.ThrowsAsync<FormatException>(() => serving);
    }

    [Fact]
    public void A_font_that_comes_later_is_noticed()
    {
        Write("b.yml", "meta: { name: Lakeside }\ntypography: { base: { family: Public Sans } }\n");
        using var events = Events();
        Assert.Equal("data: 1", Next(events));
        Directory.CreateDirectory(Path.Combine(_folder, "fonts"));
        Write("fonts/PublicSans.ttf", "no font");
        Assert.Equal("data: 2", Next(events));
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    private string Get(string path) => Ask($"GET {path} HTTP/1.1\r\nHost: {Own}\r\n\r\n");

    private string Ask(string request)
    {
        using var client = new TcpClient("127.0.0.1", _server.Port) { ReceiveTimeout = 60_000 };
        client.GetStream().Write(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private StreamReader Events()
    {
        var client = new TcpClient("127.0.0.1", _server.Port) { ReceiveTimeout = 60_000 };
        client.GetStream().Write(Encoding.ASCII.GetBytes($"GET /0-0-standard/events HTTP/1.1\r\nHost: {Own}\r\n\r\n"));
        return new StreamReader(client.GetStream());
    }

    private static string? Next(StreamReader events)
    {
        while (events.ReadLine() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }
}
