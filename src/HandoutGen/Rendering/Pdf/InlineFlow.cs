using System.Collections.Immutable;
using HandoutGen.Branding.Color;
using HandoutGen.Diagnostics;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;
using HandoutGen.Typography.Shaping;
using TextStyle = HandoutGen.Typography.Shaping.TextStyle;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Running text as runs for the typesetting, with the elements that its links, citations and code are.</summary>
internal sealed class InlineFlow : IInlineVisitor<bool>
{
    /// <summary>A line end that the author asked for.</summary>
    public const string LineEnd = " \n";

    /// <summary>A box is a little larger than the text: it is there to be ticked with a pen.</summary>
    public const double BoxSize = 1.15;

    private readonly FlowContext _context;
    private readonly ImmutableArray<TextRun>.Builder _runs = ImmutableArray.CreateBuilder<TextRun>();
    private readonly FlowElement _owner;
    private TextStyle _style;
    private FlowElement? _element;
    private Rgb _linkColor;
    private bool _rightToLeft;
    private (Field Field, FlowElement Element)? _field;

    private InlineFlow(FlowContext context, FlowElement owner, TextStyle style)
    {
        _context = context;
        _owner = owner;
        _style = style;
        _linkColor = FlowInk.Of(context.Ink.Colors.Link);
        _rightToLeft = WritingDirection.IsRightToLeft(context.Language);
    }

    /// <summary>The runs of running text.</summary>
    /// <param name="content">The text.</param>
    /// <param name="owner">The paragraph's element.</param>
    /// <param name="style">How plain text is set.</param>
    /// <param name="context">What marks are looked up in.</param>
    public static ImmutableArray<TextRun> Of(ImmutableArray<Inline> content, FlowElement owner, TextStyle style, FlowContext context)
    {
        var flow = new InlineFlow(context, owner, style);
        flow.All(content);
        return flow._runs.DrainToImmutable();
    }

    /// <summary>The runs of a value that may lead somewhere.</summary>
    public static ImmutableArray<TextRun> Of(
        string text, string? uri, FlowElement owner, TextStyle style, FlowContext context, Rgb? linkColor = null)
    {
        var flow = new InlineFlow(context, owner, style);
        flow._linkColor = linkColor ?? flow._linkColor;
        flow.Value(text, uri, default);
        return flow._runs.DrainToImmutable();
    }

    /// <inheritdoc/>
    public bool Visit(Model.Text text) => Add(text.Value, text.Span);

    /// <inheritdoc/>
    public bool Visit(Styled styled) => With(Look(styled.Style), _element, styled.Content);

    /// <inheritdoc/>
    public bool Visit(CodeSpan code)
    {
        var (style, element) = (_style, _element);
        _style = _style with
        {
            Fonts = _context.Ink.Monospace(_style.Fonts.Weight, _style.Fonts.Italic),
            IsCode = true,
            Color = FlowInk.Of(_context.Ink.Colors.Code),
            Ground = FlowInk.Of(_context.Ink.Colors.CodeBackground),
        };
        _element = new FlowElement(StructureType.Code, element ?? _owner) { Origin = code.Span };
        Isolated(_rightToLeft ? BidiIsolate.LeftToRight : null, () => Append(code.Value, code.Span));
        (_style, _element) = (style, element);
        return true;
    }

    /// <inheritdoc/>
    public bool Visit(Link link)
    {
        var isCitation = _element?.Type == StructureType.Reference;
        var isRaised = _style.Position != VerticalPosition.Baseline || RaisedText.IsAll(link.Content);
        var contents = _context.Purposes.Of(link);
        if (contents.Length == 0)
        {
            return All(link.Content); // No words, nothing to click on.
        }

        PdfLinkTarget target = link.Target switch
        {
            ExternalTarget external => new PdfLinkTarget.Uri(external.Value),
            InternalTarget inside => new PdfLinkTarget.Destination(inside.Id),
            _ => throw new ArgumentOutOfRangeException(nameof(link)),
        };
        var element = new FlowElement(StructureType.Link, _element ?? _owner) { Link = new FlowLink(target, contents), Origin = link.Span };
        var isAddress = _rightToLeft && link.Target is ExternalTarget { Value: var uri } && ShownAddress.IsShownBy(InlineText.Of(link.Content, _context.Handout), uri);
        return Isolated(
            isAddress ? BidiIsolate.LeftToRight : null,
            () => With(LinkLook(underlined: !isCitation, isRaised), element, link.Content));
    }

