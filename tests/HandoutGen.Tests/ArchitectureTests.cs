using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace HandoutGen.Tests;

/// <summary>
/// Keeps the rooms of the house in order. What a folder uses is read from the compiled assemblies, method bodies and static calls included.
/// </summary>
public sealed class ArchitectureTests
{
    /// <summary>The projects, and those that each may use beside what these use themselves.</summary>
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["HandoutGen.Hashing"] = [],
        ["HandoutGen.Images"] = [],
        ["HandoutGen.Csl"] = [],
        ["HandoutGen.Typography"] = [],
        ["HandoutGen.Drawing"] = ["HandoutGen.Typography"],
        ["HandoutGen.Pdf"] = ["HandoutGen.Drawing", "HandoutGen.Hashing", "HandoutGen.Images"],
        ["HandoutGen.Layout"] = ["HandoutGen.Pdf"],
        ["HandoutGen.Core"] = ["HandoutGen.Csl", "HandoutGen.Layout"],
        ["handoutgen"] = ["HandoutGen.Core"],
    };

    private static readonly ArchUnitNET.Domain.Architecture House =
        new ArchLoader().LoadAssemblies([.. Projects.Keys.Select(Assembly.Load)]).Build();

    [Fact]
    public void No_two_folders_depend_on_each_other()
    {
        var arrows = Arrows();
        var cycles = Cycles(arrows.Keys.Select(arrow => arrow.From).Distinct(), arrows.Keys.ToLookup(arrow => arrow.From, arrow => arrow.To));
        Assert.True(cycles.Count == 0, string.Join('\n', cycles.Select(cycle => Described(cycle, arrows))));
    }

    [Fact]
    public void Every_project_uses_only_those_below_it()
    {
        foreach (var (name, below) in Projects)
        {
            var allowed = below.SelectMany(project => Below(project).Append(project)).ToHashSet(StringComparer.Ordinal);
            var used = Assembly.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!).Where(Projects.ContainsKey);
            Assert.Subset(allowed, used.ToHashSet(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("HandoutGen.Rendering.PlainText", "HandoutGen.Pdf")]
    [InlineData("HandoutGen.Rendering.PlainText", "HandoutGen.Layout")]
    [InlineData("HandoutGen.Rendering.Html", "HandoutGen.Pdf")]
    [InlineData("HandoutGen.Rendering.Html", "HandoutGen.Layout")]
    [InlineData("HandoutGen.Pictures", "HandoutGen.Pdf")]
    [InlineData("HandoutGen.Pictures", "HandoutGen.Layout")]
    [InlineData("HandoutGen.Pictures", "HandoutGen.Model")]
    [InlineData("HandoutGen.Model", "HandoutGen.Pdf")]
    [InlineData("HandoutGen.Model", "HandoutGen.Layout")]
    [InlineData("HandoutGen.Css", "HandoutGen.Pdf")]
    [InlineData("HandoutGen.Branding", "HandoutGen.Pdf")]
    [InlineData("HandoutGen.Branding", "HandoutGen.Layout")]
    [InlineData("HandoutGen.Branding", "HandoutGen.Source.Handouts")]
    [InlineData("HandoutGen.Branding", "HandoutGen.Source.References")]
    [InlineData("HandoutGen.Output", "HandoutGen.Pdf")]
    [InlineData("HandoutGen.Output", "HandoutGen.Layout")]
    [InlineData("HandoutGen.Source", "HandoutGen.Pdf")]
    [InlineData("HandoutGen.Resolution", "HandoutGen.Pdf")]
    [InlineData("HandoutGen.Resolution", "HandoutGen.Layout")]
    public void A_room_knows_nothing_of_another(string room, string other)
    {
        var wrong = Arrows().Where(arrow => Within(arrow.Key.From, room) && Within(arrow.Key.To, other)).SelectMany(arrow => arrow.Value);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Namespaces_are_folders()
    {
        var source = Path.Combine(OutsideData.Repository, "src");
        var wrong = from path in SourceFiles()
                    let folder = Path.GetDirectoryName(Path.GetRelativePath(source, path))!.Replace(Path.DirectorySeparatorChar, '.')
                    let line = File.ReadLines(path).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
                    where line is not null && line != $"namespace {folder};"
                    select $"{path}: {line}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_is_longer_than_350_lines()
    {
        Assert.DoesNotContain(SourceFiles(), path => !path.EndsWith(".g.cs", StringComparison.Ordinal) && File.ReadLines(path).Count() > 350);
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Path.Combine(OutsideData.Repository, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private static IEnumerable<string> Below(string project) => Projects[project].SelectMany(below => Below(below).Append(below));

    private static bool Within(string folder, string room) => folder == room || folder.StartsWith(room + ".", StringComparison.Ordinal);

    // Each arrow from folder to folder with the uses that make it.
    private static Dictionary<(string From, string To), List<string>> Arrows()
    {
        var arrows = new Dictionary<(string From, string To), List<string>>();
        foreach (var type in House.Types.Where(IsOurs))
        {
            foreach (var used in type.Dependencies.Select(dependency => dependency.Target).Where(IsOurs))
            {
                var arrow = (type.Namespace.FullName, used.Namespace.FullName);
                if (arrow.Item1 != arrow.Item2)
                {
                    var uses = arrows.TryGetValue(arrow, out var known) ? known : arrows[arrow] = [];
                    uses.Add($"{type.Name} uses {used.Name}");
                }
            }
        }

        return arrows;
    }

    private static bool IsOurs(IType type) => type.Namespace?.FullName is { } name && Within(name, "HandoutGen");

    private static string Described(IReadOnlyCollection<string> cycle, Dictionary<(string From, string To), List<string>> arrows) =>
        $"a cycle of {string.Join(", ", cycle.Order(StringComparer.Ordinal))}:\n" + string.Join(
            '\n',
            arrows.Where(arrow => cycle.Contains(arrow.Key.From) && cycle.Contains(arrow.Key.To))
                .OrderBy(arrow => arrow.Key)
                .Select(arrow => $"  {arrow.Key.From} → {arrow.Key.To}: {string.Join(", ", arrow.Value.Distinct().Order(StringComparer.Ordinal))}"));

    // The strongly connected components with more than one folder (Tarjan 1972).
    private static List<List<string>> Cycles(IEnumerable<string> folders, ILookup<string, string> uses)
    {
        var cycles = new List<List<string>>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var low = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var folder in folders.Order(StringComparer.Ordinal))
        {
            if (!index.ContainsKey(folder))
            {
                Visit(folder);
            }
        }

        return cycles;

        void Visit(string folder)
        {
            index[folder] = low[folder] = index.Count;
            open.Push(folder);
            foreach (var used in uses[folder])
            {
                if (!index.TryGetValue(used, out var seen))
                {
                    Visit(used);
                    low[folder] = Math.Min(low[folder], low[used]);
                }
                else if (open.Contains(used))
                {
                    low[folder] = Math.Min(low[folder], seen);
                }
            }

            if (low[folder] != index[folder])
            {
                return;
            }

            var cycle = new List<string>();
            do
            {
                cycle.Add(open.Pop());
            }
            while (cycle[^1] != folder);
            if (cycle.Count > 1)
            {
                cycles.Add(cycle);
            }
        }
    }
}
