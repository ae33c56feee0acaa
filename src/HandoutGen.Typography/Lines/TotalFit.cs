using System.Runtime.InteropServices;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Typography.Lines;

/// <summary>
/// Line breaking by the least total cost of a paragraph (Knuth and Plass 1981), for text that is ragged right: <see cref="LineCosts"/>.
/// </summary>
/// <remarks>
/// A node is a line together with the step from the line before it to this one, for a staircase is seen over three lines. From each place
/// a line may go on to the few places between <see cref="LeastFill"/> and the full measure, so that the time is linear in the text.
/// The longest line that fits is always tried: the result never costs more than that of first-fit.
/// </remarks>
internal sealed class TotalFit
{
    private const double LeastFill = 0.7;

    // A word that no line can hold fills its lines: there are many places inside it, and none is better than another. Where the line begins inside it too, only the longest is tried.
    private const double EmergencyFill = 0.95;

    // A line that ends dearer than another at the same place can make good at most two staircases: one it does not complete, one it does not begin.
    private const double CanMakeGood = 2 * LineCosts.Staircase;

    [ThreadStatic]
    private static TotalFit? _scratch;

    private readonly List<Node> _nodes = [];

    // For each place, the first of the nodes that end there, -1 when there is none (they are linked by Node.Next), and the least of their costs.
    private int[] _ending = [];
    private double[] _least = [];

    private readonly record struct Node(int Start, int Previous, int Next, double Cost, double Slack, sbyte Step);

    /// <summary>The places at which lines end.</summary>
    public static int[] Choose(ReadOnlySpan<BreakOpportunity> places, LineWidths widths)
    {
        if (places.Length == 2)
        {
            return [1];
        }

        var fit = _scratch ??= new TotalFit();
        fit.Clear(places.Length);
        return fit.Search(places, widths);
    }

    /// <summary>What a choice of line ends costs in all.</summary>
    public static double Cost(ReadOnlySpan<BreakOpportunity> places, LineWidths widths, ReadOnlySpan<int> ends)
    {
        var cost = 0.0;
        var start = 0;
        Node? before = null;
        for (var line = 0; line < ends.Length; line++)
        {
            var measure = widths.Of(line);
            var own = LineCosts.Line(places, start, ends[line], measure, before is null || places[start].Kind == LineBreak.Mandatory);
            var node = Extend(places, start, ends[line], measure, own, before, before is null ? -1 : 0);
            cost = node.Cost;
            start = ends[line];
            before = node;
        }

        return cost;
    }

    private void Clear(int places)
    {
        _nodes.Clear();
        if (_ending.Length < places)
        {
            _ending = new int[places];
            _least = new double[places];
        }

        _ending.AsSpan(0, places).Fill(-1);
        _least.AsSpan(0, places).Fill(double.PositiveInfinity);
    }

    private int[] Search(ReadOnlySpan<BreakOpportunity> places, LineWidths widths)
    {
        for (var start = 0; start < places.Length - 1; start++)
        {
            if (start == 0 || _ending[start] >= 0)
            {
                AddLinesFrom(places, start, widths.Of(start == 0 ? 0 : 1));
            }
        }

        return Trace(places.Length - 1);
    }

    private void AddLinesFrom(ReadOnlySpan<BreakOpportunity> places, int start, double measure)
    {
        var left = places[start].StartX;
        for (var end = start + 1; end < places.Length; end++)
        {
            var width = places[end].EndX - left;
            if (end > start + 1 && width > measure + BreakOpportunity.Tolerance)
            {
                return;
            }

            var forced = places[end].Kind == LineBreak.Mandatory;
            var isLongest = forced || places[end + 1].EndX - left > measure + BreakOpportunity.Tolerance;
            if (isLongest || width >= measure * LeastFillOf(places[start].Kind, places[end].Kind))
            {
                AddLine(places, start, end, measure);
            }

            if (forced)
            {
                return;
            }
        }
    }

    private static double LeastFillOf(LineBreak start, LineBreak end) => (start, end) switch
    {
        (LineBreak.Emergency, LineBreak.Emergency) => double.PositiveInfinity,
        (_, LineBreak.Emergency) => EmergencyFill,
        _ => LeastFill,
    };

    // The line after each node that ends where it starts; of those that step alike, only the cheapest is kept.
    private void AddLine(ReadOnlySpan<BreakOpportunity> places, int start, int end, double measure)
    {
        Span<int> best = [-1, -1, -1];
        var own = LineCosts.Line(places, start, end, measure, start == 0 || places[start].Kind == LineBreak.Mandatory);
        if (start == 0)
        {
            Keep(Extend(places, 0, end, measure, own, null, -1), end, best);
            return;
        }

        var dearest = _least[start] + CanMakeGood;
        for (var previous = _ending[start]; previous >= 0;)
        {
            ref readonly var before = ref CollectionsMarshal.AsSpan(_nodes)[previous];
            var next = before.Next;
            if (before.Cost <= dearest)
            {
                Keep(Extend(places, start, end, measure, own, before, previous), end, best);
            }

            previous = next;
        }
    }

    private void Keep(in Node node, int end, Span<int> best)
    {
        _least[end] = Math.Min(_least[end], node.Cost);
        ref var known = ref best[node.Step + 1];
        if (known < 0)
        {
            known = _nodes.Count;
            _nodes.Add(node with { Next = _ending[end] });
            _ending[end] = known;
        }
        else if (node.Cost < _nodes[known].Cost)
        {
            CollectionsMarshal.AsSpan(_nodes)[known] = node with { Next = _nodes[known].Next };
        }
    }

    // The node of a line after another; its own cost is known.
    private static Node Extend(ReadOnlySpan<BreakOpportunity> places, int start, int end, double measure, double own, in Node? before, int previous)
    {
        // After a forced break a new outline begins: the lines before it are another paragraph to the eye.
        var opens = before is null || places[start].Kind == LineBreak.Mandatory;
        var slack = (measure - (places[end].EndX - places[start].StartX)) / measure;
        var cost = own + (before?.Cost ?? 0);
        sbyte step = 0;
        if (!opens && places[end].Kind != LineBreak.Mandatory)
        {
            var difference = slack - before!.Value.Slack;
            step = (sbyte)(Math.Abs(difference) < LineCosts.StepSeen ? 0 : Math.Sign(difference));
            cost += step != 0 && step == before.Value.Step ? LineCosts.Staircase : 0;
        }

        return new Node(start, previous, -1, cost, slack, step);
    }

    private int[] Trace(int end)
    {
        var best = _ending[end];
        for (var other = best; other >= 0; other = _nodes[other].Next)
        {
            best = _nodes[other].Cost < _nodes[best].Cost ? other : best;
        }

        var count = 0;
        for (var node = best; node >= 0; node = _nodes[node].Previous)
        {
            count++;
        }

        var ends = new int[count];
        for (var node = best; node >= 0; node = _nodes[node].Previous)
        {
            ends[--count] = end;
            end = _nodes[node].Start;
        }

        return ends;
    }
}
