using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>Loads the manual entries that imports must respect.</summary>
internal sealed class ManualFactsLoader(IRegisterConnection register)
{
    // Most registers have no manual entries; one statement finds that out.
    private const string AnyManualFactsSql = """
        SELECT EXISTS (SELECT 1 FROM Agencies WHERE SupersededAt IS NULL AND Entered AND MergedIntoId IS NOT NULL)
            OR EXISTS (SELECT 1 FROM Agreements WHERE SupersededAt IS NULL AND Entered)
            OR EXISTS (SELECT 1 FROM StatusEvents e WHERE e.Entered OR (e.ClosedAs IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM StatusEvents r WHERE r.Id = e.ReplacedById AND NOT r.Entered)))
        """;

    /// <summary>Loads the manual entries.</summary>
    public async Task<ManualFacts> LoadAsync(CancellationToken cancellation)
    {
        if (await register.QueryAsync(AnyManualFactsSql, reader => reader.GetBoolean(0), cancellation) is [false])
            return ManualFacts.None;
        var context = register.GetRegisterContext();
        var agencies = await context.Agencies.Where(g => g.Entered && g.MergedIntoId != null)
            .ToDictionaryAsync(g => g.Id, g => g.MergedIntoId!, StringComparer.Ordinal, cancellation);
        var agreements = await LoadAgreementsAsync(context, cancellation);
        var ofFacilities = await context.Agreements.Where(a => a.Entered && a.FacilityId != null).Select(a => new { a.Id, a.RecordState }).ToListAsync(cancellation);
        return new()
        {
            Agreements = [.. agreements.Where(a => a.Agreement.RecordState != "retracted")],
            RetractedAgreementIds = agreements.Where(a => a.Agreement.RecordState == "retracted").Select(a => a.Agreement.Id)
                .Concat(ofFacilities.Where(a => a.RecordState == "retracted").Select(a => a.Id)).ToHashSet(StringComparer.Ordinal),
            HasFacilityCorrections = ofFacilities.Exists(a => a.RecordState != "retracted"),
            StatusEvents = await context.StatusEvents.AsNoTracking().Where(e => e.Entered && e.SupersededAt == null)
                .OrderBy(e => e.Sequence).ToListAsync(cancellation),
            SupersededEvents = await LoadSupersededEventsAsync(context, cancellation),
            Merges = await context.Agreements.Where(a => a.Entered && a.MergedIntoId != null).OrderBy(a => a.RecordedAt).ThenBy(a => a.Id)
                .Select(a => new MergedAgreement(a.Id, a.MergedIntoId!, a.RecordedAt)).ToListAsync(cancellation),
            MergedAgencyIds = agencies,
        };
    }

    // A replacement can have been replaced itself: the one that is current takes the position of the derived event.
    private static async Task<List<StatusEvent>> LoadSupersededEventsAsync(RegisterContext context, CancellationToken cancellation)
    {
        var events = await context.StatusEvents.AsNoTracking().Where(e => !e.Entered && e.ClosedAs != null)
            .Where(e => !context.StatusEvents.Any(r => r.Id == e.ReplacedById && !r.Entered))
            .OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var replacements = await context.StatusEvents.Where(e => e.Entered && e.ReplacedById != null)
            .ToDictionaryAsync(e => e.Id, e => e.ReplacedById!, StringComparer.Ordinal, cancellation);
        foreach (var superseded in events)
        {
            while (superseded.ReplacedById is { } id && replacements.TryGetValue(id, out var next))
                superseded.ReplacedById = next;
        }

        return events;
    }

    // A merged or corrected agreement counts as entered at the time of its first version.
    private static async Task<List<ManualAgreement>> LoadAgreementsAsync(RegisterContext context, CancellationToken cancellation)
    {
        var rows = await (
            from a in context.Agreements.AsNoTracking()
            join t in context.AgencyTenures on new { a.Id, Ordinal = 1 } equals new { Id = t.AgreementId, t.Ordinal }
            join g in context.Agencies on t.AgencyId equals g.Id
            where a.Entered && t.Entered
            orderby a.RecordedAt, a.Id
            select new { Agreement = a, g.Id, g.Name, g.State, t.ValidFrom, t.RecordedAt }).ToListAsync(cancellation);
        return [.. rows.Select(r => new ManualAgreement(r.Agreement, r.Name, r.State, r.ValidFrom))];
    }
}