    /// <inheritdoc/>
    public bool Visit(ForeignText foreign)
    {
        var outer = _rightToLeft;
        _rightToLeft = WritingDirection.IsRightToLeft(foreign.Language);
        Isolated(
            _rightToLeft == outer ? null : _rightToLeft ? BidiIsolate.RightToLeft : BidiIsolate.LeftToRight,
            () => With(
                _style with { Language = foreign.Language },
                new FlowElement(StructureType.Span, _element ?? _owner) { Language = foreign.Language, Origin = foreign.Span },
                foreign.Content));
        _rightToLeft = outer;
        return true;
    }

    /// <summary>The space keeps the words of two lines apart where the text is read without its lines.</summary>
    public bool Visit(LineBreak lineBreak) => Add(LineEnd, lineBreak.Span);

    /// <inheritdoc/>
    public bool Visit(CitationMark citation) => With(
        _style,
        new FlowElement(StructureType.Reference, _element ?? _owner) { Destinations = [$"cite-{citation.Index}"], Origin = citation.Span },
        _context.Handout.Citations[citation.Index]);

    /// <inheritdoc/>
    public bool Visit(BrandMark mark)
    {
        var value = _context.Handout.Brand.Values[mark.Name];
        return Value(value.Text, value.Target, mark.Span);
    }

    /// <inheritdoc/>
    public bool Visit(Blank blank)
    {
        var (style, element) = (_style, _element);
        var fields = _context.Handout.Fields.Of(blank);
        var line = 0;
        var value = blank.Value.AsSpan();
        while (!value.IsEmpty)
        {
            var isLine = value[0] == '_';
            var length = isLine ? value.IndexOfAnyExcept('_') : value.IndexOf('_');
            var part = length < 0 ? value : value[..length];
            _style = style with { WritingLine = isLine, FillsLine = blank.IsOneLine };
            _element = isLine && line < fields.Length ? ElementOf(fields[line++], blank.Span) : element;
            Append(part.ToString(), blank.Span);
            value = value[part.Length..];
        }

        (_style, _element) = (style, element);
        return true;
    }

    /// <inheritdoc/>
    public bool Visit(BoxMark box)
    {
        var element = BoxElement(box.Box, _context.Handout.Fields.Of(box), _element ?? _owner, box.Span, _style.Color, _context);
        _runs.Add(new TextRun(box.Sign, _style with { Size = BoxSize * _style.Size }, new InlineMark(element, box.Span)));
        return true;
    }

    /// <summary>A box is a field; on paper it says what it is: its sign has as many names as there are voices.</summary>
    public static FlowElement BoxElement(CheckBox box, Field? field, FlowElement owner, SourceSpan span, Rgb color, FlowContext context) =>
        field is null ? new(StructureType.Span, owner) { Alt = context.Handout.Labels.BoxWord(box), Origin = span } : FieldFlow.Box(field, box, owner, span, color);

    // Lines of one field have one element.
    private FlowElement ElementOf(Field field, SourceSpan span)
    {
        if (_field?.Field != field)
        {
            _field = (field, FieldFlow.Text(field, _element ?? _owner, span, _style.Size, _context));
        }

        return _field.Value.Element;
    }

    private bool Isolated(string? isolate, Func<bool> content)
    {
        if (isolate is null)
        {
            return content();
        }

        _runs.Add(new TextRun(isolate, _style, null));
        content();
        _runs.Add(new TextRun(BidiIsolate.End, _style, null));
        return true;
    }

    private bool Value(string text, string? uri, SourceSpan span)
    {
        if (uri is null)
        {
            return Isolated(_rightToLeft && text.Length > 0 ? BidiIsolate.FirstStrong : null, () => Add(text, span)); // "12 Elm Street" is a phrase of its own.
        }

        return Visit(new Link(new ExternalTarget(uri), [new Model.Text(text) { Span = span }]) { Span = span });
    }

