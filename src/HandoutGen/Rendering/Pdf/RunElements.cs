using HandoutGen.Layout.Flow;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Which element a run belongs to.</summary>
internal static class RunElements
{
    /// <summary>The run in an element, unless it has one of its own within that.</summary>
    public static TextRun In(this TextRun run, FlowElement element) =>
        run.Tag is InlineMark { Element: not null } ? run : run with { Tag = new InlineMark(element, (run.Tag as InlineMark)?.Origin) };
}
