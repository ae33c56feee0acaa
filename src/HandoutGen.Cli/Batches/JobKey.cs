using System.Text;
using HandoutGen.Cli.Records;
using HandoutGen.Cli.Terminals;
using HandoutGen.Hashing;
using HandoutGen.Rendering;

namespace HandoutGen.Cli.Batches;

/// <summary>A job's name in the record of an output folder, and the fingerprint of all that it depends on beside the files that it reads itself.</summary>
internal sealed class JobKey
{
    /// <param name="input">The handout.</param>
    /// <param name="brand">The brand of the command line or the project; null for the handout's own.</param>
    /// <param name="print">What renderers are asked for.</param>
    /// <param name="request">The batch.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="place">What the job does for others of its handout.</param>
    public JobKey(InputPath input, BrandChoice? brand, RenderOptions print, BatchRequest request, BatchMachine machine, string place)
    {
        // Paths in messages depend on where the author stands; seen from the output folder, it all may be moved.
        var formats = string.Join(',', request.Formats);
        Name = $"{From(input.Full)} {(brand is null ? "" : From(brand.Path.Full))} {(print.LargePrint ? "large" : "standard")} {formats}";
        string?[] parts =
        [
            ToolBuild.Id, print.ToString(), formats, place, $"{request.Contrast}", $"{request.Fillable}", machine.SourceDateEpoch, From(machine.Folder), input.Typed, From(input.Root ?? ""), brand?.Path.Typed, brand?.Fingerprint, request.Project?.Text,
        ];
        Fingerprint = Convert.ToHexStringLower(Sha256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));

        string From(string path) => path.Length == 0 ? "" : Path.GetRelativePath(machine.Output!, path).Replace('\\', '/');
    }

    /// <summary>Which job it is.</summary>
    public string Name { get; }

    /// <summary>Of all else that what is made depends on.</summary>
    public string Fingerprint { get; }
}
