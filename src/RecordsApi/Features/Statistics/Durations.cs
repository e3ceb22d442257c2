using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Features.StatusEvents;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>Measures the days between two statuses of the same agreement.</summary>
internal static class Durations
{
    private const string Signing = "Where an agreement has no step to signed, its step to active counts as one: it is dated by the last signature.";

    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        Asked<DurationsRequest> asked, RegisterContext db, WholeAnswers answers, CancellationToken cancellationToken)
    {
        var (from, to) = (asked.Request.FromStatus, asked.Request.ToStatus);
        var positions = await db.PositionsAsync(asked.Frame, cancellationToken);
        var agreements = await db.AgreementsAsOf(asked.Frame, positions)
            .OfParties(asked.Request.Filters, db).OfStatus(asked.Request.Filters)
            .Select(Standing.Projection).ToListAsync(cancellationToken);
        var steps = await StepsAsync(db, asked.Frame, cancellationToken);
        var grouping = await Grouping.OfAsync(db, asked.Request.By, cancellationToken);
        var groups = agreements
            .Select(a => (Agreement: a, Passage: Passage.Of([.. steps[a.Id]], from, to)))
            .Where(a => a.Passage is not null)
            .SelectMany(a => grouping.KeysOf(a.Agreement).Select(key => (Key: key, a.Passage)))
            .ToLookup(pair => pair.Key, pair => pair.Passage!.Value);
        if (groups.Count > WholeAnswers.MostRecords)
            return WholeAnswers.TooMany("by", "Tell apart by less.");
        return await answers.AnswerAsync(asked, asked.Frame, new WholePlan<DurationV1>(
            $"Days from {from} to {to}{grouping.Told}",
            new Dictionary<string, object> { ["from"] = from, ["to"] = to, ["by"] = grouping.By },
            [.. grouping.Ordered(groups.Select(g => g.Key)).Select(key => Measure(key, [.. groups[key]]))],
            [.. from == "signed" || to == "signed" ? (string[])[Signing] : [], .. grouping.Notes()]), cancellationToken);
    }

    private static async Task<ILookup<string, Step>> StepsAsync(RegisterContext db, RegisterFrame frame, CancellationToken cancellationToken)
    {
        var steps = await db.StatusEvents.StandingAt(frame)
            .Where(e => e.Latest <= frame.AsOf)
            .OrderBy(e => e.Latest).ThenBy(e => e.Sequence)
            .Select(e => new { e.AgreementId, Step = new Step(e.Status, e.Earliest, e.Latest) })
            .ToListAsync(cancellationToken);
        return steps.ToLookup(s => s.AgreementId, s => s.Step);
    }

    private static DurationV1 Measure(GroupKey key, IReadOnlyList<Passage> passages)
    {
        var days = new Spread([.. passages.Select(p => p.Days).OfType<int>()]);
        return new(
            key.State, key.Level, key.AgencyType, key.Program, key.Model, key.Status, key.Phase, key.County,
            days.Count, days.Minimum, days.At(0.25), days.At(0.5), days.At(0.75), days.Maximum,
            passages.Count(p => p.Outcome == PassageOutcome.NotReached),
            passages.Count(p => p.Outcome == PassageOutcome.Reversed),
            passages.Count(p => p.Outcome == PassageOutcome.Imprecise));
    }
}
