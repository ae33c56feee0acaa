using System.Collections.Immutable;
using System.Text;
using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Cli.Live;

/// <summary>What a preview has to show: for each address an answer, made of what was built in memory. No address leads to a file.</summary>
internal sealed class LiveSite
{
    // The shell alone has a script, its own; what it shows has none, and is shown in no other page.
    private const string ShellPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private const string EventsName = "/events";
    private const string OutputPolicy = "frame-ancestors 'self'";

    private readonly ImmutableArray<LiveView> _views;
    private readonly Dictionary<string, LiveBuild> _builds;

    /// <summary>Builds nothing yet.</summary>
    public LiveSite(BatchRequest request, BatchMachine machine)
    {
        _views = LiveView.All(request);
        _builds = _views.ToDictionary(view => view.Key, view => new LiveBuild(view, request, machine), StringComparer.Ordinal);
    }

    /// <summary>The build whose events an address gives; null where it gives none.</summary>
    public LiveBuild? Events(string path) =>
        path[1..] is var name && name.EndsWith(EventsName, StringComparison.Ordinal) ? _builds.GetValueOrDefault(name[..^EventsName.Length]) : null;

    /// <summary>What stands at an address.</summary>
    /// <param name="path">The address without a query, from "/".</param>
    public HttpAnswer Answer(string path)
    {
        switch (path)
        {
            case "/":
                return HttpAnswer.GoTo($"/{_views[0].Key}/");
            case "/live.js":
                return new HttpAnswer("text/javascript; charset=utf-8", EmbeddedFile.Read("live/live.js"), OutputPolicy);
            case "/live.css":
                return new HttpAnswer("text/css; charset=utf-8", EmbeddedFile.Read("live/live.css"), OutputPolicy);
        }

        var slash = path.IndexOf('/', 1);
        if (slash < 0 || !_builds.TryGetValue(path[1..slash], out var build))
        {
            return HttpAnswer.NotFound;
        }

        var (shown, state) = (build.View, build.Now());
        if (slash == path.Length - 1)
        {
            return new HttpAnswer("text/html; charset=utf-8", Encoding.UTF8.GetBytes(LivePage.Write(shown, _views, state)), ShellPolicy);
        }

        var name = Uri.UnescapeDataString(path[(slash + 1)..]);
        return state.Artifacts.FirstOrDefault(artifact => artifact.Path == name) is { } artifact
            ? new HttpAnswer(TypeOf(name), artifact.Bytes, OutputPolicy)
            : HttpAnswer.NotFound;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".pdf" => "application/pdf",
        _ => "text/plain; charset=utf-8",
    };
}
