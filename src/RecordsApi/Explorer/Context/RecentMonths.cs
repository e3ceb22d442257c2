namespace RecordsApi.Explorer.Context;

/// <summary>The months that charts show: two years, the last of which is that of the page.</summary>
internal static class RecentMonths
{
    private const int Count = 24;

    /// <summary>The first day of the first month.</summary>
    /// <param name="asOf">The date of the page.</param>
    public static DateOnly GetFirstDay(DateOnly asOf) => new DateOnly(asOf.Year, asOf.Month, 1).AddMonths(1 - Count);
}
