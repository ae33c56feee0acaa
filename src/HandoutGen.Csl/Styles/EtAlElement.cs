namespace HandoutGen.Csl.Styles;

/// <summary><c>cs:et-al</c>: the term that stands for further names, and how it looks.</summary>
internal sealed record EtAlElement(string Term, Presentation Presentation)
{
    public static readonly EtAlElement Default = new("et-al", Presentation.None);

    public static EtAlElement Read(StyleElement element) => new(element.Text("term") ?? "et-al", Presentation.Read(element));
}
