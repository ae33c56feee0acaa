using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandoutGen.Model;

namespace HandoutGen.Source.Body;

/// <summary>Blanks to write on and boxes to tick among the characters of running text.</summary>
internal static partial class Blanks
{
    /// <summary>Running text with its blanks and boxes as such.</summary>
    public static ImmutableArray<Inline> Split(ImmutableArray<Inline> content)
    {
        if (!content.Any(inline => inline is Text { Value: var value } && value.AsSpan().ContainsAny('_', '☐', '☑')))
        {
            return content;
        }

        var result = ImmutableArray.CreateBuilder<Inline>(content.Length + 2);
        foreach (var inline in content)
        {
            if (inline is Text text)
            {
                Split(text, result);
            }
            else
            {
                result.Add(inline);
            }
        }

        return result.DrainToImmutable();
    }

    /// <summary>A line begins with a blank or a box, or ends with a blank: it stays a line.</summary>
    public static bool IsLine(ReadOnlySpan<char> line) => Ends(line) || Begins(line);

    /// <summary>A line begins with a blank or a box.</summary>
    public static bool Begins(ReadOnlySpan<char> line) => AtBegin().IsMatch(line);

    /// <summary>A line ends with a blank.</summary>
    public static bool Ends(ReadOnlySpan<char> line) => line.TrimEnd().EndsWith("___");

    private static void Split(Text text, ImmutableArray<Inline>.Builder result)
    {
        var from = 0;
        foreach (var match in Sign().EnumerateMatches(text.Value))
        {
            Add(from, match.Index, value => new Text(value));
            Add(match.Index, match.Index + match.Length, value => value[0] switch
            {
                '☐' => new BoxMark(CheckBox.Empty, value),
                '☑' => new BoxMark(CheckBox.Ticked, value),
                _ => new Blank(value),
            });
            from = match.Index + match.Length;
        }

        Add(from, text.Value.Length, value => new Text(value));

        void Add(int start, int end, Func<string, Inline> make)
        {
            if (end > start)
            {
                // Where each character was written as it stands, a part of the text is the same part of the file.
                var span = text.Span.Length == text.Value.Length ? text.Span with { Start = text.Span.Start + start, Length = end - start } : text.Span;
                result.Add(make(text.Value[start..end]) with { Span = span });
            }
        }
    }

    // Three or more "_", or two or more in parts with one sign between: "__/__/____". A box stands before a word.
    [GeneratedRegex(@"(?<!_)(?:_{2,}(?:[/.:\-]_{2,})+|_{3,})(?![\p{L}\p{N}_])|[☐☑](?= ?[\p{L}\p{N}_])")]
    private static partial Regex Sign();

    [GeneratedRegex(@"^\\?(?:_{2,}(?:[/.:\-]_{2,})+|_{3,})(?![\p{L}\p{N}_])|^(?:[☐☑]|\[[ xX]\]) ?[\p{L}\p{N}_]")]
    private static partial Regex AtBegin();
}
