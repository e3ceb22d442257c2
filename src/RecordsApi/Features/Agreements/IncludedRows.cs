using System.Collections.Concurrent;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Caching;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>
/// The rows of the records that agreements include, by the id that leads to them. What was known at the newest timestamp of a dataset version does
/// not change within it, so the rows are kept for other pages that show the same agreements, on any date.
/// </summary>
internal sealed class IncludedRows : IBoundedCache
{
    // At about 2 kB each, 20 MB.
    private const int MaxKept = 10_000;

    private readonly ConcurrentDictionary<string, AgencyRows?> agencies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JurisdictionRows?> jurisdictions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<StatusEventRows>> statusEvents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<DecisionRows>> decisions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Source?> sources = new(StringComparer.Ordinal);
    private int count;

    private IncludedRows()
    {
    }

    /// <inheritdoc />
    public bool IsFull => Volatile.Read(ref count) >= MaxKept;

    /// <summary>Reads what a response includes of agreements, as far as it is not kept.</summary>
    public static async Task<IncludedRows> ReadAsync(
        RegisterContext db, IReadOnlyList<AgreementRow> agreements, IResponseContext context, CancellationToken cancellationToken)
    {
        var rows = Find(db, context);
        var states = agreements.Select(a => a.State);
        var missing = new AgreementRelations
        {
            Agencies = Select("agency", states.Select(s => s.AgencyId), rows.agencies),
            Jurisdictions = Select("jurisdiction", states.Select(s => s.JurisdictionId), rows.jurisdictions),
            Histories = Select("history", states.Select(s => s.AgreementId), rows.statusEvents),
            Decisions = Select("decisions", states.Select(s => s.AgreementId), rows.decisions),
            Sources = Select("sources", states.SelectMany(s => s.SourceIds), rows.sources),
        };
        if (missing.Names.Any())
        {
            var read = await db.ReadAgreementRelatedRowsAsync(missing, includeListings: context.IsHistorical, context.TemporalContext, cancellationToken);
            rows.Add(missing, read, await db.LoadLastSeenDatesAsync(read, context, cancellationToken));
        }

        return rows;

        IReadOnlyList<string> Select<T>(string relation, IEnumerable<string?> ids, ConcurrentDictionary<string, T> kept) =>
            context.Includes(relation) ? [.. ids.OfType<string>().Where(id => !kept.ContainsKey(id)).Distinct(StringComparer.Ordinal)] : [];
    }

    /// <summary>The agency with an id; null if there is none.</summary>
    public AgencyRows? FindAgency(string? id) => id is null ? null : agencies.GetValueOrDefault(id);

    /// <summary>The jurisdiction with an id; null if there is none.</summary>
    public JurisdictionRows? FindJurisdiction(string? id) => id is null ? null : jurisdictions.GetValueOrDefault(id);

    /// <summary>The status events of an agreement, by date.</summary>
    public IReadOnlyList<StatusEventRows> FindStatusEvents(string agreementId) => statusEvents.GetValueOrDefault(agreementId, []);

    /// <summary>The decisions about an agreement, by date.</summary>
    public IReadOnlyList<DecisionRows> FindDecisions(string agreementId) => decisions.GetValueOrDefault(agreementId, []);

    /// <summary>The source with an id; null if it was not known.</summary>
    public Source? FindSource(string id) => sources.GetValueOrDefault(id);

    private static IncludedRows Find(RegisterContext db, IResponseContext context) =>
        db.Cache is { } cache && !db.IsHistorical(context.TemporalContext.KnownAt) ? cache.GetBounded(() => new IncludedRows()) : new();

    private void Add(AgreementRelations ids, RelatedRows read, IReadOnlyDictionary<(string Agency, string Name), DateOnly>? lastSeenDates)
    {
        Add(agencies, ids.Agencies, read.ToAgencyRows(lastSeenDates));
        Add(jurisdictions, ids.Jurisdictions, read.ToJurisdictionRows());
        Add(sources, ids.Sources, read.GetRows<Source>().ToDictionary(s => s.Id, StringComparer.Ordinal));
        if (ids.Histories.Count + ids.Decisions.Count == 0)
            return;
        var parties = new AgreementParties(read);
        var (histories, votes) = (read.ToStatusEventRows(parties), read.ToDecisionRows(parties));
        Add(statusEvents, ids.Histories, histories);
        Add(decisions, ids.Decisions, votes);
    }

    private void Add<T>(ConcurrentDictionary<string, T?> kept, IReadOnlyList<string> ids, IReadOnlyDictionary<string, T> read)
        where T : class
    {
        foreach (var id in ids)
            kept[id] = read.GetValueOrDefault(id);
        Interlocked.Add(ref count, ids.Count);
    }

    private void Add<T>(ConcurrentDictionary<string, IReadOnlyList<T>> kept, IReadOnlyList<string> ids, ILookup<string, T> read)
    {
        foreach (var id in ids)
            kept[id] = [.. read[id]];
        Interlocked.Add(ref count, ids.Count);
    }
}

/// <summary>What an included agency is mapped from.</summary>
internal sealed record AgencyRows(Agency Agency, IReadOnlyList<AgencyOri> Oris, IReadOnlyList<AgencyName> Names, IReadOnlyList<string> CountyIds);

/// <summary>What an included jurisdiction is mapped from.</summary>
internal sealed record JurisdictionRows(Jurisdiction Jurisdiction, IReadOnlyList<JurisdictionAncestor> Parents);

/// <summary>What an included status event is mapped from.</summary>
internal sealed record StatusEventRows(
    StatusEvent StatusEvent, AgreementParty Party, IReadOnlyList<string> SourceIds, IReadOnlyList<StatusEventAssertion> Assertions);

/// <summary>What an included decision is mapped from.</summary>
internal sealed record DecisionRows(Decision Decision, DecisionParty Party, IReadOnlyList<string> SourceIds);
