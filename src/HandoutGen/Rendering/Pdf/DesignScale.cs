using HandoutGen.Model;

namespace HandoutGen.Rendering.Pdf;

/// <summary>
/// The design in numbers: every size, space and margin of the PDF, in points. All of them follow from the size of the text,
/// its leading and the paper, so that Letter and A4, every step of fitting and large print are set by one set of rules.
/// </summary>
internal sealed class DesignScale
{
    // The mean advance of the bundled faces in English text, in em: what characters a line are counted with.
    private const double MeanAdvance = 0.43;

    // Long enough to read fluently, short enough to find the next line.
    private const double CharactersPerLine = 70;

    // Large type with wide leading needs the paper for itself.
    private const double LargestTop = 96;
    private const double LargestBottom = 110;

    private const double LargePrintSize = 18;
    private const double LargePrintLineHeight = 1.5;

    public DesignScale(Brand brand, DesignStep step, bool largePrint, bool landscape = false)
    {
        LargePrint = largePrint;
        var type = brand.Typography;
        Body = largePrint ? Math.Max(LargePrintSize, type.BaseSize) : Math.Max(DesignStep.SmallestSize, Math.Min(type.BaseSize - step.Shrink, step.Largest));
        var lineHeight = largePrint ? Math.Max(LargePrintLineHeight, type.LineHeight) : Math.Min(type.LineHeight, step.LineHeight);
        Unit = Math.Round(Body * lineHeight * 2) / 8;
        Air = largePrint ? 1 : step.Air;
        Columns = largePrint ? 1 : step.Columns;
        (PageWidth, PageHeight) = brand.PageSize == PageSize.A4 ? (595.28, 841.89) : (612, 792);

        if (landscape)
        {
            (PageWidth, PageHeight) = (PageHeight, PageWidth);
        }

        // One column stands in the middle of the paper's width; headings, masthead and tables reach out of it.
        var side = Columns > 1 ? 46 : largePrint ? 60 : 72;
        Wide = PageWidth - (2 * side);
        var measure = Columns > 1 || largePrint ? Wide : Math.Min(CharactersPerLine * MeanAdvance * Body, Wide - (6 * Unit));
        Hanging = Math.Min((Wide - measure) / 2, 12 * Unit);
        Left = side + Hanging;
        Right = PageWidth - Left - measure;
        WideRight = Right - side;
        Gap = 5.5 * Unit;
    }

    /// <summary>Large print: 18 points, no italics, one column.</summary>
    public bool LargePrint { get; }

    /// <summary>The paper's width.</summary>
    public double PageWidth { get; }

    /// <summary>The paper's height.</summary>
    public double PageHeight { get; }

    /// <summary>A quarter of the leading: every space is a multiple of it.</summary>
    public double Unit { get; }

    /// <summary>The part of the full white between blocks that this step leaves.</summary>
    public double Air { get; }

    /// <summary>The number of columns of the text.</summary>
    public int Columns { get; }

    /// <summary>Between columns.</summary>
    public double Gap { get; }

    /// <summary>From the paper's left edge to the text.</summary>
    public double Left { get; }

    /// <summary>From the text to the paper's right edge.</summary>
    public double Right { get; }

    /// <summary>How far headings and the masthead hang out to the left of the text.</summary>
    public double Hanging { get; }

    /// <summary>How far the masthead and wide tables reach out to the right of the text.</summary>
    public double WideRight { get; }

    /// <summary>The measure of the masthead, the title and the running lines.</summary>
    public double Wide { get; }

    /// <summary>From the paper's upper edge to the text, after the first page.</summary>
    public double Top => Math.Min((Columns > 1 ? 12.5 : 17) * Unit, LargestTop);

    /// <summary>From the text to the paper's lower edge.</summary>
    public double Bottom => Math.Min((Columns > 1 ? 13.5 : 19) * Unit, LargestBottom);

    /// <summary>The text.</summary>
    public double Body { get; }

    /// <summary>From baseline to baseline of the text.</summary>
    public double Leading => 4 * Unit;

    /// <summary>However deep text is nested, its measure is about so wide: some 23 letters.</summary>
    public double LeastMeasure => 10 * Body;

    /// <summary>The type of a table whose words do not fit side by side.</summary>
    public double SmallestTable => LargePrint ? Small : Math.Min(Small, 9.5);

    /// <summary>The handout's title.</summary>
    public double Title => LargePrint ? 30 : Body * (Columns > 1 ? 2 : 2.2);

    /// <summary>The subtitle.</summary>
    public double Subtitle => Body * 1.15;

    /// <summary>References, captions, tables, the disclaimer: one step smaller than the text.</summary>
    public double Small => LargePrint ? Body : Math.Max(10.5, Body - 1);

    /// <summary>From baseline to baseline of small text.</summary>
    public double SmallLeading => LargePrint ? Leading : 3.5 * Unit;

    /// <summary>From baseline to baseline in tables: closer in large print too, so that a row is seen at a glance (1.3 of the size; 1.25 is the least for weak eyes).</summary>
    public double TableLeading => 3.5 * Unit;

    /// <summary>Running lines.</summary>
    public double Fine => LargePrint ? Body : 9;

    /// <summary>From baseline to baseline of running lines.</summary>
    public double FineLeading => 1.3 * Fine;

    /// <summary>The practice's name.</summary>
    public double Practice => Body * 1.35;

    /// <summary>From the surrounding text's edge to the text of a list.</summary>
    public double ListIndent => 4 * Unit;

    /// <summary>The hanging indent of references.</summary>
    public double ReferenceIndent => 5 * Unit;

    /// <summary>The size of a heading.</summary>
    /// <param name="level">2 for a section.</param>
    public double Heading(int level) => level switch
    {
        <= 2 => Body * (LargePrint ? 1.3 : Columns > 1 ? 1.25 : 1.4),
        3 => Body * 1.15,
        _ => Body,
    };

    /// <summary>The white above a heading.</summary>
    public double HeadingSpace(int level) => Space(level switch { <= 2 => Columns > 1 ? 5 : 6, 3 => 5, _ => 4 });

    /// <summary>The white under a heading.</summary>
    public double HeadingGap(int level) => Space(level <= 2 ? 1.5 : 1);

    /// <summary>Between paragraphs.</summary>
    public double ParagraphSpace => Space(2);

    /// <summary>A number of units, less where the step leaves less air; halves of a unit stay on the grid of quarters of the leading's quarter.</summary>
    public double Space(double units) => Math.Max(0.5, Math.Round(units * Air * 2) / 2) * Unit;

    /// <summary>What a space lacks to the next half of a unit.</summary>
    public double ToGrid(double space) => Math.Max(0, (Math.Ceiling((space * 2 / Unit) - 0.001) * Unit / 2) - space);

    /// <summary>The leading of a size on the grid: the least number of half units that leaves it room.</summary>
    public double LeadingOf(double size, double lineHeight = 1.15) => Math.Ceiling(size * lineHeight / Unit * 2) / 2 * Unit;
}
