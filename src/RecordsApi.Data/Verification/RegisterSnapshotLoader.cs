using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Verification;

namespace RecordsApi.Data.Verification;

/// <summary>Loads a register into memory for verification.</summary>
public static class RegisterSnapshotLoader
{
    /// <summary>Loads all tables that verification needs.</summary>
    public static async Task<RegisterSnapshot> ReadAsync(RegisterContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new RegisterSnapshot
        {
            Publications = await context.Publications.AsNoTracking().OrderBy(p => p.Key).ToListAsync(cancellation),
            Rows = (await context.PublicationRows.AsNoTracking().OrderBy(r => r.PublicationKey).ThenBy(r => r.RowNumber).ToListAsync(cancellation)).ToLookup(r => r.PublicationKey),
            PrintedRows = await context.PrintedRows.AsNoTracking().ToDictionaryAsync(r => r.Key, cancellation),
            Listings = await context.Listings.AsNoTracking().OrderBy(l => l.Key).ToListAsync(cancellation),
            SupersededListings = await context.Listings.IgnoreQueryFilters().AsNoTracking().Where(l => l.SupersededAt != null)
                .OrderBy(l => l.Key).ThenBy(l => l.RecordedAt).ToListAsync(cancellation),
            Agreements = await context.Agreements.AsNoTracking().ToDictionaryAsync(a => a.Id, cancellation),
            LatestStates = await context.AgreementStates.AsNoTracking().Where(s => s.SupersededAt == null && s.ValidThrough == DateOnly.MaxValue)
                .ToDictionaryAsync(s => s.AgreementId, cancellation),
            StatusEvents = (await context.StatusEvents.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync(cancellation)).ToLookup(e => e.AgreementId),
            SourcedEventIds = await context.StatusEventSources.Select(s => s.StatusEventId).ToHashSetAsync(cancellation),
            Rulings = await context.Rulings.AsNoTracking().ToListAsync(cancellation),
            DriftedAgreements = await new AgreementStateProjection(context).FindDriftAsync(cancellation),
            DriftedCounts = await new AgreementStateProjection(context).FindCountDriftAsync(cancellation),
        };
    }
}
