using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Statistics;

/// <summary>Routes of statistics.</summary>
internal static class StatisticsEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapStatistics(this IEndpointRouteBuilder v1)
    {
        var statistics = v1.MapGroup("/statistics").WithTags("Statistics");
        statistics.MapGet("/agreements", CountAgreements.HandleAsync)
            .DescribeList<AgreementCountV1>("countAgreements", "Count agreements",
                "How many agreements there were on a day, and how many of them in force, told apart by what is asked. It takes the filters of `/v1/agreements` and counts the same agreements. Given whole, without pages.");
        statistics.MapGet("/timeline", GetTimeline.HandleAsync)
            .DescribeList<TimelinePointV1>("getTimeline", "Count agreements over time",
                "How many agreements there were at the end of each day, week, month or year between two days, how many of them in force, and how many began and ended to be so within it. Each count equals that of `/v1/agreements` with `asOf` the last day of the period and the same filters. At most 20,000 records, given whole, without pages.");
        statistics.MapGet("/durations", GetDurations.HandleAsync)
            .DescribeList<DurationV1>("getDurations", "Measure how long steps took",
                "Days from the first step to one status to the next step to another in the same agreement: fewest, quartiles, median and most. Only steps dated to the day are measured; the others are counted. Quartiles are interpolated between the two nearest values (type 7 of Hyndman and Fan, as in R, NumPy and spreadsheets). Given whole, without pages.");
    }
}
