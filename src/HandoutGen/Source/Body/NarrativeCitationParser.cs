using Markdig.Helpers;
using Markdig.Parsers;

namespace HandoutGen.Source.Body;

/// <summary>Reads a citation in running text: <c>@ashar2022</c>, <c>@ashar2022 [p. 3]</c>.</summary>
internal sealed class NarrativeCitationParser : InlineParser
{
    public NarrativeCitationParser() => OpeningCharacters = ['@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (char.IsLetterOrDigit(before) || before is '_' or '@' or '/')
        {
            return false;
        }

        if (CitationSyntax.ReadNarrative(slice.Text, slice.Start, slice.End, out var end) is not { } citation)
        {
            return false;
        }

        CitationInline.Add(processor, ref slice, citation, slice.Start, end);
        return true;
    }
}
