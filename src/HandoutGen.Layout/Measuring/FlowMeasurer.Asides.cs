using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Strips;

namespace HandoutGen.Layout.Measuring;

/// <content>Pictures beside text.</content>
internal sealed partial class FlowMeasurer
{
    // What is higher is divided by a page's end, so nothing stands beside it.
    private const double LargestAside = 0.6;

    /// <inheritdoc/>
    public void Visit(FlowAside aside, Frame frame)
    {
        var width = SizeOf(aside.Figure, frame.Width).Width;
        var rest = frame.Width - width - aside.Gap;
        if (frame.IsBeside || aside.Content.IsEmpty || rest < _context.LeastMeasure || !StandsBeside())
        {
            AddAll([aside.Figure, .. aside.Content], frame);
        }

        bool StandsBeside()
        {
            // Its part of the measure is reckoned: the cell is as wide as the picture.
            var figure = aside.Figure with { Part = null, Width = width, Height = aside.Figure.Height * width / aside.Figure.Width };
            var picture = Measure([figure], new Frame(0, width) { InColumns = true }, _context);
            var (beside, below) = Divide(aside.Content, picture.Height(0, picture.Count), rest);
            var text = Measure(beside, new Frame(0, rest) { InColumns = true, IsBeside = true }, _context);
            var height = Math.Max(picture.Height(0, picture.Count), text.Height(0, text.Count));
            if (height > LargestAside * _context.PageHeight)
            {
                return false;
            }

            var (pictureStart, textStart) = aside.AtEnd ? (frame.Width - width, 0.0) : (0.0, width + aside.Gap);
            var row = new RowPiece([new RowCell(picture, LeftOf(frame.Start + pictureStart, width), 0), new RowCell(text, LeftOf(frame.Start + textStart, rest), 0)]);
            Add(row, 0, height, text.Count > 0 ? text.Strips[0].Baseline : null, BreakRules.None, lines: 2, frame);
            _strips.Space(Math.Max(aside.Figure.SpaceAfter, beside[^1].SpaceAfter));
            AddAll(below, frame);
            return true;
        }
    }

    // As many nodes, and items of a list that is not short, as begin beside so high a picture.
    private (ImmutableArray<FlowNode> Beside, ImmutableArray<FlowNode> Below) Divide(ImmutableArray<FlowNode> nodes, double height, double width)
    {
        var (beside, below) = (ImmutableArray.CreateBuilder<FlowNode>(), ImmutableArray.CreateBuilder<FlowNode>());
        var (divided, used) = (_context.DividedWords.Count, 0.0);
        foreach (var node in nodes)
        {
            if (used >= height)
            {
                below.Add(node);
            }
            else if (node is FlowList list && list.Items.Length > list.ShortCount)
            {
                var (count, above) = (0, used);
                while (count < list.Items.Length && used < height)
                {
                    used = above + HeightOf(list with { Items = list.Items[..++count] });
                }

                beside.Add(list with { Items = list.Items[..count] });
                if (count < list.Items.Length)
                {
                    below.Add(list with { Items = list.Items[count..], SpaceBefore = 0 });
                }
            }
            else
            {
                used += HeightOf(node);
                beside.Add(node);
            }
        }

        // They are measured again where they stand.
        _context.DividedWords.RemoveRange(divided, _context.DividedWords.Count - divided);
        return (beside.ToImmutable(), below.ToImmutable());

        double HeightOf(FlowNode node)
        {
            var list = Measure([node], new Frame(0, width) { InColumns = true, IsBeside = true }, _context);
            return node.SpaceBefore + list.Height(0, list.Count);
        }
    }
}
