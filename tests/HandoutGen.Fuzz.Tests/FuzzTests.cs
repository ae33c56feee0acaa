using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CsCheck;

namespace HandoutGen.Fuzz.Tests;

/// <summary>
/// No input makes the program throw, hang or write what is not sound. The environment says how long: <c>FUZZ_SECONDS</c> for each target (3),
/// from which <c>FUZZ_SEED</c> (1; each gives other inputs). What is found is written to <c>found/</c> and is tried in every run after that.
/// </summary>
public sealed class FuzzTests
{
    // An input that is at work for so long will not end.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Targets => [.. Target.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Changed_inputs_end_in_files_or_in_errors(string name)
    {
        var target = Target.All.Single(one => one.Name == name);
        var mutation = new Mutation(new PCG(1, (ulong)Setting("FUZZ_SEED", 1)), target.Seeds, target.Words);
        var seconds = Setting("FUZZ_SECONDS", 3);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var inputs = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < seconds && found.Count < 20; inputs++)
        {
            var input = inputs < target.Seeds.Length ? target.Seeds[inputs] : mutation.Next();
            if (Breach(target, input) is { } breach && found.TryAdd(breach, Keep(target, input)) && breach == nameof(Hang))
            {
                break;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {inputs} inputs");
        Assert.True(found.Count == 0, string.Join('\n', found.Select(one => $"{one.Value}: {one.Key}")));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Inputs_that_were_found_before_end_in_files_or_in_errors(string name)
    {
        var target = Target.All.Single(one => one.Name == name);
        var folder = target.Found("");
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            Assert.Null(Breach(target, File.ReadAllBytes(path)));
        }
    }

    // Null when everything holds; else what does not, without what differs from input to input.
    private static string? Breach(Target target, byte[] input)
    {
        string? breach = null;
        var work = new Thread(
            () =>
            {
                try
                {
                    Oracle.Check(target, input);
                }
                catch (Exception exception)
                {
                    var method = new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault(method => method?.DeclaringType?.Namespace?.StartsWith("HandoutGen", StringComparison.Ordinal) == true);
                    breach = exception is InvalidDataException ? exception.Message : $"{exception.GetType().Name} in {method?.DeclaringType?.Name}.{method?.Name}";
                }
            },
            maxStackSize: 1 << 20) // what the program's threads have, and less
        {
            IsBackground = true,
        };
        work.Start();
        return work.Join(Hang) ? breach : nameof(Hang);
    }

    private static string Keep(Target target, byte[] input)
    {
        var path = target.Found(Convert.ToHexStringLower(SHA256.HashData(input))[..16]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, input);
        return path;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
