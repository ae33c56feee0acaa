namespace HandoutGen.Csl.Evaluation;

/// <summary>Characters that texts for sorting have beside those that show; no source has them.</summary>
internal static class SortText
{
    /// <summary>Separates parts of which the shorter one comes first, whatever follows: "Smith, Zoe" before "Smith Jones, Ann".</summary>
    public const char Boundary = '\u0001';

    /// <summary>Orders before every figure.</summary>
    public const char BeforeFigures = '\u0002';
}
