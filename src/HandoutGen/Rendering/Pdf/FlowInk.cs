using HandoutGen.Model;
using HandoutGen.Typography;
using HandoutGen.Typography.Shaping;
using TextStyle = HandoutGen.Typography.Shaping.TextStyle;

namespace HandoutGen.Rendering.Pdf;

/// <summary>The brand's faces and colours as the typesetting takes them, each made once.</summary>
internal sealed class FlowInk
{
    private readonly BrandTypography _type;
    private readonly string _language;
    private readonly Dictionary<(string Family, int Weight, bool Italic), FontStack> _stacks;

    public FlowInk(Brand brand, string language)
    {
        _type = brand.Typography;
        _language = language;
        _stacks = [];
        Colors = brand.Colors;
    }

    private FlowInk(FlowInk other, string language)
    {
        (_type, _language, _stacks, Colors) = (other._type, language, other._stacks, other.Colors);
    }

    /// <summary>The same for text in another language.</summary>
    public FlowInk In(string language) => new(this, language);

    /// <summary>The brand's colours.</summary>
    public BrandColors Colors { get; }

    /// <summary>A colour as the writer takes it.</summary>
    public static Rgb Of(Rgb color) => new(color.R, color.G, color.B);

    /// <summary>Running text.</summary>
    public TextStyle Text(double size, Rgb color, int weight = 400, bool italic = false) =>
        new(Stack(_type.Base, weight, italic), size, Of(color), _language);

    /// <summary>Headings, the title, the practice's name.</summary>
    public TextStyle Heading(double size, Rgb color) =>
        new(Stack(_type.Headings, _type.HeadingWeight, _type.HeadingItalic), size, Of(color), _language);

    /// <summary>The faces for code.</summary>
    public FontStack Monospace(int weight, bool italic) => Stack(_type.Monospace, weight, italic);

    /// <summary>The same family and fallbacks as a stack, in another weight or slope.</summary>
    public FontStack Like(FontStack stack, int weight, bool italic) =>
        Stack(IsHeadings(stack) ? _type.Headings : _type.Base, weight, italic);

    private bool IsHeadings(FontStack stack) => _type.Headings.Faces.Contains(stack.Faces[0]);

    private FontStack Stack(HandoutGen.Typography.Fonts.FontFamily family, int weight, bool italic)
    {
        var key = (family.Name, weight, italic);
        if (!_stacks.TryGetValue(key, out var stack))
        {
            stack = new FontStack([family, .. _type.Fallback.Where(other => other.Name != family.Name)], weight, italic);
            _stacks.Add(key, stack);
        }

        return stack;
    }
}
