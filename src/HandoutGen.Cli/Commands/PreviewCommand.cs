using System.CommandLine;
using System.Net.Sockets;
using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Live;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Commands;

/// <summary><c>handoutgen preview</c>: page, PDF and text side by side in a browser, made again on every save.</summary>
internal static class PreviewCommand
{
    private const int HighestPort = 65_535;

    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(1);

    public static Command Define(Terminal terminal)
    {
        var inputs = new InputOptions();
        var port = new Option<int>("--port") { Description = "The port to listen on. Default: one that is free.", HelpName = "8080" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var word] && !(int.TryParse(word.Value, out var number) && number is > 0 and <= HighestPort))
            {
                result.AddError($"--port takes a number from 1 to {HighestPort}, not \"{word.Value}\"");
            }
        });
        var command = new Command("preview", "Show page, PDF and text of the handouts in a browser on this machine, and again on every save. Nothing is written.")
        {
            inputs.Handouts,
            inputs.Brands,
            inputs.Fillable,
            inputs.Contrast,
            port,
        };
        command.SetAction(parsed => Run(terminal, inputs.Read(parsed, terminal, []), parsed.GetValue(port)));
        return command;
    }

    private static int Run(Terminal terminal, BatchRequest request, int port)
    {
        var report = new Report(terminal, request.Report, request.Quiet);
        var diagnostics = request.Project?.Diagnostics ?? new DiagnosticBag();
        if (request.Handouts.FirstOrDefault(handout => handout.IsStandardInput) is not null)
        {
            diagnostics.Report(CommandLineRules.Wrong, default, "standard input cannot be watched", "save the handout as a file, and give its name");
        }

        report.Print(diagnostics.Items.InSourceOrder());
        if (diagnostics.HasErrors || request.Handouts.IsEmpty)
        {
            return report.Code(warningsAsErrors: false);
        }

        try
        {
            using var ending = new Ending();
            using var server = new LiveServer(new LiveSite(request, new BatchMachine(terminal, target: null)), port, terminal.Elapsed);
            using var end = new CancellationTokenSource();
            var serving = server.Run(end.Token);
            terminal.Out.WriteLine($"http://127.0.0.1:{server.Port}/");
            terminal.Error.WriteLine("Open this address in a browser; Ctrl-C ends the preview.");
            while (!ending.Wait(LookAround) && !serving.IsCompleted)
            {
            }

            end.Cancel();
            serving.GetAwaiter().GetResult();
            return ExitCode.Done;
        }
        catch (SocketException e)
        {
            var taken = new DiagnosticBag();
            taken.Report(CommandLineRules.Port, default, $"the port {port} cannot be listened on: {e.Message}", "leave --port away for one that is free, or give another");
            report.Print(taken.Items);
            return report.Code(warningsAsErrors: false);
        }
    }
}
