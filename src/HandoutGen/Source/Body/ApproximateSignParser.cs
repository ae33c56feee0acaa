using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandoutGen.Source.Body;

/// <summary>
/// The tildes of "~10–~20 minutes": nothing stands before them that they could lower, so that they open no subscript, and pair with none further on.
/// </summary>
internal sealed class ApproximateSignParser : InlineParser
{
    public ApproximateSignParser() => OpeningCharacters = ['~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (slice.PeekChar() == '~' || !(before is '\0' or '(' or '[' or '-' or '–' or '—' || before.IsWhitespace()))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start),
            Span = new SourceSpan(start, start),
            Line = line,
            Column = column,
        };
        slice.SkipChar();
        return true;
    }
}
