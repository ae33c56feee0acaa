using System.Text;
using HandoutGen.Cli;
using HandoutGen.Cli.Records;
using HandoutGen.Cli.Terminals;
using HandoutGen.Csl;
using HandoutGen.Model;

namespace HandoutGen.Tests.CommandLine;

/// <summary>
/// A file of <c>tests/HandoutGen.Tests/commands/</c>: what is in the folder, what is typed, and what comes of it.
/// <code>
/// === file NAME      what follows is that file ("=== bytes NAME": in hexadecimal; "=== copy PATH": a file of the repository)
/// === run WORDS      runs handoutgen there; then stand, as the run left them:
/// === stdout / === stderr / === exit N / === files
/// </code>
/// The expectation is the transcript itself: it is run, written down again, and has to be the same text.
/// </summary>
internal sealed class Transcript
{
    private readonly StringBuilder _written = new();
    private readonly string _folder;

    private Transcript(string folder) => _folder = folder;

    /// <summary>Runs a transcript in a folder and writes it down as it happened.</summary>
    public static string Replay(string text, string folder)
    {
        var transcript = new Transcript(folder);
        foreach (var (head, body) in Sections(text))
        {
            transcript.Step(head, body);
        }

        return transcript._written.ToString();
    }

    private void Step(string head, string body)
    {
        var (verb, rest) = head.Split(' ', 2) is [var v, var r] ? (v, r) : (head, "");
        switch (verb)
        {
            case "" or "file" or "bytes" or "copy" or "folder":
                Put(verb, rest, body);
                _written.Append(verb.Length == 0 ? body : $"=== {head}\n{body}");
                break;
            case "run":
                _written.Append($"=== {head}\n");
                Run(rest);
                break;
            case "stdout" or "stderr" or "exit" or "files":
                break; // written by the run
            default:
                throw new InvalidOperationException($"a transcript knows no \"=== {head}\"");
        }
    }

    private void Put(string verb, string name, string body)
    {
        if (verb.Length == 0)
        {
            return;
        }

        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(verb == "folder" ? path : Path.GetDirectoryName(path)!);
        switch (verb)
        {
            case "file":
                File.WriteAllText(path, body);
                break;
            case "bytes":
                File.WriteAllBytes(path, Convert.FromHexString(string.Concat(body.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))));
                break;
            case "copy":
                File.Copy(Path.Combine(OutsideData.Repository, name), path);
                break;
        }
    }

    private void Run(string words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Out = output, Error = error, Folder = _folder };
        var arguments = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('\'')).ToArray();
        var code = Cli.CommandLine.Run(arguments, terminal);
        Section("stdout", output.ToString());
        Section("stderr", error.ToString());
        _written.Append($"=== exit {code}\n");
        var files = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/'))
            .Where(path => Path.GetFileName(path) != BuildRecord.Name) // every output folder has one
            .Order(StringComparer.Ordinal);
        Section("files", string.Concat(files.Select(path => path + "\n")));
    }

    private void Section(string head, string body)
    {
        if (body.Length > 0)
        {
            _written.Append($"=== {head}\n{body}{(body.EndsWith('\n') ? "" : "\n")}");
        }
    }

    private static IEnumerable<(string Head, string Body)> Sections(string text)
    {
        var head = "";
        var body = new StringBuilder();
        foreach (var line in text.Split('\n').SkipLast(1))
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                yield return (head, body.ToString());
                head = line[4..];
                body.Clear();
            }
            else
            {
                body.Append(line).Append('\n');
            }
        }

        yield return (head, body.ToString());
    }
}
