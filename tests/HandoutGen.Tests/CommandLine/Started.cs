using System.Diagnostics;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Tests.CommandLine;

/// <summary>The program as a process of its own.</summary>
internal static class Started
{
    /// <summary>Starts it; what it prints is read and kept, so that it never waits for a reader.</summary>
    public static Running Program(string folder, params string[] arguments) => Program(folder, "dotnet", [typeof(Terminal).Assembly.Location, .. arguments]);

    /// <summary>Starts a shell in which <c>$H</c> is the program and <c>$W</c> the folder.</summary>
    public static Running Shell(string folder, string command) => Program(folder, "sh", ["-c", command]);

    private static Running Program(string folder, string name, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(name, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["H"] = $"dotnet {typeof(Terminal).Assembly.Location}", ["W"] = folder },
        })!;
        return new Running(process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    internal sealed record Running(Process Process, Task<string> Out, Task<string> Error) : IDisposable
    {
        /// <summary>Waits for the end: exit code and what was said on standard error.</summary>
        public (int Code, string Said) End()
        {
            Assert.True(Process.WaitForExit(60_000), "the program does not end");
            return (Process.ExitCode, Error.Result);
        }

        public void Dispose()
        {
            if (!Process.HasExited)
            {
                Process.Kill();
            }

            Process.Dispose();
        }
    }
}