    private bool Add(string text, SourceSpan span)
    {
        if (!_rightToLeft)
        {
            return Append(text, span);
        }

        foreach (var (part, isLeftToRight) in LeftToRightText.Parts(text))
        {
            Isolated(isLeftToRight ? BidiIsolate.LeftToRight : null, () => Append(part, span));
        }

        return true;
    }

    private bool Append(string text, SourceSpan span)
    {
        if (text.Contains('\n') && text != LineEnd)
        {
            text = text.Replace("\n", LineEnd, StringComparison.Ordinal);
        }

        foreach (var (part, name) in text.Length == 0 ? [] : SignNames.Parts(text, _style.Language))
        {
            var element = name is null ? _element : new FlowElement(StructureType.Span, _element ?? _owner) { Alt = name, Origin = span };
            _runs.Add(new TextRun(part, _style, new InlineMark(element, span)) { Meaning = MeaningOf(part) });
        }

        return true;
    }

    // "10³" must not be copied or read as "103".
    private string? MeaningOf(string text) => _style.Position switch
    {
        VerticalPosition.Superscript => RaisedCharacters.Raised(text),
        VerticalPosition.Subscript => RaisedCharacters.Lowered(text),
        _ => null,
    };

    private bool All(ImmutableArray<Inline> content)
    {
        content = RaisedCitations.Placed(content, _context.Handout);
        for (var i = 0; i < content.Length; i++)
        {
            // What parts the lines of one field is in the field.
            var outer = _element;
            _element = content[i] is not Blank && SharedAround(content, i) is { } field ? ElementOf(field, content[i].Span) : outer;
            content[i].Accept(this);
            _element = outer;
        }

        return true;
    }

    private Field? SharedAround(ImmutableArray<Inline> content, int index)
    {
        var fields = _context.Handout.Fields;
        var before = fields.IsEmpty ? null : content[..index].Select(fields.Shared).LastOrDefault(field => field is not null);
        return before is not null && content[(index + 1)..].Any(inline => fields.Shared(inline) == before) ? before : null;
    }

    private bool With(TextStyle style, FlowElement? element, ImmutableArray<Inline> content)
    {
        var (outerStyle, outerElement) = (_style, _element);
        (_style, _element) = (style, element);
        All(content);
        (_style, _element) = (outerStyle, outerElement);
        return true;
    }

    // A link is told from the text around it by more than its colour, unless that differs enough in lightness (WCAG 1.4.1,
    // technique G183). What is raised stands out by its place.
    private TextStyle LinkLook(bool underlined, bool isRaised) => _style with
    {
        Color = _linkColor,
        Underline = _style.Underline || (underlined && _context.Handout.Brand.Typography.LinkUnderline)
            || (!isRaised && ContrastRatio.Of(_linkColor, _style.Color) < ContrastRatio.Graphic),
    };

    private TextStyle Look(Model.TextStyle look)
    {
        var fonts = _style.Fonts;
        return look switch
        {
            // Large print has no italics: they blur first for weak eyes. Weight says the same.
            Model.TextStyle.Emphasis when _context.Scale.LargePrint => _style with { Fonts = _context.Ink.Like(fonts, 600, italic: false) },
            Model.TextStyle.Emphasis => _style with { Fonts = _context.Ink.Like(fonts, fonts.Weight, !fonts.Italic) },
            Model.TextStyle.Strong => _style with { Fonts = _context.Ink.Like(fonts, Math.Max(fonts.Weight, 700), fonts.Italic) },
            // Nor has it small capitals, nor smaller figures where they are raised.
            Model.TextStyle.SmallCaps when _context.Scale.LargePrint => _style,
            Model.TextStyle.Superscript when _context.Scale.LargePrint => _style with { Position = VerticalPosition.Superscript, RaisedSize = 1 },
            Model.TextStyle.Subscript when _context.Scale.LargePrint => _style with { Position = VerticalPosition.Subscript, RaisedSize = 1 },
            Model.TextStyle.SmallCaps => _style with { SmallCaps = true },
            Model.TextStyle.Underline => _style with { Underline = true },
            Model.TextStyle.Superscript => _style with { Position = VerticalPosition.Superscript },
            Model.TextStyle.Subscript => _style with { Position = VerticalPosition.Subscript },
            _ => throw new ArgumentOutOfRangeException(nameof(look)),
        };
    }
}
