using System.Globalization;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Http.Queries;

/// <summary>What a reader should know of an answer that the lists do not cover, in one wording for all endpoints.</summary>
internal static class CoverageNotes
{
    /// <summary>The notes on an answer from one date to another; both are the same if it is about one date.</summary>
    /// <param name="coverage">What was observed.</param>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date.</param>
    /// <param name="assumed">Number of agreements whose status is assumed on the last date; null if they were not counted.</param>
    public static IEnumerable<string> Describe(QueryCoverage coverage, DateOnly from, DateOnly to, long? assumed)
    {
        if (coverage.Lists.Count == 0)
            yield return "No published list shows these agreements. The register has only what was reported of single ones, whose status is unknown if nothing else was reported for long.";
        foreach (var list in coverage.Lists)
        {
            if (coverage.Spans[list] is { } span && from < span.From)
                yield return DescribeBefore(list, span);
        }

        string[] ended = [.. coverage.Lists.Where(list => coverage.Spans[list] is { } span && to > span.Through)];
        if (assumed != 0 && ended.Length > 0)
            yield return DescribeAssumed(coverage.Spans, ended, to, assumed);
        if (coverage.IsDefaultDate && coverage.LastOtherEventOn > to)
            yield return $"The register records status events after this date, up to {coverage.LastOtherEventOn:yyyy-MM-dd}. To include them, ask for a later date.";
    }

    private static string DescribeBefore(string list, CoveredSpan span) =>
        $"The {list} list is known from {span.From:yyyy-MM-dd} on. Before that date the register has only what later lists and other sources prove, "
        + $"such as a signing date that was printed later; {(list == ListCodes.Pending ? "applications" : "agreements")} that ended before {span.From:yyyy-MM-dd} are not known.";

    private static string DescribeAssumed(ListCoverage spans, IReadOnlyList<string> ended, DateOnly day, long? assumed)
    {
        var ends = string.Join(" and of ", ended.Select(list => $"the {list} list ({spans[list]!.Through:yyyy-MM-dd})"));
        var which = assumed is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count} of these agreements") : "agreements that it carries";
        return $"{day:yyyy-MM-dd} is after the last publication of {ends}. The status of {which} is assumed: still believed, but not observed since.";
    }
}
