using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Output;

namespace HandoutGen.Cli.Batches;

/// <summary>
/// Which input may write which file: no two write one, and none writes over an input. The first on the command line has the file,
/// whichever was ready first.
/// </summary>
/// <param name="folder">The output folder's full path.</param>
/// <param name="display">The output folder, as it was typed.</param>
internal sealed class OutputClaims(string folder, string display)
{
    private readonly Dictionary<string, string> _writers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);

    /// <summary>A file that is read: nothing is written over it.</summary>
    public void Keep(InputPath input) => _inputs.Add(FileName.Key(input.Full));

    /// <summary>Claims all files of one input, or none after HG0802 or HG0805.</summary>
    /// <param name="writer">The input, as the author knows it.</param>
    /// <param name="paths">What it writes, from the output folder.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public bool Claim(string writer, IEnumerable<string> paths, DiagnosticBag diagnostics)
    {
        var keys = new List<string>();
        foreach (var path in paths)
        {
            var key = FileName.Key(Path.GetFullPath(Path.Combine(folder, path)));
            if (_inputs.Contains(key))
            {
                diagnostics.Report(
                    OutputRules.WritesOverInput,
                    default,
                    $"{writer} would write {display}/{path}, which is a file that this run reads",
                    "choose another folder with --output DIR");
                return false;
            }

            if (_writers.TryGetValue(key, out var other))
            {
                diagnostics.Report(
                    OutputRules.SameTarget,
                    default,
                    $"{writer} and {other} would both write {display}/{path}",
                    "give one of them another title, or a \"slug\" of its own");
                return false;
            }

            keys.Add(key);
        }

        foreach (var key in keys)
        {
            _writers.Add(key, writer);
        }

        return true;
    }
}
