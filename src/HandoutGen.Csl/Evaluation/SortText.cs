namespace HandoutGen.Csl.Evaluation;

/// <summary>Characters that texts for sorting have beside those that show; no source has them.</summary>
internal static class SortText
{
    /// <summary>Orders before every figure.</summary>
    public const char BeforeFigures = '\u0002';
}
