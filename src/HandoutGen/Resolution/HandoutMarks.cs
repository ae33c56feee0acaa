using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandoutGen.Model;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Resolution;

/// <summary>Everything in a handout's tree that has to be looked up, in the order of the text.</summary>
internal sealed partial class HandoutMarks : TreeWalk
{
    private HandoutMarks()
    {
    }

    /// <summary>The ids of sections and sub-headings.</summary>
    public List<string> Anchors { get; } = [];

    /// <summary>The figures' paths.</summary>
    public List<Located<string>> Images { get; } = [];

    /// <summary>The names of brand values.</summary>
    public List<Located<string>> BrandValues { get; } = [];

    /// <summary>Links to places in the handout.</summary>
    public List<Located<string>> InternalLinks { get; } = [];

    /// <summary>Citations right after a number or its unit of length, by their index, with that number.</summary>
    public List<(int Index, Located<string> Number)> CitationsAfterNumbers { get; } = [];

    /// <summary>Collects the marks of a handout.</summary>
    public static HandoutMarks Of(Handout handout)
    {
        var marks = new HandoutMarks();
        marks.All(handout.Sections);
        return marks;
    }

    public override bool Visit(SubHeading heading)
    {
        Anchors.Add(heading.Id);
        return base.Visit(heading);
    }

    public override bool Visit(Figure figure)
    {
        Images.Add(new Located<string>(figure.Source, figure.Span));
        return base.Visit(figure);
    }

    public override bool Visit(Link link)
    {
        if (link.Target is InternalTarget target)
        {
            InternalLinks.Add(new Located<string>(target.Id, link.Span));
        }

        return base.Visit(link);
    }

    public override bool Visit(BrandMark mark)
    {
        BrandValues.Add(new Located<string>(mark.Name, mark.Span));
        return true;
    }

    protected override bool All(ImmutableArray<Inline> content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is CitationMark mark && LastNumber().Match(PlainText.Of(content[Math.Max(0, i - 2)..i])) is { Success: true } number)
            {
                CitationsAfterNumbers.Add((mark.Index, new Located<string>(number.Groups[1].Value, mark.Span)));
            }
        }

        return base.All(content);
    }

    [GeneratedRegex(@"(\d(?:[ \u00A0]?(?:[kcm]?m|ft|in))?)\s*$")]
    private static partial Regex LastNumber();

    protected override bool Visit(Section section)
    {
        Anchors.Add(section.Id);
        return base.Visit(section);
    }
}
