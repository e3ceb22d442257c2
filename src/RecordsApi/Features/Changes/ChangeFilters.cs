using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Changes;

/// <summary>Filters the change log.</summary>
internal static class ChangeFilters
{
    private static readonly string[] CorrectionKinds = [.. ChangeKinds.Corrections.Select(ChangeKinds.Vocabulary.CodeOf)];

    /// <summary>Sequence number of the newest entry; 0 if there is none.</summary>
    public static async ValueTask<long> GetLatestSequenceAsync(this RegisterContext db, CancellationToken cancellationToken) => db.Cache is { } memory
        ? await memory.GetAsync("newest change", stop => ReadLatestSequenceAsync(db, stop), cancellationToken)
        : await ReadLatestSequenceAsync(db, cancellationToken);

    /// <summary>Selects the entries that match the filters.</summary>
    public static IQueryable<Change> ApplyFilters(this IQueryable<Change> changes, IChangeFilterQuery query, RegisterContext db)
    {
        var (rows, parsed) = (changes, query.Parsed);
        if (parsed.GetInt32("after") is { } after)
            rows = rows.Where(c => c.Sequence > after);
        if (query.Since() is { } since)
            rows = rows.Where(c => c.EnteredAt >= since);
        if (parsed.GetTimestamp("until") is { } until)
            rows = rows.Where(c => c.EnteredAt <= until);
        if (parsed.GetValues("kind") is { Count: > 0 } kinds)
            rows = rows.Where(c => kinds.Contains(c.Kind));
        if (parsed.GetBoolean("corrections") is { } corrections)
            rows = rows.Where(c => CorrectionKinds.Contains(c.Kind) == corrections);
        if (parsed.GetValues("thing") is { Count: > 0 } things)
            rows = rows.Where(c => things.Contains(c.Thing));
        if (parsed.GetValues("status") is { Count: > 0 } statuses)
            rows = rows.Where(c => statuses.Contains(c.Status!));
        if (StatusesInPhases(parsed.GetValues("phase")) is { Length: > 0 } ofPhase)
            rows = rows.Where(c => ofPhase.Contains(c.Status));
        return rows.ApplySubjectFilters(query, db);
    }

    private static async Task<long> ReadLatestSequenceAsync(RegisterContext db, CancellationToken cancellationToken) =>
        await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellationToken) ?? 0;

    private static IQueryable<Change> ApplySubjectFilters(this IQueryable<Change> rows, IChangeFilterQuery query, RegisterContext db)
    {
        var parsed = query.Parsed;
        if (parsed.GetValues("agreement") is { Count: > 0 } agreements)
            rows = rows.Where(c => agreements.Contains(c.AgreementId!));
        if (parsed.GetValues("agency") is { Count: > 0 } agencies)
            rows = rows.Where(c => agencies.Contains(c.AgencyId!));
        if (parsed.GetValues("state") is { Count: > 0 } states)
            rows = rows.Where(c => states.Contains(c.State!));
        if (parsed.GetValues("within") is not { Count: > 0 } within)
            return rows;
        var inside = db.GetStateCodes(within);
        var country = within.Contains("us");
        return rows.Where(c => c.JurisdictionId == null
            ? country || inside.Contains(c.State)
            : db.JurisdictionAncestors.Any(x => x.JurisdictionId == c.JurisdictionId && within.Contains(x.AncestorId)));
    }

    private static string?[] StatusesInPhases(IReadOnlyList<string> phases) =>
        [.. AgreementStatuses.All.Where(s => phases.Contains(Phases.Vocabulary.CodeOf(s.Phase))).Select(s => s.Code)];
}
