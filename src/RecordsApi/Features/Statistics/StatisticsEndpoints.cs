using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Security;

namespace RecordsApi.Features.Statistics;

/// <summary>Routes of statistics.</summary>
internal static class StatisticsEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapStatistics(this IEndpointRouteBuilder v1)
    {
        var statistics = v1.MapGroup("/statistics").WithTags("Statistics");
        statistics.MapGet("/agreements", CountAgreements.HandleAsync)
            .DescribeList<AgreementCountV1>("countAgreements", "Count agreements",
                "The number of agreements on a date, and how many of them were in force, grouped by the properties in `by`. Takes the filters of `/v1/agreements` and counts the same agreements. Not paged.")
            .WithCost(new(4));
        statistics.MapGet("/timeline", GetTimeline.HandleAsync)
            .DescribeList<TimelinePointV1>("getTimeline", "Count agreements over time",
                "The number of agreements at the end of each day, week, month or year in a range of dates, how many of them were in force, and how many came into force or ceased to be in force in the period. Each count equals the one from `/v1/agreements` with the same filters and `asOf` set to the last day of the period. At most 20,000 records; not paged.")
            .WithCost(new(10));
        statistics.MapGet("/durations", GetDurations.HandleAsync)
            .DescribeList<DurationV1>("getDurations", "Measure durations between statuses",
                "Days from the first status event with one status to the next status event with another status of the same agreement: minimum, quartiles, median and maximum. Only events with an exact date are measured; the others are counted. Quartiles are interpolated linearly (type 7 of Hyndman and Fan, as in R, NumPy and spreadsheets). Not paged.")
            .WithCost(new(5));
        statistics.MapGet("/durations/cases", ListDurationCases.HandleAsync)
            .DescribeList<DurationCaseV1>("listDurationCases", "List the cases of durations between statuses",
                "The agreements that `/v1/statistics/durations` summarizes, longest first: each with the two status events and the days between them, or why they are not measured.")
            .WithCost(new(5));
    }
}
