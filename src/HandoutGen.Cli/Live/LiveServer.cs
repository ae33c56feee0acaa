using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using System.Text;

namespace HandoutGen.Cli.Live;

/// <summary>
/// Serves a preview to browsers of this machine. Another site that has a browser ask for 127.0.0.1, under whatever name, is refused:
/// by the Host field, and by what browsers say of where a request comes from.
/// </summary>
internal sealed class LiveServer : IDisposable
{
    private const int MostConnections = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(10);

    private readonly LiveSite _site;
    private readonly TcpListener _listener;
    private readonly SemaphoreSlim _room = new(MostConnections);
    private readonly Func<TimeSpan> _elapsed;
    private readonly CancellationTokenSource _failed = new();
    private ExceptionDispatchInfo? _failure;

    /// <summary>Listens.</summary>
    /// <param name="site">What is served.</param>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="elapsed">The time since some moment before.</param>
    /// <exception cref="SocketException">The port is taken, or may not be used.</exception>
    public LiveServer(LiveSite site, int port, Func<TimeSpan> elapsed)
    {
        _site = site;
        _elapsed = elapsed;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    /// <summary>The port that is listened on.</summary>
    public int Port { get; }

    /// <summary>Serves until the end. What no request should have brought about ends it too, and is thrown.</summary>
    public async Task Run(CancellationToken stop)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, _failed.Token);
        var end = both.Token;
        while (!end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(end).ConfigureAwait(false);
                if (await _room.WaitAsync(TimeSpan.Zero, end).ConfigureAwait(false))
                {
                    _ = Serve(client, end);
                }
                else
                {
                    client.Dispose();
                }
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException)
            {
                // One that has gone again, or the end.
            }
        }

        _failure?.Throw();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        _failed.Dispose();
    }

    private async Task Serve(TcpClient client, CancellationToken end)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(end);
                patience.CancelAfter(Patience);
                var (head, refusal) = await HttpHead.Read(stream, patience.Token).ConfigureAwait(false);
                refusal ??= head is null ? null : Refusal(head);
                if (head is not null && refusal is null && _site.Events(head.Path) is { } build)
                {
                    await Tell(build, stream, end).ConfigureAwait(false);
                }
                else if (refusal is not null || head is not null)
                {
                    var answer = refusal ?? _site.Answer(head!.Path);
                    patience.CancelAfter(Patience);
                    await stream.WriteAsync(answer.Head(), patience.Token).ConfigureAwait(false);
                    await stream.WriteAsync(head?.Method == "HEAD" ? default : answer.Body, patience.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The browser has gone, is too slow, or this is the end: nobody is there to be told.
        }
        catch (Exception e)
        {
            _failure ??= ExceptionDispatchInfo.Capture(e);
            await _failed.CancelAsync().ConfigureAwait(false);
        }
        finally
        {
            _room.Release();
        }
    }

    private HttpAnswer? Refusal(HttpHead head) =>
        head.Host is not { } host || !IsOurs(host) ? HttpAnswer.Refusal("421 Misdirected Request", "This preview answers to 127.0.0.1 and localhost only.")
        : head.Site is "cross-site" or "same-site" ? HttpAnswer.Refusal("403 Forbidden", "This preview is for its own page only.")
        : head.Method is not ("GET" or "HEAD") ? HttpAnswer.Refusal("405 Method Not Allowed", "A preview can only be looked at.")
        : null;

    private bool IsOurs(string host) =>
        host == string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}") || host.Equals(string.Create(CultureInfo.InvariantCulture, $"localhost:{Port}"), StringComparison.OrdinalIgnoreCase);

    // The files are looked at for as long as somebody looks at the page.
    private async Task Tell(LiveBuild build, NetworkStream stream, CancellationToken end)
    {
        await stream.WriteAsync(HttpAnswer.EventsHead(), end).ConfigureAwait(false);
        var (told, last) = (0, _elapsed());
        while (true)
        {
            var start = _elapsed();
            var version = build.Now().Version;
            var now = _elapsed();
            if (version != told || now - last > SignOfLife)
            {
                var line = version != told ? string.Create(CultureInfo.InvariantCulture, $"data: {version}\n\n") : ":\n\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(line), end).ConfigureAwait(false);
                (told, last) = (version, now);
            }

            await Task.Delay(now - start > Pause ? now - start : Pause, end).ConfigureAwait(false);
        }
    }
}
