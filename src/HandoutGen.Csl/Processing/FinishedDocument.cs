using HandoutGen.Csl.Citing;
using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Output;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Processing;

/// <summary>The citations and the list of a document with their punctuation settled, each made when it is asked for.</summary>
internal sealed class FinishedDocument(DocumentProcess process, CslStyle style, Localization locale)
{
    public Registry Registry => process.Registry;

    /// <summary>See <see cref="Evaluator.Evaluations"/>.</summary>
    public long Evaluations => process.Evaluations;

    /// <summary>See <see cref="DocumentProcess.Citations"/>.</summary>
    public IEnumerable<InlineNode?> Citations() =>
        process.Citations().Select(node => node is null ? null : InlineBuilder.Finish(node, locale, startsSentence: style.IsNote));

    /// <summary>See <see cref="DocumentProcess.Bibliography"/>.</summary>
    public IEnumerable<(ItemData Item, InlineNode Entry)> Bibliography() =>
        process.Bibliography().Select(entry => (entry.Item, InlineBuilder.Finish(entry.Entry, locale, startsSentence: true)));
}
