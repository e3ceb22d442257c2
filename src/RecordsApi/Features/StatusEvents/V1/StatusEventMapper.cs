using RecordsApi.Data;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.StatusEvents.V1;

/// <summary>Maps status events to records of version 1.</summary>
internal static class StatusEventMapper
{
    /// <summary>Maps status events, with what has to be read for them.</summary>
    public static async Task<IReadOnlyList<StatusEventV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<StatusEvent> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var records = await db.ReadStatusEventRelatedRowsAsync(rows, context.Includes("sources"), cancellationToken);
        var sources = records.GetRows<StatusEventSource>().ToLookup(s => s.StatusEventId, s => s.SourceId);
        var parties = new AgreementParties(records);
        var map = CreateMapper(records, parties.Find, context);
        return [.. rows.Select(e => map(e, sources[e.Id]))];
    }

    /// <summary>A column with the ids of the sources, for lists that are read in full, and how it is mapped.</summary>
    public static ExtraColumn<StatusEvent, StatusEventV1> CreateSourceIdsColumn(this RegisterContext db, IResponseContext context)
    {
        var reader = new AgreementPartyReader(db);
        return new(StatusEventRelatedRows.SourceIdsColumn, async (rows, ct) =>
        {
            StatusEvent[] events = [.. rows];
            var parties = await reader.ReadAsync(events.Select(e => e.AgreementId), ct);
            var map = CreateMapper(await db.ReadStatusEventAssertionsAsync(events, context.Includes("sources"), ct), id => parties[id], context);
            return (e, sourceIds) => map(e, sourceIds?.Split(' ') ?? []);
        });
    }

    /// <summary>The earliest possible date of a status event; null where its date has no beginning.</summary>
    public static DateOnly? FindEarliest(DateOnly earliest) => earliest == DateOnly.MinValue ? null : earliest;

    private static Func<StatusEvent, IEnumerable<string>, StatusEventV1> CreateMapper(
        RelatedRows records, Func<string, AgreementParty> findParty, IResponseContext context)
    {
        var included = records.ToSourcesByIdIfIncluded(context);
        var assertions = records.GetRows<StatusEventAssertion>().ToLookup(a => a.StatusEventId);
        return (e, sources) =>
        {
            var record = e.ToResponse(findParty(e.AgreementId), sources, assertions[e.Id], context);
            return included is null ? record : record with { Sources = included.SelectSources(record.SourceIds) };
        };
    }

    /// <summary>Maps a status event with the party of its agreement, the ids of its sources and their assertions where they disagree.</summary>
    public static StatusEventV1 ToResponse(
        this StatusEvent e, AgreementParty party, IEnumerable<string> sources, IEnumerable<StatusEventAssertion> assertions, IResponseContext context) => ToResponse(
            e, party, sources, assertions, e.SupersededAt <= context.TemporalContext.KnownAt, context);

    private static StatusEventV1 ToResponse(
        StatusEvent e, AgreementParty party, IEnumerable<string> sources, IEnumerable<StatusEventAssertion> assertions, bool isSuperseded,
        IResponseContext context) => context.Cite(new StatusEventV1(
        e.Id, e.AgreementId, party.AgencyId, party.AgencyName, party.State, party.CountyIds, party.Model, e.Status, e.Phase, e.OccurredOn, FindEarliest(e.Earliest), e.Latest,
        e.Basis, e.Confidence, e.Disputed, e.DecisionId, e.PublicationId, e.LinkedEventId,
        e.SuccessorId, e.EndCause, e.InitiatedBy, e.Note, e.RecordedAt, isSuperseded ? e.SupersededAt : null,
        e.Backfilled, isSuperseded ? e.ClosedAs : null, isSuperseded ? e.ClosedBecause : null, isSuperseded ? e.ReplacedById : null, e.ChosenBy,
        [.. assertions.OrderBy(a => a.Number).Select(a => new AssertionV1(a.Status, a.OccurredOn, a.Basis, a.SourceIds.Split(' '), a.Note))],
        [.. sources.Order(StringComparer.Ordinal)], null,
        new(context.GetUrl($"status-events/{e.Id}"), context.GetUrl($"agreements/{e.AgreementId}/history")),
        ""));
}
