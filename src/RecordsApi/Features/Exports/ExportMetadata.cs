using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Coverage;
using RecordsApi.Data.Facilities;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>Determines the temporal context of an export from the register itself, never from the clock.</summary>
internal static class ExportMetadata
{
    /// <summary>The version of a register; null if it is empty.</summary>
    public static Task<string?> ReadVersionAsync(RegisterContext db, CancellationToken cancellationToken) =>
        db.DatasetMetadata.Where(f => f.Name == "version").Select(f => f.Value).FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// The register as of the last day known, based on everything recorded in it. There are two such days, one of 287(g) agreements, and one of
    /// facilities and the agreements about them. If an agreement has its first status event after that day, the date is that of the event, so that the agreement is not omitted.
    /// </summary>
    public static async Task<ExportTimes> ReadAsync(RegisterContext db, CancellationToken cancellationToken)
    {
        var facts = await db.DatasetMetadata.ToDictionaryAsync(f => f.Name, f => f.Value, cancellationToken);
        var known = facts.TryGetValue("knownThrough", out var text) ? UtcTimestamp.Parse(text) : Latest(
            await db.Publications.MaxAsync(p => (DateTimeOffset?)p.RecordedAt, cancellationToken),
            await db.StatusEvents.MaxAsync(e => (DateTimeOffset?)e.RecordedAt, cancellationToken),
            await db.Decisions.MaxAsync(d => (DateTimeOffset?)d.RecordedAt, cancellationToken)) ?? DateTimeOffset.UnixEpoch;
        DateOnly? fresh = facts.TryGetValue("freshThrough", out var day) && day.Length > 0
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : await db.Publications.Where(p => p.Position != null).MaxAsync(p => (DateOnly?)p.PublishedOn, cancellationToken);
        var coverage = QueryCoverage.OfRegister(await CoverageQueries.ReadCoverageAsync(db.Statements, null, known, cancellationToken));
        var agreements = Create(
            coverage.FindLastDay(known), await FindLastBeginningAsync(db.StatusEvents.NotAboutDetention(db), cancellationToken), PublishedList.Codes);
        var observed = (await KeptFacilities.GetAsync(db, cancellationToken)).FindSpan(known);
        var facilities = Create(
            Latest(coverage.Spans.DetentionStatistics?.Through, observed?.Through) ?? agreements.AsOf,
            await FindLastBeginningAsync(db.StatusEvents.AboutDetention(db), cancellationToken), [FacilityListCodes.Statistics]);
        return new(agreements with { Coverage = [.. agreements.Coverage, .. facilities.Coverage] }, agreements, facilities);

        RegisterV1 Create(DateOnly lastDay, DateOnly? lastBeginning, IReadOnlyList<string> lists) => new(
            facts.GetValueOrDefault("version"), Latest(lastDay, lastBeginning)!.Value, lastBeginning is null || lastBeginning <= lastDay, known, fresh,
            (coverage with { Lists = lists }).ToResponse());
    }

    // The last day on which an agreement has its first status event.
    private static Task<DateOnly?> FindLastBeginningAsync(IQueryable<StatusEvent> events, CancellationToken cancellationToken) =>
        events.Where(e => e.SupersededAt == null).GroupBy(e => e.AgreementId)
            .Select(ofAgreement => ofAgreement.Min(e => (DateOnly?)e.Latest)).MaxAsync(cancellationToken);

    private static T? Latest<T>(params T?[] times)
        where T : struct => times.Max();
}
