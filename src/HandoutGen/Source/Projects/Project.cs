using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Source.Projects;

/// <summary>A practice's folder as its <c>_handoutgen.yml</c> describes it: read and checked for form, nothing looked up yet.</summary>
public sealed record Project
{
    /// <summary>The name that the file has.</summary>
    public const string FileName = "_handoutgen.yml";

    /// <summary>The file it was read from; paths and patterns start at its folder.</summary>
    public required SourceFile File { get; init; }

    /// <summary>Patterns of the handouts' files, with <c>*</c>, <c>**</c> and <c>?</c>.</summary>
    public required ImmutableArray<Located<string>> Handouts { get; init; }

    /// <summary>Patterns of the brands' files: each handout is made in each. Empty: the handouts' own.</summary>
    public required ImmutableArray<Located<string>> Brands { get; init; }

    /// <summary>Which prints are made; at least one, each once.</summary>
    public required ImmutableArray<ProjectVariant> Variants { get; init; }

    /// <summary>The folder that the files are written to.</summary>
    public required Located<string> Output { get; init; }

    /// <summary>A file of references for all handouts, or null.</summary>
    public Located<string>? Bibliography { get; init; }

    /// <summary>The citation style of handouts that name none, or null.</summary>
    public Located<string>? CitationStyle { get; init; }

    /// <summary>"error", "adjust" or "warn" for all brands, or null for their own choice.</summary>
    public string? Contrast { get; init; }

    /// <summary>Rules whose warnings count as errors.</summary>
    public required ImmutableArray<Located<string>> Deny { get; init; }

    /// <summary>Rules whose warnings and notes are not shown.</summary>
    public required ImmutableArray<Located<string>> Allow { get; init; }

    /// <summary>The address on the web that the files will have, or null.</summary>
    public Located<string>? Site { get; init; }
}

/// <summary>A print of a handout.</summary>
public enum ProjectVariant
{
    /// <summary>The size that the brand states.</summary>
    Standard,

    /// <summary>18 points, with the spacing that large print asks for.</summary>
    LargePrint,
}
