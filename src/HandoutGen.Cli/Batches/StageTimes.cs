using System.Globalization;

namespace HandoutGen.Cli.Batches;

/// <summary>How long each stage of one job took. For one thread at a time.</summary>
/// <param name="job">The job's name for people.</param>
/// <param name="elapsed">The time since some moment before.</param>
internal sealed class StageTimes(string job, Func<TimeSpan> elapsed)
{
    private readonly List<(string Stage, TimeSpan Time)> _stages = [];
    private TimeSpan _last = elapsed();

    /// <summary>What was between the last stage and now belongs to none.</summary>
    public void Resume() => _last = elapsed();

    /// <summary>A stage ended, which began where the one before it ended.</summary>
    public void Ended(string stage)
    {
        var now = elapsed();
        _stages.Add((stage, now - _last));
        _last = now;
    }

    /// <summary>One line: each stage in milliseconds.</summary>
    public override string ToString() =>
        $"{job}: {string.Join(", ", _stages.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Stage} {stage.Time.TotalMilliseconds:0.0} ms")))}";
}
