using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl.Styles;

/// <summary><c>cs:info</c>: what a style says of itself.</summary>
internal sealed record StyleInfo(string? Title, string? Summary, string? DefaultLocale, string? Parent, int ParentLine, int ParentColumn)
{
    public static StyleInfo Read(XmlElement style)
    {
        var info = style.Child("info");
        var parent = info?.Children.FirstOrDefault(static c => c.Name == "link" && c["rel"] == "independent-parent");
        return new StyleInfo(
            info?.Child("title")?.Text.Trim(),
            info?.Child("summary")?.Text.Trim(),
            style["default-locale"],
            parent?["href"],
            parent?.Line ?? 0,
            parent?.Column ?? 0);
    }
}
