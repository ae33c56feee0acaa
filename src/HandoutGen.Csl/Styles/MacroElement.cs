namespace HandoutGen.Csl.Styles;

/// <summary><c>cs:macro</c>: rendering elements under a name.</summary>
internal sealed class MacroElement(string name)
{
    public string Name { get; } = name;

    /// <summary>Filled once all macros are known by name, since a macro may call one that stands after it.</summary>
    public IReadOnlyList<RenderingElement> Children { get; set; } = [];
}
