using System.Globalization;

namespace HandoutGen.Rendering.Html;

/// <summary>
/// The ids of a page. Those that the page itself needs begin with an underscore, which the ids of sections and references never do.
/// </summary>
internal static class Anchors
{
    public const string Main = "_main";
    public const string Contents = "_contents";
    public const string ReferencePrefix = "ref-";

    /// <summary>The reference to an id from within the page. A percent sign would begin an escape there; all else is taken as it is.</summary>
    public static string Fragment(string id) => "#" + id.Replace("%", "%25", StringComparison.Ordinal);

    /// <summary>The place where a reference is cited.</summary>
    public static string Citation(int index) => string.Create(CultureInfo.InvariantCulture, $"cite-{index}");

    /// <summary>The words that name a callout's kind.</summary>
    public static string CalloutLabel(int number) => string.Create(CultureInfo.InvariantCulture, $"_callout-{number}");
}
