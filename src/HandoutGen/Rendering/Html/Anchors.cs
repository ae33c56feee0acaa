using System.Globalization;

namespace HandoutGen.Rendering.Html;

/// <summary>
/// The ids of a page. Those that the page itself needs begin with an underscore, which the ids of sections and references never do.
/// </summary>
internal static class Anchors
{
    public const string Main = "_main";
    public const string ReferencePrefix = "ref-";

    /// <summary>The place where a reference is cited.</summary>
    public static string Citation(int index) => string.Create(CultureInfo.InvariantCulture, $"cite-{index}");

    /// <summary>The words that name a callout's kind.</summary>
    public static string CalloutLabel(int number) => string.Create(CultureInfo.InvariantCulture, $"_callout-{number}");
}
