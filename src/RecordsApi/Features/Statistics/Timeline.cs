using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>Counts agreements at the end of each period between two days.</summary>
internal static class Timeline
{
    private const string Instead = "Ask for longer periods, fewer days or fewer groups.";

    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        Asked<TimelineRequest> asked, RegisterContext db, WholeAnswers answers, CancellationToken cancellationToken)
    {
        var request = asked.Request;
        var to = request.LastDay ?? asked.Frame.AsOf;
        var from = request.FirstDay ?? YearBefore(to);
        if (from > to)
            return AskingFilter.Refusal([new("from", $"from lies after today, {to:yyyy-MM-dd}, with which the last period ends if `to` is not given.")]);
        IReadOnlyList<Period> periods = [.. Periods.Between(from, to, request.Every).Take(WholeAnswers.MostRecords + 1)];
        if (periods.Count > WholeAnswers.MostRecords)
            return WholeAnswers.TooMany("every", Instead);

        var grouping = await Grouping.OfAsync(db, request.By, cancellationToken);
        var tally = await CountAsync(db, asked, periods, grouping, cancellationToken);
        var groups = tally.Groups;
        if ((long)groups.Count * periods.Count > WholeAnswers.MostRecords)
            return WholeAnswers.TooMany("every", Instead);
        var frame = asked.Frame with { AsOf = to };
        return await answers.AnswerAsync(asked, frame, new WholePlan<TimelinePointV1>(
            $"Number of agreements at the end of each {request.Every} from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}{grouping.Told}",
            new Dictionary<string, object> { ["from"] = from, ["to"] = to, ["every"] = request.Every, ["by"] = grouping.By },
            [.. periods.SelectMany((period, i) => groups.Select(g => Point(period, i, g.Key, g.Value)))],
            Notes(grouping)), cancellationToken);
    }

    private static async Task<TimelineTally> CountAsync(
        RegisterContext db, Asked<TimelineRequest> asked, IReadOnlyList<Period> periods, Grouping grouping, CancellationToken cancellationToken)
    {
        var (from, to) = (periods[0].From, periods[^1].To);
        var spans = await db.AgreementSpans(asked.Frame.KnownAt)
            .OfParties(asked.Request.Filters, db).OfStatus(asked.Request.Filters)
            .Where(s => s.FromDay <= to && (s.UntilDay == null || s.UntilDay >= from))
            .ToListAsync(cancellationToken);
        var tally = new TimelineTally(periods, grouping);
        if (grouping.By.Count == 0)
            tally.Of(GroupKey.All);
        foreach (var span in spans)
            tally.Add(Standing.Of(span), span.FromDay, span.UntilDay, span.FollowsOutOfForce, span.PrecedesOutOfForce);
        return tally;
    }

    private static TimelinePointV1 Point(Period period, int index, GroupKey key, TimelineSeries series) => new(
        period.Name, period.From, period.To,
        key.State, key.Level, key.AgencyType, key.Program, key.Model, key.Status, key.Phase, key.County,
        series.Agreements[index], series.InForce[index], series.Began[index], series.Ended[index]);

    private static IReadOnlyList<string> Notes(Grouping grouping)
    {
        const string Intervals = "A step whose date is an interval counts on the interval's last day.";
        const string Passing = "An agreement that passes to another agency, or changes its status within a phase, can move from one group to another without beginning or ending.";
        return grouping.By.Count == 0 ? [Intervals] : [Intervals, Passing, .. grouping.Notes()];
    }

    private static DateOnly YearBefore(DateOnly day) => day.Year == 1 ? DateOnly.MinValue : day.AddYears(-1).AddDays(1);
}
