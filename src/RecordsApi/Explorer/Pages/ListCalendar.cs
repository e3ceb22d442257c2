using RecordsApi.Explorer.Charts;
using RecordsApi.Features.Coverage.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>What the register holds of a published list.</summary>
/// <param name="Coverage">The coverage of the list.</param>
/// <param name="Months">Number of publications by the first day of the month.</param>
/// <param name="Calendar">The same as a chart; null if there are none.</param>
public sealed record ListCalendar(CoverageV1 Coverage, IReadOnlyDictionary<DateOnly, int> Months, ChartForms? Calendar);
