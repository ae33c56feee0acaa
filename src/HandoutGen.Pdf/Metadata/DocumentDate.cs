using System.Globalization;

namespace HandoutGen.Pdf.Metadata;

/// <summary>A date known to the year, the month or the day: the file says no more than the author did.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or nothing.</param>
/// <param name="Day">1 to 31, or nothing; only with a month.</param>
public readonly record struct DocumentDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>As XMP writes it (ISO 8601, reduced accuracy): "2026", "2026-11", "2026-11-05".</summary>
    public string ToIso() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{Part("-", Month)}{Part("-", Day)}");

    /// <summary>As the document information writes it (ISO 32000-1, 7.9.4): "D:202611".</summary>
    public string ToPdf() => string.Create(CultureInfo.InvariantCulture, $"D:{Year:0000}{Part("", Month)}{Part("", Day)}");

    private static string Part(string separator, int? value) =>
        value is int number ? string.Create(CultureInfo.InvariantCulture, $"{separator}{number:00}") : "";
}
