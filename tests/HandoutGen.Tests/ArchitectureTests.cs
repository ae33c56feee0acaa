using System.Reflection;
using HandoutGen.Diagnostics;

namespace HandoutGen.Tests;

/// <summary>Keeps the rooms of the house in order: what comes later in the pipeline may use what comes before it, never the other way.</summary>
public sealed class ArchitectureTests
{
    /// <summary>The namespaces of <c>HandoutGen</c>, in pipeline order.</summary>
    private static readonly string[] Pipeline =
    [
        "HandoutGen.Diagnostics", "HandoutGen.Model", "HandoutGen.Source", "HandoutGen.Branding",
        "HandoutGen.Resolution", "HandoutGen.Rendering", "HandoutGen.Output", "HandoutGen",
    ];

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void A_namespace_uses_only_what_comes_before_it_in_the_pipeline()
    {
        var wrong = from type in typeof(Diagnostic).Assembly.GetTypes()
                    where Room(type) >= 0
                    from used in Used(type)
                    where Room(used) > Room(type)
                    select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(wrong.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_type_stands_in_a_room_of_the_pipeline()
    {
        var homeless = typeof(Diagnostic).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("HandoutGen", StringComparison.Ordinal) == true && Room(type) < 0)
            .Select(type => type.FullName);
        Assert.Empty(homeless);
    }

    [Fact]
    public void The_leaves_know_nothing_of_handouts()
    {
        foreach (var leaf in new[] { typeof(Csl.CslItem).Assembly, typeof(Pdf.Fonts.FontFace).Assembly })
        {
            Assert.DoesNotContain(
                leaf.GetReferencedAssemblies(),
                name => name.Name!.StartsWith("HandoutGen", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_file_is_longer_than_600_lines()
    {
        var source = Path.Combine(OutsideData.Repository, "src");
        var long_ = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => File.ReadLines(path).Count() > 600);
        Assert.Empty(long_);
    }

    private static int Room(Type type) =>
        Array.FindIndex(Pipeline, room => type.Namespace == room || type.Namespace?.StartsWith(room + ".", StringComparison.Ordinal) == true && room != "HandoutGen");

    // Signatures, fields and the types of local variables: what the reader of a file sees of another room.
    private static IEnumerable<Type> Used(Type type)
    {
        var methods = type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).ToList();
        return type.GetFields(Everything).Select(field => field.FieldType)
            .Concat(type.GetProperties(Everything).Select(property => property.PropertyType))
            .Concat(methods.SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(method => method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []))
            .SelectMany(Parts)
            .Where(used => used.Assembly == type.Assembly);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
