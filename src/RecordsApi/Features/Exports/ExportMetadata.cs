using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Coverage;
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
    /// The register as of the last day known, known at the latest recording time in it. If an agreement has its first status event after
    /// that day, the date is that of the event, so that the agreement is not omitted.
    /// </summary>
    public static async Task<RegisterV1> ReadAsync(RegisterContext db, CancellationToken cancellationToken)
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
        var last = coverage.FindLastDay(known);
        var first = await db.StatusEvents.Where(e => e.SupersededAt == null).GroupBy(e => e.AgreementId)
            .Select(events => events.Min(e => (DateOnly?)e.Latest)).MaxAsync(cancellationToken);
        return new(facts.GetValueOrDefault("version"), Latest(last, first)!.Value, first is null || first <= last, known, fresh, coverage.ToResponse());
    }

    private static T? Latest<T>(params T?[] times)
        where T : struct => times.Max();
}
