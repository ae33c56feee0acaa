using HandoutGen.Branding.Format;
using HandoutGen.Source.Handouts;
using HandoutGen.Source.Projects;
using HandoutGen.Yaml.Keys;

namespace HandoutGen;

/// <summary>The JSON Schemas of the files that authors write, generated from the tables that the readers use.</summary>
public static class Schemas
{
    /// <summary>The schema of a handout, the brand that may stand in it included.</summary>
    public static string Handout { get; } =
        JsonSchema.Write("A handout, version 1", HandoutKeys.Handout, [.. HandoutKeys.Parts, BrandFormat.Top, .. BrandFormat.Parts]);

    /// <summary>The schema of a project's file, <c>_handoutgen.yml</c>.</summary>
    public static string Project { get; } = JsonSchema.Write("A project of handouts", ProjectKeys.Project, []);

    /// <summary>The schema of a brand file.</summary>
    public static string Brand { get; } = JsonSchema.Write("A brand", BrandFormat.Top, BrandFormat.Parts);
}
