using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Resolution;

/// <summary>
/// Holds a handout to what its types promise and the compiler cannot prove: a tree made by code gets a diagnostic where a
/// renderer would stumble. The reader's own trees always pass.
/// </summary>
internal sealed class TreeCheck : TreeWalk
{
    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    private readonly ResolvedHandout _handout;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private TreeCheck(ResolvedHandout handout, DiagnosticBag diagnostics) => (_handout, _diagnostics) = (handout, diagnostics);

    /// <summary>Reports each promise that the tree and its tables do not keep.</summary>
    public static void Run(ResolvedHandout handout, DiagnosticBag diagnostics)
    {
        var check = new TreeCheck(handout, diagnostics);
        var start = new SourceSpan(handout.File, 0, 0);
        check.Require(!handout.Sections.IsDefaultOrEmpty, start, "a handout has at least one section");
        check.Require(handout.Slug.Length > 0 && handout.Slug.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' || c > '\u007F'), start, $"the slug \"{handout.Slug}\" is no file name: it may have letters, digits and hyphens");
        check.Require(handout.Language.Length > 0, start, "a handout has a language");
        check.All(handout.Sections.IsDefault ? [] : handout.Sections);
        foreach (var citation in handout.Citations)
        {
            check.All(citation);
        }

        foreach (var entry in handout.References.Entries)
        {
            check.Unique(entry.Id, start);
            check.Require(entry.CitedBy.All(index => index >= 0 && index < handout.Citations.Length), start, $"the reference \"{entry.Id}\" is cited by a citation that is not there");
            check.All(entry.Label);
            check.All(entry.Content);
        }

        check.All(handout.Parts.Closing.Disclaimer);
        check.All(handout.Parts.Closing.Footer);
    }

    public override bool Visit(SubHeading heading)
    {
        Require(heading.Level >= 2, heading.Span, $"a heading in a body has a level from 2, not {heading.Level}");
        Unique(heading.Id, heading.Span);
        return base.Visit(heading);
    }

    public override bool Visit(ListBlock list) =>
        Require(!list.Items.IsDefaultOrEmpty, list.Span, "a list has at least one item") && base.Visit(list);

    public override bool Visit(TableBlock table)
    {
        var isRegular = Require(!table.Columns.IsDefaultOrEmpty && !table.Header.IsDefault && !table.Rows.IsDefault, table.Span, "a table has at least one column")
            && Require(table.Header.Length == table.Columns.Length, table.Span, $"the table's header has {table.Header.Length} cells for {table.Columns.Length} columns");
        for (var i = 0; isRegular && i < table.Rows.Length; i++)
        {
            var cells = table.Rows[i].IsDefault ? 0 : table.Rows[i].Length;
            isRegular = Require(cells == table.Columns.Length, table.Span, $"row {i + 1} of the table has {cells} cells for {table.Columns.Length} columns");
        }

        return isRegular && table.Columns.All(alignment => Known(alignment, table.Span)) && base.Visit(table);
    }

    public override bool Visit(Figure figure)
    {
        Require(_handout.Images.ContainsKey(figure.Source), figure.Span, $"there is no picture \"{figure.Source}\" among the handout's images");
        Require(!string.IsNullOrWhiteSpace(figure.Alt), figure.Span, $"the picture \"{figure.Source}\" has no words that say what it shows");
        return base.Visit(figure);
    }

    public override bool Visit(Callout callout) => Known(callout.Kind, callout.Span) && base.Visit(callout);

    public override bool Visit(Columns columns) =>
        Require(columns.Count is 2 or 3, columns.Span, $"text is set in 2 or 3 columns, not in {columns.Count}") && base.Visit(columns);

    public override bool Visit(Styled styled) => Known(styled.Style, styled.Span) && base.Visit(styled);

    public override bool Visit(Link link)
    {
        Require(
            link.Target is not ExternalTarget external || Schemes.Any(scheme => external.Value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)),
            link.Span,
            "a link leads to http, https, mailto or tel, or to a place in the handout");
        return base.Visit(link);
    }

    public override bool Visit(ForeignText foreign) =>
        Require(foreign.Language.Length > 0, foreign.Span, "text in another language says which") && base.Visit(foreign);

    public override bool Visit(CitationMark citation) => Require(
        citation.Index >= 0 && citation.Index < _handout.Citations.Length, citation.Span, $"there is no citation {citation.Index}: the handout has {_handout.Citations.Length}");

    public override bool Visit(BrandMark mark) => Require(_handout.Brand.Values.ContainsKey(mark.Name), mark.Span, $"the brand has no value \"{mark.Name}\"");

    protected override bool Visit(Section section)
    {
        Require(section.Level >= 2, section.Span, $"a section has a level from 2, not {section.Level}");
        Unique(section.Id, section.Span);
        return Require(!section.Sections.IsDefault, section.Span, NotGiven) && base.Visit(section);
    }

    protected override bool All(ImmutableArray<Block> blocks) => Require(!blocks.IsDefault, default, NotGiven) && base.All(blocks);

    protected override bool All(ImmutableArray<Inline> content) => Require(!content.IsDefault, default, NotGiven) && base.All(content);

    private const string NotGiven = "a list of the tree is not given: an empty one is written []";

    private void Unique(string id, SourceSpan span)
    {
        Require(id.Length > 0, span, "every section, heading and reference has an id");
        Require(_ids.Add(id), span, $"the id \"{id}\" is given twice");
    }

    private bool Known<T>(T value, SourceSpan span)
        where T : struct, Enum => Require(Enum.IsDefined(value), span, $"{value} is no {typeof(T).Name}");

    private bool Require(bool isKept, SourceSpan span, string promise)
    {
        if (!isKept)
        {
            _diagnostics.Report(TreeRules.BrokenTree, span.File is null ? new SourceSpan(_handout.File, 0, 0) : span, promise, "correct the program that made the handout");
        }

        return isKept;
    }
}
