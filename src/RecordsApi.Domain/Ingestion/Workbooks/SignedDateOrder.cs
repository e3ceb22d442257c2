using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Finds columns of dates that are typed with the day first. The publisher types the month first; a list that passed through a program
/// with other settings does not. The order is that of the whole column: dates are never read in both orders.
/// </summary>
internal static partial class SignedDateOrder
{
    /// <summary>
    /// The share of the typed dates that must be possible with the day first only, such as 17/6/2025. Of dates that are spread over
    /// months, three in five are; a few are typing errors.
    /// </summary>
    private const double MinShareOfEvidence = 0.25;

    /// <summary>
    /// Marks the typed dates of a list as <see cref="CellKind.DayFirst"/> if most dates are typed, some are possible with the day first
    /// only, and none with the month first only.
    /// </summary>
    /// <returns>The rows, and whether dates were marked.</returns>
    public static (List<PrintedRow> Rows, bool IsDayFirst) Mark(List<PrintedRow> rows)
    {
        int printed = 0, typed = 0, dayFirst = 0;
        foreach (var row in rows.Where(row => PrintedText.Clean(row.Cells.Signed) is not null))
        {
            printed++;
            if (Parse(row.Cells) is not { } numbers)
                continue;
            typed++;
            if (numbers is { First: <= 12, Second: > 12 and <= 31 })
                return (rows, false);
            if (numbers is { First: > 12 and <= 31, Second: <= 12 })
                dayFirst++;
        }

        return dayFirst > 0 && typed * 2 > printed && dayFirst >= MinShareOfEvidence * typed
            ? ([.. rows.Select(row => Parse(row.Cells) is null ? row : row with { Cells = row.Cells with { SignedKind = CellKind.DayFirst } })], true)
            : (rows, false);
    }

    private static (int First, int Second)? Parse(PrintedCells cells) =>
        cells.SignedKind == CellKind.Text && PrintedText.Clean(cells.Signed) is { } clean && TypedDate().Match(clean) is { Success: true } match
            ? (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : null;

    [GeneratedRegex(@"^(\d{1,2})\s?[-/.]+\s?(\d{1,2})\s?[-/.]+\s?(?:\d{4}|\d{2})(?!\d)")]
    private static partial Regex TypedDate();
}
