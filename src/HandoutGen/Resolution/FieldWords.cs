using System.Collections.Immutable;
using System.Text;
using HandoutGen.Model;

namespace HandoutGen.Resolution;

/// <summary>A part of a line as a form sees it: words, or a place to fill in.</summary>
/// <param name="Words">The words; empty for a place.</param>
/// <param name="Blank">A blank, or null.</param>
/// <param name="Box">A box, or null.</param>
internal sealed record LinePart(string Words, Blank? Blank, BoxMark? Box)
{
    /// <summary>Words with something to say.</summary>
    public bool Says => Words.Any(char.IsLetterOrDigit);
}

/// <summary>Running text as lines of words, blanks and boxes. Looks and citations are left out.</summary>
internal sealed class FieldWords : IInlineVisitor<bool>
{
    // What stands between words and a place to fill in, and is no part of its name.
    private const string Between = " \u00A0:：,;.-–—$|";

    private readonly Brand _brand;
    private readonly StringBuilder _words = new();
    private readonly List<ImmutableArray<LinePart>> _lines = [];
    private readonly ImmutableArray<LinePart>.Builder _line = ImmutableArray.CreateBuilder<LinePart>();

    private FieldWords(Brand brand) => _brand = brand;

    /// <summary>The lines of running text.</summary>
    public static ImmutableArray<ImmutableArray<LinePart>> Lines(ImmutableArray<Inline> content, Brand brand)
    {
        var visitor = new FieldWords(brand);
        visitor.All(content);
        visitor.EndLine();
        return [.. visitor._lines];
    }

    /// <summary>All the words of running text, without its blanks and boxes.</summary>
    public static string Of(ImmutableArray<Inline> content, Brand brand) =>
        Name(string.Join(' ', Lines(content, brand).SelectMany(line => line).Where(part => part.Says).Select(part => part.Words.Trim())));

    /// <summary>Words as a name: without the signs at their ends, and not longer than is well heard.</summary>
    public static string Name(string words)
    {
        const int Longest = 100;
        var name = words.TrimStart([.. Between, ')']).TrimEnd([.. Between, '(']);
        if (name.Length <= Longest)
        {
            return name;
        }

        var from = name.IndexOf(' ', name.Length - Longest);
        return "…" + name[(from < 0 ? name.Length - Longest : from + 1)..];
    }

    bool IInlineVisitor<bool>.Visit(Text text) => Say(text.Value);

    bool IInlineVisitor<bool>.Visit(Styled styled) => All(styled.Content);

    bool IInlineVisitor<bool>.Visit(CodeSpan code) => Say(code.Value);

    bool IInlineVisitor<bool>.Visit(Link link) => All(link.Content);

    bool IInlineVisitor<bool>.Visit(ForeignText foreign) => All(foreign.Content);

    bool IInlineVisitor<bool>.Visit(LineBreak lineBreak) => EndLine();

    bool IInlineVisitor<bool>.Visit(CitationMark citation) => true;

    bool IInlineVisitor<bool>.Visit(Blank blank) => Place(new LinePart("", blank, null));

    bool IInlineVisitor<bool>.Visit(BoxMark box) => Place(new LinePart("", null, box));

    bool IInlineVisitor<bool>.Visit(BrandMark mark) => Say(_brand.Values.TryGetValue(mark.Name, out var value) ? value.Text : "");

    private bool Say(string words)
    {
        _words.Append(words);
        return true;
    }

    private bool Place(LinePart place)
    {
        EndWords();
        _line.Add(place);
        return true;
    }

    private bool EndLine()
    {
        EndWords();
        _lines.Add(_line.DrainToImmutable());
        return true;
    }

    private void EndWords()
    {
        if (!string.IsNullOrWhiteSpace(_words.ToString()))
        {
            _line.Add(new LinePart(_words.ToString(), null, null));
        }

        _words.Clear();
    }

    private bool All(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            inline.Accept(this);
        }

        return true;
    }
}
