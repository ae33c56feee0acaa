using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace HandoutGen.Source.Body;

/// <summary>
/// The Markdown of a handout: CommonMark, pipe tables, boxes to tick, superscripts and subscripts, bare web addresses, fenced divs,
/// citations, attributed spans and marks.
/// </summary>
internal static class MarkdownDialect
{
    // What "http://", "ftp://" and "www." begin with. Of "tel:" and "mailto:" before an address Markdig would take the words away.
    private static readonly char[] WebSchemes = ['h', 'f', 'w'];

    /// <summary>For bodies.</summary>
    public static MarkdownPipeline Blocks { get; } = Build(inlinesOnly: false);

    /// <summary>For headings and captions: nothing begins a list, a quotation or a heading there.</summary>
    public static MarkdownPipeline Inlines { get; } = Build(inlinesOnly: true);

    private static MarkdownPipeline Build(bool inlinesOnly)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.UseEmphasisExtras(EmphasisExtraOptions.Superscript | EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Strikethrough);
        if (inlinesOnly)
        {
            builder.BlockParsers.Clear();
            builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        }
        else
        {
            builder.UsePipeTables();
            builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
            builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
            builder.BlockParsers.Insert(0, new FencedDivParser());
            builder.InlineParsers.Insert(0, new CheckBoxParser());
        }

        builder.InlineParsers.InsertBefore<LinkInlineParser>(new BracketParser());
        builder.InlineParsers.Insert(0, new NarrativeCitationParser());
        builder.InlineParsers.Insert(0, new BrandMarkParser());
        builder.InlineParsers.Insert(0, new ApproximateSignParser());
        builder.InlineParsers.Insert(0, new AutoLinkParser(new AutoLinkOptions { UseHttpsForWWWLinks = true }) { OpeningCharacters = WebSchemes });
        return builder.Build();
    }
}
