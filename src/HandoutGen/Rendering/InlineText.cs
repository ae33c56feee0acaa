using System.Collections.Immutable;
using System.Text;
using HandoutGen.Model;

namespace HandoutGen.Rendering;

/// <summary>The characters of running text without their looks. A line break is "\n"; citations that are raised numbers stand in brackets.</summary>
public sealed class InlineText : IInlineVisitor<StringBuilder>
{
    private readonly ResolvedHandout _handout;
    private readonly bool _withTargets;
    private readonly StringBuilder _text = new();
    private bool _inBrackets;
    private bool _inCitation;

    private InlineText(ResolvedHandout handout, bool withTargets)
    {
        _handout = handout;
        _withTargets = withTargets;
    }

    /// <summary>The words alone.</summary>
    /// <param name="content">The running text.</param>
    /// <param name="handout">Where its marks are looked up.</param>
    public static string Of(ImmutableArray<Inline> content, ResolvedHandout handout) =>
        new InlineText(handout, withTargets: false).All(content).ToString();

    /// <summary>The words, and in brackets after a link where it leads, unless its text says that already.</summary>
    /// <param name="content">The running text.</param>
    /// <param name="handout">Where its marks are looked up.</param>
    public static string WithTargets(ImmutableArray<Inline> content, ResolvedHandout handout) =>
        new InlineText(handout, withTargets: true).All(content).ToString();

    /// <summary>A value of the brand with its target, as <see cref="WithTargets"/> writes links.</summary>
    /// <param name="value">The value.</param>
    public static string WithTarget(BrandValue value) => value.Text + Target(value.Text, value.Target);

    /// <inheritdoc/>
    public StringBuilder Visit(Text text) => _text.Append(text.Value);

    /// <inheritdoc/>
    public StringBuilder Visit(Styled styled)
    {
        var start = _text.Length;
        if (_inCitation && styled.Style == TextStyle.Superscript)
        {
            // "Veld¹" is "Veld [1]".
            _text.Append(start > 0 && char.IsWhiteSpace(_text[start - 1]) ? "[" : " [");
            All(styled.Content);
            return _text.Append(']');
        }

        All(styled.Content);
        if (_inBrackets)
        {
            return _text;
        }

        if (styled.Style == TextStyle.Superscript)
        {
            RaisedCharacters.Raise(_text, start);
        }
        else if (styled.Style == TextStyle.Subscript)
        {
            RaisedCharacters.Lower(_text, start);
        }

        return _text;
    }

    /// <inheritdoc/>
    public StringBuilder Visit(CodeSpan code) => _text.Append(code.Value);

    /// <inheritdoc/>
    public StringBuilder Visit(Link link)
    {
        var start = _text.Length;
        All(link.Content);
        return _withTargets && link.Target is ExternalTarget external
            ? _text.Append(Target(_text.ToString(start, _text.Length - start), external.Value))
            : _text;
    }

    /// <inheritdoc/>
    public StringBuilder Visit(ForeignText foreign) => All(foreign.Content);

    /// <inheritdoc/>
    public StringBuilder Visit(LineBreak lineBreak) => _text.Append('\n');

    /// <inheritdoc/>
    public StringBuilder Visit(CitationMark citation)
    {
        var content = _handout.Citations[citation.Index];
        if (!RaisedText.IsAll(content))
        {
            _inCitation = true;
            All(content);
            _inCitation = false;
            return _text;
        }

        _text.Append('[');
        _inBrackets = true;
        All(content);
        _inBrackets = false;
        return _text.Append(']');
    }

    /// <inheritdoc/>
    public StringBuilder Visit(Blank blank) => _text.Append(blank.Value);

    /// <inheritdoc/>
    public StringBuilder Visit(BoxMark box) => _text.Append(box.Value);

    /// <inheritdoc/>
    public StringBuilder Visit(BrandMark mark)
    {
        var value = _handout.Brand.Values[mark.Name];
        return _text.Append(_withTargets ? WithTarget(value) : value.Text);
    }

    private StringBuilder All(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            inline.Accept(this);
        }

        return _text;
    }

    private static string Target(string text, string? uri) =>
        uri is null || ShownAddress.IsShownBy(text, uri) ? "" : $" ({ShownAddress.InBrackets(uri)})";
}
