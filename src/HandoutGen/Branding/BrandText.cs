using System.Collections.Frozen;
using System.Collections.Immutable;
using HandoutGen.Branding.Format;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source.Body;
using HandoutGen.Yaml;

namespace HandoutGen.Branding;

/// <summary>A brand's own running text, its footer and disclaimer: inline Markdown, with its values put in where <c>{{brand.NAME}}</c> stands.</summary>
internal sealed class BrandText : IInlineVisitor<ImmutableArray<Inline>>
{
    private readonly FrozenDictionary<string, BrandValue> _values;
    private readonly DiagnosticBag _diagnostics;
    private bool _inLink;

    private BrandText(FrozenDictionary<string, BrandValue> values, DiagnosticBag diagnostics) => (_values, _diagnostics) = (values, diagnostics);

    /// <summary>The text without marks; empty for none.</summary>
    public static ImmutableArray<Inline> Read(YamlScalar? scalar, FrozenDictionary<string, BrandValue> values, DiagnosticBag diagnostics) =>
        scalar is null ? [] : new BrandText(values, diagnostics).Resolve(InlineMarkdown.Read(scalar, diagnostics));

    /// <inheritdoc/>
    public ImmutableArray<Inline> Visit(Text text) => [text];

    /// <inheritdoc/>
    public ImmutableArray<Inline> Visit(Styled styled) => [styled with { Content = Resolve(styled.Content) }];

    /// <inheritdoc/>
    public ImmutableArray<Inline> Visit(CodeSpan code) => [code];

    /// <inheritdoc/>
    public ImmutableArray<Inline> Visit(Link link)
    {
        // A value inside a link leads where the link leads.
        var around = _inLink;
        _inLink = true;
        var content = Resolve(link.Content);
        _inLink = around;
        return [link with { Content = content }];
    }

    /// <inheritdoc/>
    public ImmutableArray<Inline> Visit(ForeignText foreign) => [foreign with { Content = Resolve(foreign.Content) }];

    /// <inheritdoc/>
    public ImmutableArray<Inline> Visit(LineBreak lineBreak) => [lineBreak];

    /// <inheritdoc/>
    public ImmutableArray<Inline> Visit(CitationMark citation) => [citation];

    /// <inheritdoc/>
    public ImmutableArray<Inline> Visit(Blank blank) => [blank];

    /// <inheritdoc/>
    public ImmutableArray<Inline> Visit(BoxMark box) => [box];

    /// <inheritdoc/>
    public ImmutableArray<Inline> Visit(BrandMark mark)
    {
        if (!_values.TryGetValue(mark.Name, out var value))
        {
            _diagnostics.Report(BrandRules.UnknownValue, mark.Span, $"the brand has no value \"{mark.Name}\"", BrandValues.Hint(mark.Name, _values));
            return [];
        }

        var text = new Text(value.Text) { Span = mark.Span };
        return value.Target is null || _inLink ? [text] : [new Link(new ExternalTarget(value.Target), [text]) { Span = mark.Span }];
    }

    private ImmutableArray<Inline> Resolve(ImmutableArray<Inline> content) => [.. content.SelectMany(inline => inline.Accept(this))];
}
