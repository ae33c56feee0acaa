namespace HandoutGen.Model;

/// <summary>An opaque colour in sRGB.</summary>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>"#1f6f6b".</summary>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";
}
