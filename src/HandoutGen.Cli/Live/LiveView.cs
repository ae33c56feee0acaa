using System.Collections.Immutable;
using HandoutGen.Cli.Batches;
using HandoutGen.Cli.Terminals;
using HandoutGen.Rendering;

namespace HandoutGen.Cli.Live;

/// <summary>One handout in one brand and print, as a preview shows it.</summary>
/// <param name="Handout">The handout.</param>
/// <param name="Brand">The brand; null for the handout's own.</param>
/// <param name="LargePrint">It is shown in large print.</param>
/// <param name="Key">Its name in addresses: "0-1-large".</param>
internal sealed record LiveView(InputPath Handout, InputPath? Brand, bool LargePrint, string Key)
{
    /// <summary>What renderers are asked for.</summary>
    public RenderOptions Print => new(LargePrint);

    /// <summary>Every handout in every brand and both prints; the first is shown first.</summary>
    public static ImmutableArray<LiveView> All(BatchRequest request)
    {
        var views = ImmutableArray.CreateBuilder<LiveView>();
        for (var handout = 0; handout < request.Handouts.Length; handout++)
        {
            for (var brand = 0; brand < Math.Max(1, request.Brands.Length); brand++)
            {
                foreach (var large in (ReadOnlySpan<bool>)[false, true])
                {
                    views.Add(new LiveView(
                        request.Handouts[handout],
                        request.Brands.IsEmpty ? null : request.Brands[brand],
                        large,
                        $"{handout}-{brand}-{(large ? "large" : "standard")}"));
                }
            }
        }

        return views.ToImmutable();
    }
}
