using System.Collections.Immutable;
using HandoutGen.Diagnostics;

namespace HandoutGen.Model;

/// <summary>A part of running text. The hierarchy is closed: <see cref="IInlineVisitor{T}"/> names every kind.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }

    /// <summary>Where the author wrote it.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Calls the visitor's method for this kind.</summary>
    public abstract T Accept<T>(IInlineVisitor<T> visitor);
}

/// <summary>Characters as they are to be shown. White space is single spaces.</summary>
public sealed record Text(string Value) : Inline
{
    /// <inheritdoc/>
    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Text that stands out by its look or position.</summary>
public sealed record Styled(TextStyle Style, ImmutableArray<Inline> Content) : Inline
{
    /// <inheritdoc/>
    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The looks that running text can have.</summary>
public enum TextStyle
{
    /// <summary>Stressed or a work's title: italic.</summary>
    Emphasis,

    /// <summary>Important: bold.</summary>
    Strong,

    /// <summary>Small capitals, from citation styles.</summary>
    SmallCaps,

    /// <summary>Underlined, from citation styles.</summary>
    Underline,

    /// <summary>Raised.</summary>
    Superscript,

    /// <summary>Lowered.</summary>
    Subscript,
}

/// <summary>What a person types or a machine prints, in a fixed-width face.</summary>
public sealed record CodeSpan(string Value) : Inline
{
    /// <inheritdoc/>
    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Text that leads elsewhere.</summary>
public sealed record Link(LinkTarget Target, ImmutableArray<Inline> Content) : Inline
{
    /// <inheritdoc/>
    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Text in another language than the handout's.</summary>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Content">The text.</param>
public sealed record ForeignText(string Language, ImmutableArray<Inline> Content) : Inline
{
    /// <inheritdoc/>
    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A line end that the author asked for.</summary>
public sealed record LineBreak : Inline
{
    /// <inheritdoc/>
    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The handout's citation with this index; its text is <see cref="ResolvedHandout.Citations"/> at that index.</summary>
public sealed record CitationMark(int Index) : Inline
{
    /// <inheritdoc/>
    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A blank to write on.</summary>
/// <param name="Value">As it was typed: "____", "____/____/____".</param>
public sealed record Blank(string Value) : Inline
{
    /// <summary>It is one line, which runs on to the margin where nothing follows; false for one in parts, as of a date.</summary>
    public bool IsOneLine => !Value.AsSpan().ContainsAnyExcept('_');

    /// <summary>Of how many lines it is made.</summary>
    public int LineCount
    {
        get
        {
            var count = 0;
            for (var i = 0; i < Value.Length; i++)
            {
                count += Value[i] == '_' && (i == 0 || Value[i - 1] != '_') ? 1 : 0;
            }

            return count;
        }
    }

    /// <inheritdoc/>
    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A box to tick in running text.</summary>
/// <param name="Box">Empty or ticked.</param>
/// <param name="Value">As it was typed: "☐", "[ ]".</param>
public sealed record BoxMark(CheckBox Box, string Value) : Inline
{
    /// <summary>The box as a character.</summary>
    public string Sign => Box == CheckBox.Empty ? "☐" : "☑";

    /// <inheritdoc/>
    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A value of the brand, written <c>{{brand.name}}</c>; its text is <see cref="Brand.Values"/> under that name.</summary>
/// <param name="Name">The dotted name without "brand.": "contact.phone".</param>
public sealed record BrandMark(string Name) : Inline
{
    /// <inheritdoc/>
    public override T Accept<T>(IInlineVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One method for each kind of <see cref="Inline"/>.</summary>
public interface IInlineVisitor<out T>
{
    /// <summary>Visits text.</summary>
    T Visit(Text text);

    /// <summary>Visits styled text.</summary>
    T Visit(Styled styled);

    /// <summary>Visits a code span.</summary>
    T Visit(CodeSpan code);

    /// <summary>Visits a link.</summary>
    T Visit(Link link);

    /// <summary>Visits text in another language.</summary>
    T Visit(ForeignText foreign);

    /// <summary>Visits a line break.</summary>
    T Visit(LineBreak lineBreak);

    /// <summary>Visits a citation.</summary>
    T Visit(CitationMark citation);

    /// <summary>Visits a blank to write on.</summary>
    T Visit(Blank blank);

    /// <summary>Visits a box to tick.</summary>
    T Visit(BoxMark box);

    /// <summary>Visits a value of the brand.</summary>
    T Visit(BrandMark mark);
}
