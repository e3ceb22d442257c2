using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>Filters the change log.</summary>
internal static class ChangeFilters
{
    private static readonly string[] CorrectionKinds = [.. ChangeKinds.Corrections.Select(ChangeKinds.Vocabulary.GetCode)];

    /// <summary>
    /// Selects the lead entries, if they match the filters of time, if they or an entry that came with them match the
    /// other filters, and if none of these has an excluded value.
    /// </summary>
    /// <param name="changes">The entries.</param>
    /// <param name="query">The filters.</param>
    /// <param name="db">The register.</param>
    /// <param name="read">Which of them are read.</param>
    public static IQueryable<Change> ApplyFilters(this IQueryable<Change> changes, IChangeFilterQuery query, RegisterContext db, RowsRead read = RowsRead.Page)
    {
        var (rows, parsed) = (changes.SelectLeads(), query.Parsed);
        if (parsed.HasDefaultProgram())
            rows = rows.AboutDefaultProgram();
        if (parsed.GetInt32("after") is { } after)
            rows = rows.Where(c => c.Sequence > after);
        if (query.Since() is { } since)
            rows = rows.Where(c => c.EnteredAt >= since);
        if (parsed.GetTimestamp("until") is { } until)
            rows = rows.Where(c => c.EnteredAt <= until);
        var filters = GetEntryFilters(parsed, db, read);
        if (parsed.Has("corrections") || filters.Any(filter => filter.Values.Included.Count > 0))
        {
            // One entry must match all of them.
            var matching = filters.Aggregate(
                SelectCorrections(db.Changes, parsed.GetBoolean("corrections")), (entries, filter) => entries.Match(ValueFilter.Of(filter.Values.Included), filter.HasAnyOf));

            // The entries of single records are few, so that all of them are found first.
            var readOfMatching = filters.Any(filter => filter is { IsOfRecord: true, Values.Included.Count: > 0 }) ? RowsRead.All : read;
            rows = rows.Where(readOfMatching.HasRelated((Change c) => c.Sequence, matching, entry => entry.LeadSequence));
        }

        foreach (var filter in filters.Where(filter => filter.Values.Excluded.Count > 0))
        {
            var excluded = db.Changes.Match(ValueFilter.Of(filter.Values.Excluded), filter.HasAnyOf);
            rows = rows.Where(c => !excluded.Any(entry => entry.LeadSequence == c.Sequence));
        }

        return rows;
    }

    private static IQueryable<Change> SelectCorrections(IQueryable<Change> entries, bool? corrections) =>
        corrections is { } are ? entries.Where(c => CorrectionKinds.Contains(c.Kind) == are) : entries;

    private static IReadOnlyList<EntryFilter> GetEntryFilters(ParsedQuery parsed, RegisterContext db, RowsRead read) =>
    [
        new(parsed.GetFilter("kind"), kinds => c => kinds.Contains(c.Kind)),
        new(parsed.GetFilter("thing"), things => c => things.Contains(c.Thing)),
        new(parsed.GetFilter("status"), statuses => c => statuses.Contains(c.Status!)),
        new(StatusesInPhases(parsed.GetFilter("phase")), statuses => c => statuses.Contains(c.Status!)),
        new(parsed.GetFilter("agreement"), ids => c => ids.Contains(c.AgreementId!)) { IsOfRecord = true },
        new(parsed.GetFilter("agency"), ids => c => ids.Contains(c.AgencyId!)) { IsOfRecord = true },
        new(parsed.GetFilter("facility"), ids => c => ids.Contains(c.FacilityId!)) { IsOfRecord = true },
        new(parsed.GetFilter("agencyType"), types => read.HasRelated((Change c) => c.AgencyId, db.Agencies.Where(a => types.Contains(a.Type)), a => a.Id)),
        new(parsed.GetFilter("program"), programs => c => c.AgreementId != null && programs.Contains(c.ProgramCode!)),
        new(parsed.GetFilter("model"), models => read.HasRelated((Change c) => c.AgreementId, db.Agreements.Where(a => models.Contains(a.ModelCode)), a => a.Id)),
        new(parsed.GetFilter("state"), states => c => states.Contains(c.State!)),
        new(parsed.GetFilter("county"), ids => c => db.GetJurisdictionsInside(ids).Contains(c.JurisdictionId)),
        new(parsed.GetFilter("within"), ids => db.IsWithin<Change>(ids, c => c.JurisdictionId, c => c.State)),
    ];

    /// <summary>Selects the entries about records in an area; all, if there is none.</summary>
    /// <remarks>By the jurisdictions inside, and not by all others: an entry may name a jurisdiction that no record names any more.</remarks>
    public static IQueryable<Change> InArea(this IQueryable<Change> changes, RecordJurisdictions? area) =>
        area is null ? changes : changes.Where(c => EF.Parameter(area.Inside).Contains(c.JurisdictionId));

    private static ValueFilter StatusesInPhases(ValueFilter phases)
    {
        return new(StatusesOf(phases.Included), StatusesOf(phases.Excluded));

        static string[] StatusesOf(IReadOnlyList<string> phases) => [.. AgreementStatuses.All.Where(s => phases.Contains(Phases.Vocabulary.GetCode(s.Phase))).Select(s => s.Code)];
    }

    private sealed record EntryFilter(ValueFilter Values, Func<IReadOnlyList<string>, Expression<Func<Change, bool>>> HasAnyOf)
    {
        // Whether it asks for single records, of which there are a few entries each.
        public bool IsOfRecord { get; init; }
    }
}
