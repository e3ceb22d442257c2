using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>Filters the change log.</summary>
internal static class ChangeFilters
{
    // Filters of what an entry says, not of when it was recorded.
    private static readonly string[] EntryFilters = [.. ChangeParameters.Filters.Select(p => p.Name).Except(["after", "since", "until"])];

    private static readonly string[] CorrectionKinds = [.. ChangeKinds.Corrections.Select(ChangeKinds.Vocabulary.CodeOf)];

    /// <summary>Sequence number of the newest entry; 0 if there is none.</summary>
    public static async ValueTask<long> GetLatestSequenceAsync(this RegisterContext db, CancellationToken cancellationToken) => db.Cache is { } memory
        ? await memory.GetAsync("newest change", stop => ReadLatestSequenceAsync(db, stop), cancellationToken)
        : await ReadLatestSequenceAsync(db, cancellationToken);

    /// <summary>
    /// Selects the entries that stand for what happened, if they match the filters of time, and if they or an entry that came with them match the
    /// other filters.
    /// </summary>
    public static IQueryable<Change> ApplyFilters(this IQueryable<Change> changes, IChangeFilterQuery query, RegisterContext db)
    {
        var (rows, parsed) = (changes.Where(c => c.Sequence == c.LeadSequence), query.Parsed);
        if (parsed.GetInt32("after") is { } after)
            rows = rows.Where(c => c.Sequence > after);
        if (query.Since() is { } since)
            rows = rows.Where(c => c.EnteredAt >= since);
        if (parsed.GetTimestamp("until") is { } until)
            rows = rows.Where(c => c.EnteredAt <= until);
        if (!EntryFilters.Any(parsed.Has))
            return rows;
        var matching = db.Changes.ApplyEntryFilters(parsed).ApplySubjectFilters(parsed, db);
        return rows.Where(c => matching.Any(entry => entry.LeadSequence == c.Sequence));
    }

    private static IQueryable<Change> ApplyEntryFilters(this IQueryable<Change> entries, ParsedQuery parsed)
    {
        if (parsed.GetBoolean("corrections") is { } corrections)
            entries = entries.Where(c => CorrectionKinds.Contains(c.Kind) == corrections);
        return entries
            .Match(parsed.GetFilter("kind"), kinds => c => kinds.Contains(c.Kind))
            .Match(parsed.GetFilter("thing"), things => c => things.Contains(c.Thing))
            .Match(parsed.GetFilter("status"), statuses => c => statuses.Contains(c.Status!))
            .Match(StatusesInPhases(parsed.GetFilter("phase")), statuses => c => statuses.Contains(c.Status!));
    }

    private static async Task<long> ReadLatestSequenceAsync(RegisterContext db, CancellationToken cancellationToken) =>
        await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellationToken) ?? 0;

    private static IQueryable<Change> ApplySubjectFilters(this IQueryable<Change> rows, ParsedQuery parsed, RegisterContext db) => rows
        .Match(parsed.GetFilter("agreement"), ids => c => ids.Contains(c.AgreementId!))
        .Match(parsed.GetFilter("agency"), ids => c => ids.Contains(c.AgencyId!))
        .Match(parsed.GetFilter("agencyType"), types => c => db.Agencies.Any(a => a.Id == c.AgencyId && types.Contains(a.Type)))
        .Match(parsed.GetFilter("state"), states => c => states.Contains(c.State!))
        .Match(parsed.GetFilter("county"), ids => c => db.JurisdictionAncestors.Any(x => x.JurisdictionId == c.JurisdictionId && ids.Contains(x.AncestorId)))
        .Match(parsed.GetFilter("within"), ids => IsWithin(ids, db));

    /// <summary>Selects the entries about records in an area; all, if there is none.</summary>
    public static IQueryable<Change> InArea(this IQueryable<Change> changes, RecordJurisdictions? area) =>
        area is null ? changes : changes.Where(c => EF.Parameter(area.Inside).Contains(c.JurisdictionId));

    private static Expression<Func<Change, bool>> IsWithin(IReadOnlyList<string> ids, RegisterContext db)
    {
        var inside = db.GetStateCodes(ids);
        var country = ids.Contains("us");
        return c => c.JurisdictionId == null
            ? country || inside.Contains(c.State)
            : db.JurisdictionAncestors.Any(x => x.JurisdictionId == c.JurisdictionId && ids.Contains(x.AncestorId));
    }

    private static ValueFilter StatusesInPhases(ValueFilter phases)
    {
        return new(StatusesOf(phases.Included), StatusesOf(phases.Excluded));

        static string[] StatusesOf(IReadOnlyList<string> phases) => [.. AgreementStatuses.All.Where(s => phases.Contains(Phases.Vocabulary.CodeOf(s.Phase))).Select(s => s.Code)];
    }
}
